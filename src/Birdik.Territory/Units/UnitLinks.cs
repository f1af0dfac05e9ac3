using Birdik.Territory.Maps;
using Microsoft.AspNetCore.Http.Extensions;

namespace Birdik.Territory.Units;

/// <summary>The addresses of this module's pages.</summary>
public static class UnitLinks
{
    public const string Tree = "/territory";
    public const string Register = "/territory/units";
    public const string NewUnit = "/territory/units/new";
    public const string Map = "/territory/map";
    public const string Statistics = "/territory/statistics";
    public const string StatisticsImport = "/territory/statistics/import";
    public const string Checks = "/territory/checks";

    public static string Unit(string code) => $"{Register}/{Uri.EscapeDataString(code)}";

    public static string UnitStatistics(string code) => $"{Unit(code)}/statistics";

    public static string Rename(string code) => $"{Unit(code)}/rename";

    public static string Move(string code) => $"{Unit(code)}/move";

    public static string Correct(string code) => $"{Unit(code)}/correct";

    public static string Abolish(string code) => $"{Unit(code)}/abolish";

    public static string MapOf(MapLevel level, string? series = null)
    {
        var query = new QueryBuilder { { "level", level.Code() } };
        if (series is not null)
        {
            query.Add("series", series);
        }

        return Map + query;
    }
}
