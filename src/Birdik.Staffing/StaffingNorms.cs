using System.Globalization;
using Birdik.Platform.Norms;

namespace Birdik.Staffing;

/// <summary>The legal values staffing asks for.</summary>
public static class StaffingNorms
{
    public static readonly NormDefinition Weeks = new("staffing.weeks", "weeks");
    public static readonly NormDefinition DaysPerWeek = new("staffing.days-per-week", "days");
    public static readonly NormDefinition Holidays = new("staffing.holidays", "days");

    /// <summary>Annual leave in working days.</summary>
    public static readonly NormDefinition Leave = new("staffing.leave", "days");

    /// <summary>Sick leave of an average worker, working days.</summary>
    public static readonly NormDefinition SickDays = new("staffing.sick-days", "days");
    public static readonly NormDefinition TrainingDays = new("staffing.training-days", "days");
    public static readonly NormDefinition HoursPerDay = new("staffing.hours-per-day", "hours");

    /// <summary>Share of the available time that meetings, reports and the like take from everyone.</summary>
    public static readonly NormDefinition SupportShare = new("staffing.support-share", "share");

    /// <summary>Base rate of pay.</summary>
    public static readonly NormDefinition BaseRate = new("staffing.base-rate", "som");

    /// <summary>The least guaranteed part of pay, as <c>2/3</c>.</summary>
    public static readonly NormDefinition GuaranteedShare = new("staffing.guaranteed-share", "fraction", NormKind.Text);

    /// <summary>Posts of an aiyl okmotu by residents: <c>0:7; 3000:8</c>.</summary>
    public static readonly NormDefinition AimakBands = new("staffing.aimak-bands", "bands", NormKind.Text);
    public static readonly NormDefinition CityBands = new("staffing.city-bands", "bands", NormKind.Text);

    /// <summary>The most posts an office may have, by residents.</summary>
    public static readonly NormDefinition AimakCeiling = new("staffing.aimak-ceiling", "bands", NormKind.Text);
    public static readonly NormDefinition CityCeiling = new("staffing.city-ceiling", "bands", NormKind.Text);

    /// <summary>The most pay of a post of the ceiling, allowances included, as a multiple of the base rate.</summary>
    public static readonly NormDefinition PayCeiling = new("staffing.pay-ceiling", "times");

    /// <summary>No growth of numbers and pay.</summary>
    public static readonly NormDefinition Moratorium = new("staffing.moratorium", "rule", NormKind.Flag);

    /// <summary>Coefficients of the base rate by post, as <c>head=3.9; secretary=3.1</c>.</summary>
    public static readonly NormDefinition Coefficients = new("staffing.coefficients", "coefficients", NormKind.Text);

    /// <summary>Kilometres of road for one kilometre as the crow flies.</summary>
    public static readonly NormDefinition RoadFactor = new("staffing.road-factor", "times");

    /// <summary>The least cases for which a measured time may be taken as a norm of work.</summary>
    public static readonly NormDefinition MeasuredLeast = new("staffing.measured-least", "cases");

    /// <summary>Units of a typical aiyl okmotu by trade of their heads, with the trades of their posts: <c>finance=finance,tax; finance>property=property</c>.</summary>
    public static readonly NormDefinition TypicalAimak = new("staffing.typical-aimak", "structure", NormKind.Text);
    public static readonly NormDefinition TypicalCity = new("staffing.typical-city", "structure", NormKind.Text);

    internal static IEnumerable<NormDefinition> All =>
    [
        Weeks, DaysPerWeek, Holidays, Leave, SickDays, TrainingDays, HoursPerDay, SupportShare, BaseRate, GuaranteedShare,
        AimakBands, CityBands, AimakCeiling, CityCeiling, Moratorium, Coefficients, RoadFactor, MeasuredLeast,
        TypicalAimak, TypicalCity, PayCeiling,
    ];

    /// <summary>Reads <c>0:7; 3000:8</c> or <c>head=3.9; secretary=3.1</c>.</summary>
    internal static IEnumerable<(string Key, decimal Value)> Pairs(string text, char sign) => text
        .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(part => part.Split(sign, 2, StringSplitOptions.TrimEntries))
        .Where(part => part.Length == 2)
        .Select(part => (part[0], decimal.TryParse(part[1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : 0));
}
