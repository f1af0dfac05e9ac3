using System.Globalization;
using Birdik.Methods.Staffing;
using Birdik.Platform.Ids;
using Birdik.Platform.Norms;
using Birdik.Powers.Functions;
using Birdik.Staffing.Norms;

namespace Birdik.Staffing.Need;

/// <summary>All municipalities, the norms of work in force and the legal values of a day: what a country-wide reckoning begins from.</summary>
/// <param name="Offices">In the order of the tree of units.</param>
/// <param name="Norms">In the order of their codes.</param>
/// <param name="Functions">The functions to which norms belong.</param>
public sealed record CountryFacts(
    DateOnly On,
    IReadOnlyList<OfficeFacts> Offices,
    IReadOnlyList<WorkNorm> Norms,
    IReadOnlyDictionary<Id<Function>, Function> Functions,
    StaffingRules Rules)
{
    public OfficeFacts? OfTenant(int tenantId) => Offices.FirstOrDefault(office => office.TenantId == tenantId);

    public OfficeFacts? OfUnit(string code) => Offices.FirstOrDefault(office => office.Unit.Code == code);

    public Function? FunctionOf(WorkNorm norm) => norm.FunctionId is { } id ? Functions.GetValueOrDefault(id) : null;

    /// <summary>Need of every municipality, in the order of <see cref="Offices"/>.</summary>
    public IReadOnlyList<OfficeNeed> Needs() => [.. Offices.Select(NeedOf)];

    public OfficeNeed NeedOf(OfficeFacts office) => OfficeNeed.Of(office, this);

    /// <summary>Whether any norm or legal value in a need is unverified.</summary>
    public bool IsVerified => Rules.IsVerified && Norms.All(norm => norm.IsVerified);
}

/// <summary>The legal values of a day.</summary>
/// <param name="Time">The parts of the planning default.</param>
/// <param name="CalendarDays">Days of work by the calendar of the year, less leave, sickness and training; null without a calendar.</param>
/// <param name="Support">Share of the time that goes to support work.</param>
/// <param name="Coefficients">Of the base rate, by post.</param>
/// <param name="IsVerified">Whether all of them are verified.</param>
public sealed record StaffingRules(
    AvailableTime Time,
    decimal? CalendarDays,
    decimal Support,
    decimal BaseRate,
    (int Numerator, int Denominator) GuaranteedShare,
    PostBands Aimak,
    PostBands City,
    PostBands AimakCeiling,
    PostBands CityCeiling,
    bool Moratorium,
    IReadOnlyDictionary<FunctionPost, decimal> Coefficients,
    decimal RoadFactor,
    bool IsVerified)
{
    public decimal CoefficientOf(FunctionPost post) => Coefficients.GetValueOrDefault(post, 2.5m);

    /// <summary>Som a year of one post.</summary>
    public decimal YearCost(FunctionPost post) => Pay.YearFund(Pay.OfficialSalary(BaseRate, CoefficientOf(post)), 1);
}

/// <summary>Posts by residents: the last band whose beginning is not above.</summary>
public sealed record PostBands(IReadOnlyList<(decimal From, decimal Posts)> Bands)
{
    /// <summary>The bands of a norm in force on a day; none without one.</summary>
    public static PostBands On(NormPeriods norms, NormDefinition norm, DateOnly day) => Read(norms.On(norm.Code, day)?.Value ?? "");

    internal static PostBands Read(string text) => new(
        [.. StaffingNorms.Pairs(text, ':')
            .Select(pair => (decimal.TryParse(pair.Key, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var from) ? from : 0, pair.Value)).OrderBy(band => band.Item1)]);

    public decimal? Of(decimal? residents) => residents is { } known && Bands.LastOrDefault(band => band.From <= known) is { Posts: > 0 } band
        ? band.Posts
        : null;
}
