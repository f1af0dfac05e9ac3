using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Writing;

namespace Birdik.Platform.Audit.Journal;

/// <summary>A deed as the journal reads it: header and, while it is not erased, content.</summary>
internal sealed record JournalRow
{
    public required Id<AuditEntry> Id { get; init; }

    public required long Sequence { get; init; }

    public required DateTime At { get; init; }

    public required ActorKind ActorKind { get; init; }

    public required Guid? ActorId { get; init; }

    public required string Action { get; init; }

    public required string SubjectKind { get; init; }

    public required string SubjectId { get; init; }

    public required AuditEntry Entry { get; init; }

    public required AuditContent? Content { get; init; }

    public ToldDeed Told(Words words) => HistoryTeller.Tell(Entry, Content, words);
}
