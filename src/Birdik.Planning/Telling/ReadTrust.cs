using Birdik.Planning.Needs;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Tenancy;
using Birdik.Territory.Units;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Planning.Telling;

/// <summary>
/// The indicator of trust: of the residents who judged what was called done, the share that says "solved", by year of the word and by unit:
/// villages of one municipality, or municipalities of the country.
/// </summary>
public sealed class ReadTrust(NationalDb db)
{
    /// <param name="tenants">The municipalities meant; one alone is told by its villages.</param>
    public async Task<IReadOnlyList<TrustRow>> OfAsync(IReadOnlyCollection<int> tenants, CancellationToken ct)
    {
        var rows = await db.Set<Need>().Where(row => tenants.Contains(row.TenantId) && row.Verdict != NeedVerdict.None && row.VerdictOn != null)
            .GroupBy(row => new { row.TenantId, row.VillageId, row.VerdictOn!.Value.Year, row.Verdict })
            .Select(group => new { group.Key, Count = group.Count() }).ToListAsync(ct);
        if (tenants.Count == 1)
        {
            var ids = rows.Select(row => row.Key.VillageId).OfType<Id<Unit>>().Distinct().ToList();
            var villages = await db.Set<Unit>().Where(unit => ids.Contains(unit.Id)).ToDictionaryAsync(unit => unit.Id, unit => new { unit.Name, unit.Code }, ct);
            return Told(rows.Select(row => (
                row.Key.VillageId is { } id ? villages[id].Name : null, row.Key.VillageId is { } code ? villages[code].Code : null, row.Key.Year, row.Key.Verdict, row.Count)));
        }

        var names = await db.Set<Tenant>().Where(row => tenants.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => new { row.Name, row.UnitCode }, ct);
        return Told(rows.Select(row => ((LocalizedText?)names[row.Key.TenantId].Name, names[row.Key.TenantId].UnitCode, row.Key.Year, row.Key.Verdict, row.Count)));
    }

    private static List<TrustRow> Told(IEnumerable<(LocalizedText? Name, string? Code, int Year, NeedVerdict Verdict, int Count)> rows) =>
    [
        .. rows.GroupBy(row => (row.Code, row.Year)).Select(group => new TrustRow(
                group.First().Name, group.Key.Code, group.Key.Year,
                Sum(group, NeedVerdict.Solved), Sum(group, NeedVerdict.InPart), Sum(group, NeedVerdict.NotSolved)))
            .OrderByDescending(row => row.Year).ThenBy(row => row.Share).ThenBy(row => row.UnitCode, StringComparer.Ordinal),
    ];

    private static int Sum(IEnumerable<(LocalizedText? Name, string? Code, int Year, NeedVerdict Verdict, int Count)> rows, NeedVerdict verdict) =>
        rows.Where(row => row.Verdict == verdict).Sum(row => row.Count);
}

/// <param name="Name">Null where needs name no village.</param>
/// <param name="UnitCode">By which the series meets the statistics of the territory.</param>
public sealed record TrustRow(LocalizedText? Name, string? UnitCode, int Year, int Solved, int InPart, int NotSolved)
{
    public int Judged => Solved + InPart + NotSolved;

    /// <summary>The share of "solved", 0 to 1.</summary>
    public decimal Share => Judged == 0 ? 0 : (decimal)Solved / Judged;
}
