using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Threads;
using Birdik.Platform.Time;
using Birdik.Territory.Statistics;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Territory.Units;

/// <summary>Reads all that the page of a unit tells.</summary>
public sealed class ReadUnit(
    NationalDb db, FindUnit find, TerritorySnapshots snapshots, StatisticFigures figures, IEnumerable<IThreadSource> threads, TimeProvider clock)
{
    public async Task<UnitView?> ByCodeAsync(string code, Language language, CancellationToken ct)
    {
        if (await find.ByCodeAsync(code, ct) is not { } unit)
        {
            return null;
        }

        var snapshot = await snapshots.GetAsync(ct);
        var today = clock.Today();
        return new UnitView
        {
            Unit = unit,
            Above = [.. snapshot.PathTo(unit.ParentId).Select(NameOf)],
            Children = await ChildrenAsync(unit, today, ct),
            Past = await PastAsync(unit, snapshot, ct),
            Predecessors = await StepsAsync(db.Set<UnitSuccession>().Where(x => x.SuccessorId == unit.Id), x => x.PredecessorId, ct),
            Successors = await StepsAsync(db.Set<UnitSuccession>().Where(x => x.PredecessorId == unit.Id), x => x.SuccessorId, ct),
            Neighbours = snapshot.Find(unit.Id) is { } here ? [.. UnitNeighbours.Of(snapshot, here, today).Select(NameOf)] : [],
            Figures = await figures.LatestAsync(unit.Id, ct),
            Office = await db.Set<Tenant>().Where(tenant => tenant.UnitCode == unit.Code && tenant.To == null)
                .OrderBy(tenant => tenant.Id).Select(tenant => tenant.Name).FirstOrDefaultAsync(ct),
            Thread = await ThreadAsync(unit, language, ct),
        };
    }

    private async Task<IReadOnlyList<UnitGroup>> ChildrenAsync(Unit unit, DateOnly today, CancellationToken ct)
    {
        var children = await db.Set<Unit>()
            .Where(child => child.ParentId == unit.Id && (child.To == null || child.To >= today))
            .OrderBy(child => child.SortKey)
            .Select(child => new { child.Kind, child.Code, child.Name })
            .ToListAsync(ct);
        return [.. children.GroupBy(child => child.Kind).OrderBy(group => group.Key)
            .Select(group => new UnitGroup(group.Key, [.. group.Select(child => new UnitName(child.Code, child.Name))]))];
    }

    private async Task<IReadOnlyList<UnitPast>> PastAsync(Unit unit, TerritorySnapshot snapshot, CancellationToken ct)
    {
        var versions = await db.Set<UnitVersion>().Where(version => version.UnitId == unit.Id).OrderBy(version => version.To).ToListAsync(ct);
        return versions.ConvertAll(version => new UnitPast(
            version.Name,
            version.Code,
            version.Kind,
            version.ParentId is { } parent && snapshot.Find(parent) is { } above ? NameOf(above) : null,
            version.From,
            version.To,
            version.Act));
    }

    private async Task<IReadOnlyList<UnitStep>> StepsAsync(
        IQueryable<UnitSuccession> steps, Func<UnitSuccession, Id<Unit>> other, CancellationToken ct)
    {
        var found = await steps.OrderBy(step => step.On).ToListAsync(ct);
        var ids = found.ConvertAll(step => other(step));
        var names = await db.Set<Unit>().Where(unit => ids.Contains(unit.Id))
            .ToDictionaryAsync(unit => unit.Id, unit => new UnitName(unit.Code, unit.Name), ct);
        return found.ConvertAll(step => new UnitStep(names[other(step)], step.Kind, step.On, step.Act));
    }

    private async Task<IReadOnlyList<ThreadLink>> ThreadAsync(Unit unit, Language language, CancellationToken ct)
    {
        var links = new List<ThreadLink>();
        foreach (var source in threads)
        {
            links.AddRange(await source.LinksAsync(UnitRef.To(unit.Id), language, ct));
        }

        return links;
    }

    private static UnitName NameOf(SnapshotUnit unit) => new(unit.Code, unit.Name);
}
