using Birdik.Law.Acts;
using Birdik.Law.Duties;
using Birdik.Law.Provisions;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Birdik.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Law.MyLaw;

/// <summary>What the law asks of a person: the duties of the positions they hold in an office on a day.</summary>
public sealed class MyDuties(NationalDb db, FindDuties duties)
{
    public async Task<IReadOnlyList<MyDuty>> OfAsync(int tenantId, Guid user, DateOnly day, CancellationToken ct)
    {
        var positions = await db.Set<Membership>()
            .Where(row => row.TenantId == tenantId && row.UserId == user && row.From <= day && (row.To == null || row.To >= day))
            .Select(row => row.Position)
            .Distinct()
            .ToListAsync(ct);
        var held = await db.Set<DutyHolder>()
            .Where(row => row.TenantId == tenantId && row.To == null && positions.Contains(row.Position))
            .Select(row => new { row.DutyId, row.Position })
            .ToListAsync(ct);
        var ids = held.ConvertAll(row => row.DutyId);
        var views = await duties.Views(db.Set<Duty>().Where(duty =>
                ids.Contains(duty.Id) && duty.State == DutyState.Confirmed && duty.From <= day && (duty.To == null || duty.To >= day)))
            .OrderBy(view => view.Duty.Place)
            .ToListAsync(ct);
        return views.ConvertAll(view => new MyDuty(view, held.First(row => row.DutyId == view.Duty.Id).Position));
    }

    /// <summary>The positions of an office in force on a day, and those that carry a duty.</summary>
    public async Task<IReadOnlyList<PositionOfOffice>> PositionsAsync(int tenantId, Id<Duty> duty, DateOnly day, CancellationToken ct)
    {
        var positions = await db.Set<Membership>()
            .Where(row => row.TenantId == tenantId && row.From <= day && (row.To == null || row.To >= day) && row.Position != "")
            .Select(row => row.Position)
            .Distinct()
            .ToListAsync(ct);
        var carrying = await db.Set<DutyHolder>()
            .Where(row => row.TenantId == tenantId && row.DutyId == duty && row.To == null)
            .Select(row => row.Position)
            .ToListAsync(ct);
        return [.. positions.Union(carrying).Order(StringComparer.Ordinal).Select(name => new PositionOfOffice(name, carrying.Contains(name)))];
    }

    /// <summary>What changed in some spheres between two days: new texts, acts that began or ended.</summary>
    public async Task<IReadOnlyList<LawChange>> ChangesAsync(IReadOnlySet<Sphere> spheres, DateOnly from, DateOnly to, CancellationToken ct)
    {
        var acts = await db.Set<Act>().ToListAsync(ct);
        var mine = acts.FindAll(act => act.SphereList.Any(spheres.Contains));
        var ids = mine.ConvertAll(act => act.Id);
        var versions = await db.Set<ActVersion>()
            .Where(version => ids.Contains(version.ActId) && version.ReplacedAt == null && version.From >= from && version.From <= to)
            .Select(version => new { version.ActId, version.From })
            .Distinct()
            .ToListAsync(ct);
        return
        [
            .. versions.Select(version => new LawChange(version.From, LawChangeKind.NewText, mine.Single(act => act.Id == version.ActId)))
                .Concat(mine.Where(act => (act.From ?? act.Date) is { } day && day >= from && day <= to)
                    .Select(act => new LawChange((act.From ?? act.Date)!.Value, LawChangeKind.Began, act)))
                .Concat(mine.Where(act => act.To is { } day && day >= from && day <= to)
                    .Select(act => new LawChange(act.To!.Value, LawChangeKind.Ended, act)))
                .OrderByDescending(change => change.On)
                .ThenBy(change => change.Act.SortKey, StringComparer.Ordinal),
        ];
    }
}

/// <summary>A duty and the position by which it is mine.</summary>
public sealed record MyDuty(DutyView View, string Position)
{
    public IEnumerable<DateOnly> DueBetween(DateOnly from, DateOnly to) =>
        DutyCalendar.DueBetween(View.Duty.Period, View.Duty.DueMonth, View.Duty.DueDay, from, to);
}

/// <summary>A position of the office, and whether it carries a duty.</summary>
public sealed record PositionOfOffice(string Name, bool Carries);

/// <summary>Something that changed in the law.</summary>
public sealed record LawChange(DateOnly On, LawChangeKind Kind, Act Act);

public enum LawChangeKind
{
    NewText,
    Began,
    Ended,
}
