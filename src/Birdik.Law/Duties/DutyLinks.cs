using Birdik.Platform.Ids;

namespace Birdik.Law.Duties;

/// <summary>The addresses of the pages of duties.</summary>
public static class DutyLinks
{
    public const string Register = "/law/duties";
    public const string Review = "/law/duties/review";

    public static string Duty(Id<Duty> id) => $"{Register}/{id}";

    public static string ReviewFrom(Id<Duty> id) => $"{Review}?duty={id}";

    /// <summary>The next candidate after a place.</summary>
    public static string ReviewAfter(int place, string? act) => $"{Review}?after={place}{(act is null ? "" : $"&act={Uri.EscapeDataString(act)}")}";

    public static string ReviewOf(string act) => $"{Review}?act={Uri.EscapeDataString(act)}";
}
