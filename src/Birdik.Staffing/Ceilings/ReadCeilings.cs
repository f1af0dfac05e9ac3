using Birdik.Platform.Norms;
using Birdik.Platform.Persistence;
using Birdik.Staffing.Need;
using Birdik.Staffing.Tables;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Staffing.Ceilings;

/// <summary>Reads the approved staffing tables of all municipalities by years, beside the ceilings of those years; kept while nothing has changed.</summary>
public sealed class ReadCeilings(IServiceScopeFactory scopes, ReadCountry read, NormRegister norms)
{
    public const int MostYears = 10;

    private volatile Tuple<CountryFacts, IReadOnlyList<OfficeCeilings>>? _last;

    /// <summary>In the order of the tree of units.</summary>
    public async Task<IReadOnlyList<OfficeCeilings>> NowAsync(CancellationToken ct)
    {
        var country = await read.NowAsync(ct);
        if (_last is { } last && ReferenceEquals(last.Item1, country))
        {
            return last.Item2;
        }

        await using var scope = scopes.CreateAsyncScope();
        var tables = (await scope.ServiceProvider.GetRequiredService<NationalDb>().Set<StaffingTable>().Where(table => table.State == StaffingTableState.Approved)
            .Select(table => new DatedTable(table.TenantId, table.Number, table.From, table.ApprovedPosts, table.ApprovedFund)).ToListAsync(ct))
            .ToLookup(table => table.TenantId);
        var periods = await norms.NowAsync(ct);
        var rules = Enumerable.Range(country.On.Year - MostYears + 1, MostYears).Select(year => YearRules.Of(periods, Last(year, country.On))).ToList();
        IReadOnlyList<OfficeCeilings> offices =
        [
            .. country.Offices.Select(office => new OfficeCeilings(office, office.TenantId is { } tenant ? Years(office, [.. tables[tenant]], rules) : [])),
        ];
        _last = Tuple.Create(country, offices);
        return offices;
    }

    /// <summary>The last day of a year, or today.</summary>
    private static DateOnly Last(int year, DateOnly today) => new DateOnly(year, 12, 31) is var end && end < today ? end : today;

    private static List<CeilingYear> Years(OfficeFacts office, IReadOnlyList<DatedTable> tables, List<YearRules> rules)
    {
        var years = new List<CeilingYear>();
        foreach (var rule in rules)
        {
            if (tables.Where(table => table.From <= rule.Day).OrderBy(table => table.From).ThenBy(table => table.Number).LastOrDefault() is not { } held)
            {
                continue;
            }

            var ceiling = (office.IsCity ? rule.City : rule.Aimak).Of(office.Residents);
            years.Add(new(
                rule.Day.Year, held.Posts, held.Fund, ceiling, ceiling * rule.PostFund, rule.Moratorium, years.Count > 0 ? years[^1].Posts : null));
        }

        return years;
    }

    private sealed record DatedTable(int TenantId, int Number, DateOnly From, decimal Posts, decimal Fund);

    /// <param name="PostFund">The most som a year for one post of the ceiling; null where a norm is missing.</param>
    private sealed record YearRules(DateOnly Day, PostBands Aimak, PostBands City, decimal? PostFund, bool Moratorium)
    {
        public static YearRules Of(NormPeriods norms, DateOnly day) => new(
            day,
            PostBands.On(norms, StaffingNorms.AimakCeiling, day),
            PostBands.On(norms, StaffingNorms.CityCeiling, day),
            norms.On(StaffingNorms.PayCeiling.Code, day)?.Number * norms.On(StaffingNorms.BaseRate.Code, day)?.Number * 12,
            norms.On(StaffingNorms.Moratorium.Code, day)?.Flag ?? false);
    }
}
