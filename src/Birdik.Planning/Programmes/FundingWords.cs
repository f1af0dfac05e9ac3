using Birdik.Platform.Localization;

namespace Birdik.Planning.Programmes;

/// <summary>How a measure is paid, in words.</summary>
public static class FundingWords
{
    /// <summary>What the programme plans for the year, what the budget pays of it, and where the rest is to come from.</summary>
    public static string Tell(FundedYear year, Words words)
    {
        (string, object?)[] facts =
        [
            ("year", $"{year.Year}"), ("planned", words.Formats.Som(year.Planned)), ("paid", words.Formats.Som(year.Paid)),
            ("percent", words.Formats.Number(year.Percent, 2)), ("elsewhere", words.Formats.Som(year.Elsewhere)),
        ];
        var told = year.Shares.Count > 0 ? words.Count("Planning.Funding.Paid", year.Shares.Count, facts)
            : year.Verdict == FundingVerdict.NoBudget ? words["Planning.Funding.NoBudget", facts]
            : year.Verdict == FundingVerdict.Elsewhere ? words["Planning.Funding.NotThrough", facts]
            : words["Planning.Funding.WithoutLine", facts];
        return year.Elsewhere > 0 && year.Verdict is not (FundingVerdict.Elsewhere or FundingVerdict.NoBudget) ? $"{told} {words["Planning.Funding.Rest", facts]}" : told;
    }

    public static string Tell(FundingBudget budget, Words words) => words[
        budget.IsApproved ? "Planning.Funding.Approved" : "Planning.Funding.Draft", ("year", $"{budget.Year}"), ("number", budget.Number)];
}
