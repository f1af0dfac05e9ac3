using Birdik.Law.Acts;
using Birdik.Law.Provisions;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Law.Duties;

/// <summary>Duties as other modules and pages ask for them.</summary>
public sealed class FindDuties(NationalDb db)
{
    public async Task<DutyView?> ByIdAsync(Id<Duty> id, CancellationToken ct) =>
        await Views(db.Set<Duty>().Where(duty => duty.Id == id)).SingleOrDefaultAsync(ct);

    /// <summary>The confirmed duties in force on a day.</summary>
    public async Task<IReadOnlyList<DutyView>> ConfirmedOnAsync(DateOnly day, CancellationToken ct) =>
        await Views(db.Set<Duty>().Where(duty =>
            duty.State == DutyState.Confirmed && duty.From <= day && (duty.To == null || duty.To >= day))).ToListAsync(ct);

    /// <summary>The first candidate after a place, of an act or of all.</summary>
    public async Task<DutyView?> NextCandidateAsync(int after, string? actKey, CancellationToken ct) =>
        await Views(db.Set<Duty>().Where(duty => duty.State == DutyState.Candidate && duty.Place > after))
            .Where(view => actKey == null || view.Act.Key == actKey)
            .OrderBy(view => view.Duty.Place)
            .FirstOrDefaultAsync(ct);

    /// <summary>How many stand in each state.</summary>
    public async Task<IReadOnlyDictionary<DutyState, int>> CountAsync(string? actKey, CancellationToken ct)
    {
        var counts = await (
            from duty in db.Set<Duty>()
            join act in db.Set<Act>() on duty.ActId equals act.Id
            where actKey == null || act.Key == actKey
            group duty by duty.State into states
            select new { State = states.Key, Count = states.Count() }).ToListAsync(ct);
        return counts.ToDictionary(state => state.State, state => state.Count);
    }

    /// <summary>Duties of provisions.</summary>
    public async Task<IReadOnlyList<DutyView>> OfProvisionsAsync(IReadOnlyCollection<Id<Provision>> provisions, CancellationToken ct) =>
        await Views(db.Set<Duty>().Where(duty => duty.State != DutyState.Refused && provisions.Contains(duty.ProvisionId)))
            .ToListAsync(ct);

    internal IQueryable<DutyView> Views(IQueryable<Duty> duties) =>
        from duty in duties
        join provision in db.Set<Provision>() on duty.ProvisionId equals provision.Id
        join act in db.Set<Act>() on duty.ActId equals act.Id
        select new DutyView { Duty = duty, EId = provision.EId, Act = act };
}

/// <summary>A duty with where it stands.</summary>
public sealed record DutyView
{
    public required Duty Duty { get; init; }

    public required string EId { get; init; }

    public required Act Act { get; init; }

    /// <summary>Its provision in the text.</summary>
    public string Href => TextLinks.Provision(Act.Key, EId, language: Duty.Language);
}
