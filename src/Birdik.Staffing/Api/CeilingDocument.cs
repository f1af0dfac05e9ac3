using Birdik.Staffing.Ceilings;

namespace Birdik.Staffing.Api;

/// <summary>A municipality against the ceilings of posts and pay, by years.</summary>
internal sealed record CeilingDocument(string Unit, decimal? Residents, IReadOnlyList<CeilingYearDocument> Years)
{
    public static CeilingDocument Of(OfficeCeilings office) => new(
        office.Office.Unit.Code,
        office.Office.Residents,
        [.. office.Years.Select(year => new CeilingYearDocument(
            year.Year, year.Posts, year.Ceiling, year.Fund, year.FundCeiling, year.IsOverPosts, year.IsOverFund, year.GrewInMoratorium))]);
}

internal sealed record CeilingYearDocument(
    int Year, decimal Posts, decimal? Ceiling, decimal PayFund, decimal? PayFundCeiling, bool OverPosts, bool OverPayFund, bool GrewInMoratorium);
