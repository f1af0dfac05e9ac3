using Birdik.Platform.Search;
using Birdik.Platform.Threads;

namespace Birdik.Platform.Writing;

/// <summary>
/// Who changes, when, why and on what legal basis; and the list of what was done. Every write handler takes one and records at least
/// one deed: a save without a deed is refused, so no change is without its audit entry.
/// </summary>
public sealed class ChangeContext(int tenantId, Actor actor, DateTime at, string? why, string? legalBasis)
{
    private readonly List<Deed> _deeds = [];

    public int TenantId { get; } = tenantId;

    public Actor Actor { get; } = actor;

    /// <summary>UTC, whole milliseconds.</summary>
    public DateTime At { get; } = at;

    public string? Why { get; } = why;

    public string? LegalBasis { get; } = legalBasis;

    public IReadOnlyList<Deed> Deeds => _deeds;

    /// <summary>
    /// When set, the values of single rows are not copied into the audit (imports and demo data: the deed's own facts say how many
    /// and from what file).
    /// </summary>
    public bool InBulk { get; set; }

    /// <summary>Field by field what the saves of this change altered; kept with the first deed.</summary>
    internal List<FieldChange> FieldChanges { get; } = [];

    /// <summary>What the search is to know of it, written together with that of the other changes of the transaction.</summary>
    internal List<SearchWrite> SearchWrites { get; } = [];

    /// <summary>
    /// Records a deed: <c>territory.unit-renamed</c> done to a unit. The text <c>Deed.{action}</c> tells it as a sentence, in which
    /// the facts stand by name.
    /// </summary>
    public void Record(string action, SourceRef subject, params (string Name, object? Value)[] facts) =>
        _deeds.Add(new Deed(action, subject, facts.ToDictionary(fact => fact.Name, fact => fact.Value)));

    /// <summary>
    /// Records what another did before, in the made-up past of a demo tenant; a past told to any other tenant is refused. The entry stands in
    /// the chain where it is told.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The moment is after that of this change.</exception>
    public void RecordPast(Actor actor, DateTime at, string action, SourceRef subject, params (string Name, object? Value)[] facts)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(at, At);
        _deeds.Add(new Deed(action, subject, facts.ToDictionary(fact => fact.Name, fact => fact.Value)) { Past = new PastDeed(actor, at) });
    }

    /// <summary>It was rolled back and is made once more.</summary>
    internal void BeginAnew()
    {
        _deeds.Clear();
        FieldChanges.Clear();
        SearchWrites.Clear();
    }
}

/// <summary>One thing done to one object, with the facts its sentence needs.</summary>
public sealed record Deed(string Action, SourceRef Subject, IReadOnlyDictionary<string, object?> Facts)
{
    /// <summary>Whose and of when it is, where another did it before.</summary>
    internal PastDeed? Past { get; init; }
}

/// <summary>Who did it, and when.</summary>
internal sealed record PastDeed(Actor Actor, DateTime At);

/// <summary>A field of a row that a change altered.</summary>
public sealed record FieldChange(string Entity, string Id, string Field, string? Old, string? New);
