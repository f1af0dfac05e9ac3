namespace Birdik.Staffing.Ceilings;

/// <summary>The staffing table of a municipality at the end of a year, or today, beside what the state allows.</summary>
/// <param name="Posts">Of the approved table that holds on the day.</param>
/// <param name="Fund">Som a year.</param>
/// <param name="Ceiling">The most posts by the norm of the day; null where it is not known.</param>
/// <param name="FundCeiling">The most som a year; null where it is not known.</param>
/// <param name="Moratorium">Whether numbers may not grow on the day.</param>
/// <param name="Before">Posts a year before; null where there was no table.</param>
public sealed record CeilingYear(
    int Year, decimal Posts, decimal Fund, decimal? Ceiling, decimal? FundCeiling, bool Moratorium, decimal? Before)
{
    public bool IsOverPosts => Posts > Ceiling;

    public bool IsOverFund => Fund > FundCeiling;

    public bool GrewInMoratorium => Moratorium && Posts > Before;

    public bool IsBroken => IsOverPosts || IsOverFund || GrewInMoratorium;
}
