using Birdik.Methods.Staffing;
using Birdik.Powers.Functions;
using Birdik.Staffing.Norms;

namespace Birdik.Staffing.Need;

/// <summary>The work of a municipality in a year and the posts it needs, by WISN, beside the norm by residents and the ceiling.</summary>
/// <param name="Lines">Each activity, in the order of the norms.</param>
/// <param name="ByResidents">Posts of the norm by residents; null where the residents are not known.</param>
/// <param name="Ceiling">The most posts; null where it is not known.</param>
public sealed record OfficeNeed(
    OfficeFacts Office, Workload Work, StaffNeed Need, IReadOnlyList<WorkLine> Lines, decimal? ByResidents, decimal? Ceiling)
{
    private const int Draws = 2_000;
    private const ulong Seed = 20_260_101;

    /// <summary>Work that only some do, in the order it was entered.</summary>
    public IReadOnlyList<IndividualLine> Individual { get; init; } = [];

    /// <summary>Posts by trade, individual work included: together they are the required ones.</summary>
    public IEnumerable<(FunctionPost Trade, decimal Hours, decimal Posts)> ByTrade() =>
        Lines.Select(line => (line.Norm.Post, line.Hours, line.Posts)).Concat(Individual.Select(line => (line.Work.Trade, line.Hours, line.Posts)))
            .GroupBy(one => one.Item1).OrderBy(trade => trade.Key).Select(trade => (trade.Key, trade.Sum(one => one.Item2), trade.Sum(one => one.Item3)));

    public decimal Required => Need.Required;

    public decimal? Existing => Office.Existing;

    /// <summary>Existing / required.</summary>
    public decimal? Ratio => Existing is { } posts ? Need.Ratio(posts) : null;

    /// <summary>Workload less the norm by residents.</summary>
    public decimal? Gap => ByResidents is { } norm ? Required - norm : null;

    /// <summary>Som a year of the required posts, each by the coefficient of its post.</summary>
    public decimal Cost(StaffingRules rules) => ByTrade().Sum(trade => trade.Posts * rules.YearCost(trade.Trade));

    public static OfficeNeed Of(OfficeFacts office, CountryFacts country)
    {
        var rules = country.Rules;
        var counted = country.Norms.Select(norm => (norm, Volume: VolumeOf(office, norm))).ToList();
        var work = new Workload(
            rules.Time.Hours,
            [.. counted.Select(one => WorkActivity.ByMinutes(one.norm.Code, one.Volume.Units, one.norm.Minutes))],
            [new("support", rules.Support, 0)],
            [.. office.Individual.Select(one => new IndividualAllowance(one.Name, one.Persons, one.Hours))]);
        var need = StaffNeed.Of(work);
        var perHour = need.CategoryFactor / need.AvailableHours;
        return new OfficeNeed(
            office,
            work,
            need,
            [.. counted.Select((one, place) => new WorkLine(
                one.norm, country.FunctionOf(one.norm), one.Volume, work.Activities[place].Hours, work.Activities[place].Hours * perHour))],
            (office.IsCity ? rules.City : rules.Aimak).Of(office.Residents),
            (office.IsCity ? rules.CityCeiling : rules.AimakCeiling).Of(office.Residents))
        {
            Individual = [.. office.Individual.Zip(work.Individual, (one, allowance) => new IndividualLine(one, allowance.Hours, allowance.Hours / need.AvailableHours))],
        };
    }

    /// <summary>How sure the need is: seeded draws of the unit times.</summary>
    public NeedBand Band() => NeedBand.Of(
        Work,
        [.. Lines.Select(line => new UnitTimeSpread(
            (double)line.Norm.LeastMinutes / 60, (double)line.Norm.Minutes / 60, (double)line.Norm.MostUnitMinutes / 60))],
        Draws,
        Seed);

    private static WorkVolume VolumeOf(OfficeFacts office, WorkNorm norm) =>
        office.OwnVolumes.TryGetValue(norm.Code, out var own) ? new WorkVolume(own, null, IsOwn: true)
        : office.Of(norm.Driver) is { } figure ? new WorkVolume(figure * norm.PerUnit, figure, IsOwn: false)
        : new WorkVolume(0, null, IsOwn: false);
}

/// <summary>An activity of a municipality in a year.</summary>
/// <param name="Function">The function to which it belongs; null for what serves all.</param>
/// <param name="Posts">Its part of the required posts, support work included.</param>
public sealed record WorkLine(WorkNorm Norm, Function? Function, WorkVolume Volume, decimal Hours, decimal Posts);

/// <summary>Individual work of a municipality in a year.</summary>
/// <param name="Hours">Of all its persons.</param>
/// <param name="Posts">Its part of the required posts: no support work comes on top.</param>
public sealed record IndividualLine(IndividualFacts Work, decimal Hours, decimal Posts);

/// <param name="Units">Units of the activity in the year.</param>
/// <param name="Figure">The figure of the driver; null where it is not known, or the office counted itself.</param>
/// <param name="IsOwn">The office's own count.</param>
public sealed record WorkVolume(decimal Units, decimal? Figure, bool IsOwn);
