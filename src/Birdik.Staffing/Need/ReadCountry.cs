using System.Globalization;
using Birdik.Methods.LegalTime;
using Birdik.Methods.Staffing;
using Birdik.Platform.Ids;
using Birdik.Platform.Norms;
using Birdik.Platform.Persistence;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Time;
using Birdik.Powers.Functions;
using Birdik.Staffing.Individual;
using Birdik.Staffing.Norms;
using Birdik.Staffing.Tables;
using Birdik.Territory.Statistics;
using Birdik.Territory.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Staffing.Need;

/// <summary>Reads what a country-wide reckoning begins from; kept while nothing it rests on has changed.</summary>
public sealed class ReadCountry(
    IServiceScopeFactory scopes, TerritorySnapshots snapshots, NormRegister norms, Calendars calendars, TimeProvider clock)
{
    private sealed record Stamp(DateOnly On, TerritorySnapshot Territory, NormPeriods Norms, WorkingCalendar Calendar, string Marks);

    private volatile Tuple<Stamp, CountryFacts>? _last;

    public async Task<CountryFacts> NowAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NationalDb>();
        var territory = await snapshots.GetAsync(ct);
        var today = clock.Today();
        var legal = await norms.NowAsync(ct);
        var calendar = (await calendars.NowAsync(ct)).Working;
        var marks = await new TableMarks(db).Of<WorkNorm>().Of<StatisticSeries>().Of<StatisticValue>().Of<OwnVolume>().Of<IndividualWork>().Of<StaffingTable>()
            .Of<Function>().Of<Tenant>().ReadAsync(ct);
        var stamp = new Stamp(today, territory, legal, calendar, marks);
        if (_last is { } last && last.Item1 == stamp)
        {
            return last.Item2;
        }

        var facts = await ReadAsync(db, scope.ServiceProvider.GetRequiredService<StatisticFigures>(), territory, legal, today, ct);
        _last = Tuple.Create(stamp, facts);
        return facts;
    }

    private async Task<CountryFacts> ReadAsync(
        NationalDb db, StatisticFigures statistics, TerritorySnapshot territory, NormPeriods legal, DateOnly today, CancellationToken ct)
    {
        var rules = Rules(legal, today, await CalendarDaysAsync(today.Year, ct));
        var work = await db.Set<WorkNorm>().Where(norm => norm.From <= today && (norm.To == null || norm.To >= today))
            .OrderBy(norm => norm.Code).ToListAsync(ct);
        var functions = await db.Set<Function>().ToDictionaryAsync(function => function.Id, ct);
        var tenants = (await db.Set<Tenant>().Where(tenant => tenant.Kind == TenantKind.Municipality && tenant.To == null && tenant.UnitCode != null)
            .Select(tenant => new { tenant.Id, tenant.UnitCode }).ToListAsync(ct))
            .GroupBy(tenant => tenant.UnitCode!).ToDictionary(group => group.Key, group => group.Min(tenant => tenant.Id));
        var own = (await db.Set<OwnVolume>().ToListAsync(ct)).ToLookup(one => one.TenantId);
        var individual = (await db.Set<IndividualWork>().Where(one => one.From <= today && (one.To == null || one.To >= today)).OrderBy(one => one.Id)
            .Select(one => new { one.TenantId, one.Name, one.Trade, one.Persons, one.HoursPerYear }).ToListAsync(ct))
            .ToLookup(one => one.TenantId, one => new IndividualFacts(one.Name, one.Trade, one.Persons, one.HoursPerYear));
        var tables = await StaffingTables.ApprovedAsync(db, today, ct);
        var figures = await FiguresAsync(statistics, ct);
        var units = territory.Under(null, today).Where(unit => unit.Kind.IsMunicipal()).ToList();
        return new CountryFacts(
            today,
            [.. units.Select(unit =>
            {
                int? tenant = tenants.TryGetValue(unit.Code, out var id) ? id : null;
                var table = tenant is { } known ? tables.GetValueOrDefault(known) : null;
                return new OfficeFacts(
                    unit,
                    territory.TopOf(unit),
                    tenant,
                    FiguresOf(unit, territory, figures, rules),
                    tenant is { } mine ? own[mine].ToDictionary(one => one.NormCode, one => one.Volume) : [],
                    table?.Posts,
                    table?.PayFund) { Individual = tenant is { } self ? [.. individual[self]] : [] };
            })],
            work,
            functions,
            rules);
    }

    private async Task<decimal?> CalendarDaysAsync(int year, CancellationToken ct)
    {
        var calendar = (await calendars.NowAsync(ct)).Working;
        return calendar.Knows(year) ? calendar.Summary(year).DaysWorked : null;
    }

    private static StaffingRules Rules(NormPeriods legal, DateOnly day, decimal? worked)
    {
        var verified = true;
        NormValue? Find(NormDefinition norm)
        {
            var found = legal.On(norm.Code, day);
            verified &= found?.Verified ?? false;
            return found;
        }

        decimal Number(NormDefinition norm, decimal otherwise = 0) => Find(norm)?.Number ?? otherwise;
        PostBands Bands(NormDefinition norm) => PostBands.Read(Find(norm)?.Value ?? "");
        var time = new AvailableTime(
            Number(StaffingNorms.Weeks), Number(StaffingNorms.DaysPerWeek), Number(StaffingNorms.Holidays), Number(StaffingNorms.Leave),
            Number(StaffingNorms.SickDays), Number(StaffingNorms.TrainingDays), Number(StaffingNorms.HoursPerDay));
        var share = (Find(StaffingNorms.GuaranteedShare)?.Value ?? "0/1").Split('/');
        return new StaffingRules(
            time.Hours > 0 ? time : AvailableTime.PlanningDefault,
            worked - time.LeaveDays - time.SickDays - time.OtherDays,
            Math.Clamp(Number(StaffingNorms.SupportShare), 0, 0.95m),
            Number(StaffingNorms.BaseRate),
            share.Length == 2 && int.TryParse(share[0], NumberStyles.None, CultureInfo.InvariantCulture, out var part) && int.TryParse(share[1], NumberStyles.None, CultureInfo.InvariantCulture, out var of) && of > 0 ? (part, of) : (0, 1),
            Bands(StaffingNorms.AimakBands),
            Bands(StaffingNorms.CityBands),
            Bands(StaffingNorms.AimakCeiling),
            Bands(StaffingNorms.CityCeiling),
            legal.On(StaffingNorms.Moratorium.Code, day)?.Flag ?? false,
            StaffingNorms.Pairs(Find(StaffingNorms.Coefficients)?.Value ?? "", '=')
                .Where(pair => Enum.TryParse<FunctionPost>(pair.Key, ignoreCase: true, out _))
                .GroupBy(pair => Enum.Parse<FunctionPost>(pair.Key, ignoreCase: true)).ToDictionary(group => group.Key, group => group.First().Value),
            Number(StaffingNorms.RoadFactor, 1),
            verified);
    }

    private static readonly (string Indicator, WorkDriver Driver, decimal Weight)[] Sources =
    [
        ("population", WorkDriver.Residents, 1), ("households", WorkDriver.Households, 1), ("cattle", WorkDriver.Livestock, 1),
        ("sheep-and-goats", WorkDriver.Livestock, 0.2m), ("arable-land", WorkDriver.ArableHectares, 1), ("schools", WorkDriver.Schools, 1),
        ("births", WorkDriver.Births, 1),
    ];

    private static async Task<List<(WorkDriver Driver, decimal Weight, IReadOnlyDictionary<Id<Unit>, StatisticFigure> Figures)>> FiguresAsync(
        StatisticFigures statistics, CancellationToken ct)
    {
        var series = await statistics.SeriesAsync(ct);
        var all = new List<(WorkDriver, decimal, IReadOnlyDictionary<Id<Unit>, StatisticFigure>)>();
        foreach (var (indicator, driver, weight) in Sources)
        {
            // Of several counts of the same thing that of residents is meant, and the latest day.
            var chosen = series.Where(one => one.Indicator == indicator).OrderByDescending(one => one.Name == "resident").ThenByDescending(one => one.IsSynthetic).FirstOrDefault();
            if (chosen is not null && await statistics.DaysAsync(chosen.Id, ct) is { Count: > 0 } days)
            {
                all.Add((driver, weight, await statistics.OnAsync(chosen, days[0], ct)));
            }
        }

        return all;
    }

    private static decimal?[] FiguresOf(
        SnapshotUnit unit,
        TerritorySnapshot territory,
        List<(WorkDriver Driver, decimal Weight, IReadOnlyDictionary<Id<Unit>, StatisticFigure> Figures)> figures,
        StaffingRules rules)
    {
        var known = new decimal?[Enum.GetValues<WorkDriver>().Length];
        known[(int)WorkDriver.Fixed] = 1;
        known[(int)WorkDriver.Villages] = Math.Max(1, unit.Villages);
        known[(int)WorkDriver.RoadKilometres] = unit.ParentId is { } parent && territory.Find(parent) is { } above && Distance(unit, above) is { } kilometres
            ? decimal.Round((decimal)kilometres * rules.RoadFactor * 2, 1)
            : null;
        foreach (var (driver, weight, values) in figures)
        {
            if (values.TryGetValue(unit.Id, out var figure))
            {
                known[(int)driver] = (known[(int)driver] ?? 0) + (figure.Value * weight);
            }
        }

        return known;
    }

    /// <summary>Kilometres on the sphere (haversine, radius 6,371 km).</summary>
    internal static double? Distance(SnapshotUnit one, SnapshotUnit other)
    {
        if (one is not { Latitude: { } fromLatitude, Longitude: { } fromLongitude } || other is not { Latitude: { } toLatitude, Longitude: { } toLongitude })
        {
            return null;
        }

        static double Radians(double degrees) => degrees * Math.PI / 180;
        var a = Math.Pow(Math.Sin(Radians(toLatitude - fromLatitude) / 2), 2)
            + (Math.Cos(Radians(fromLatitude)) * Math.Cos(Radians(toLatitude)) * Math.Pow(Math.Sin(Radians(toLongitude - fromLongitude) / 2), 2));
        return 2 * 6_371 * Math.Asin(Math.Min(1, Math.Sqrt(a)));
    }
}
