using Birdik.Methods.Budget.Equalization;
using Birdik.Platform.Results;

namespace Birdik.Budget.Equalization;

/// <summary>What of a result a reader must be told beside the figures.</summary>
internal static class EqualizationNotices
{
    // Need in thousands against capacity in som is a thousand off; a hundred is beyond any real pair of sums.
    private const decimal Suspicious = 100;

    /// <summary>The guarantee cannot be paid; null when it can.</summary>
    public static Problem? Refusal(EqualizationResult result, string file) => result.MissingForGuarantee == 0
        ? null
        : Problem.Invalid("budget.guarantee-too-dear", "maxLossShare", ("missing", result.MissingForGuarantee)) with { File = file };

    public static IReadOnlyList<Problem> Of(EqualizationResult result, EqualizationTerms terms, bool withNeed)
    {
        var notices = new List<Problem>();
        if (result.Shares.All(share => share.Entitlement == 0))
        {
            notices.Add(Problem.Invalid("budget.nobody-entitled"));
        }
        else if (result.PoolLeft > 0 && terms.Pool > 0)
        {
            notices.Add(Problem.Invalid("budget.pool-left", "pool", ("left", result.PoolLeft)));
        }

        if (terms.Pool == 0)
        {
            notices.Add(Problem.Invalid("budget.pool-empty", "pool"));
        }

        if (terms.Formula is GrantCap && result.Shares.All(share => share.Unit.Grant > 0))
        {
            notices.Add(Problem.Invalid("budget.no-unit-without-grant", "grant"));
        }

        var (capacity, need) = (result.Shares.Sum(share => share.Unit.Capacity), result.Shares.Sum(share => share.Unit.Need));
        if (withNeed && capacity > 0 && need > 0 && (need > capacity * Suspicious || capacity > need * Suspicious))
        {
            notices.Add(Problem.Invalid("budget.units-suspicious", "need", ("need", need), ("capacity", capacity)));
        }

        return notices;
    }
}
