using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;

namespace Birdik.Platform.Audit;

/// <summary>What an entry says in full: names, reasons, facts, fields altered. Erasable by a recorded act.</summary>
public sealed class AuditContent : ITenantOwned
{
    public int TenantId { get; private set; }

    public required Id<AuditEntry> EntryId { get; init; }

    public byte[]? Salt { get; private set; }

    /// <summary>JSON of <see cref="AuditFacts"/>; null once erased.</summary>
    public string? Json { get; private set; }

    public DateTime? ErasedAt { get; private set; }

    /// <summary>The act by which it was erased.</summary>
    public string? ErasedByAct { get; private set; }

    public static AuditContent Of(Id<AuditEntry> entry, byte[] salt, string json) =>
        new() { EntryId = entry, Salt = salt, Json = json };

    public void Erase(string act, DateTime at) => (Salt, Json, ErasedAt, ErasedByAct) = (null, null, at, act);
}
