using System.Globalization;
using Birdik.Staffing.Ceilings;

namespace Birdik.Staffing;

/// <summary>The addresses of this module's pages.</summary>
public static class StaffingLinks
{
    public const string Need = "/staffing";
    public const string Work = "/staffing/work";
    public const string Country = "/staffing/country";
    public const string Norms = "/staffing/norms";
    public const string NewNorm = "/staffing/norms/new";
    public const string Posts = "/staffing/posts";
    public const string Tables = "/staffing/tables";
    public const string Plan = "/staffing/plan";
    public const string Measured = "/staffing/measured";
    public const string MeasuredEverywhere = "/staffing/measured?of=all";
    public const string Structures = "/staffing/structures";
    public const string Newest = "newest";
    public const string Individual = "/staffing/individual";
    public const string Ceilings = "/staffing/ceilings";
    public const string Shared = "/staffing/plan/shared";
    public const string Load = "/staffing/load";

    /// <summary>What happens when a person is away.</summary>
    public static string LoadWithout(Guid person) => $"{Load}?away={person:D}#away";

    /// <summary>The form of a norm, filled with what was measured.</summary>
    public static string TakeMeasured(string code) => $"{NewNorm}?code={Uri.EscapeDataString(code)}&measured=true";

    /// <summary>The need of another municipality, for those who see the country.</summary>
    public static string NeedOf(string unit) => $"{Need}?unit={Uri.EscapeDataString(unit)}";

    public static string WorkOf(string? unit) => unit is null ? Work : $"{Work}?unit={Uri.EscapeDataString(unit)}";

    public static string SharedOf(string? unit) => unit is null ? Shared : $"{Shared}?unit={Uri.EscapeDataString(unit)}";

    public static string PlanOf(string? unit) => unit is null ? Plan : $"{Plan}?unit={Uri.EscapeDataString(unit)}";

    public static string Norm(string code) => $"{Norms}/{Uri.EscapeDataString(code)}";

    /// <summary>The ceilings of one municipality by years.</summary>
    public static string CeilingOf(string unit) => $"{Ceilings}/{Uri.EscapeDataString(unit)}";

    /// <summary>The municipalities of an oblast that a chip leaves.</summary>
    public static string CeilingsOf(string? top, CeilingFilter filter) =>
        $"{Ceilings}?only={filter}{(string.IsNullOrEmpty(top) ? "" : $"&top={Uri.EscapeDataString(top)}")}#offices";

    public static string Structure(Guid id) => $"{Structures}/{id:D}";

    public static string Table(Guid id) => $"{Tables}/{id:D}";

    public static string TableFile(Guid id, string language, string form) =>
        string.Create(CultureInfo.InvariantCulture, $"{Tables}/{id:D}/{language}.{form}");
}
