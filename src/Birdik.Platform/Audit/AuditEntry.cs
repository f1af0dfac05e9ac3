using Birdik.Platform.Persistence;
using Birdik.Platform.Writing;

namespace Birdik.Platform.Audit;

/// <summary>
/// The header of one deed in a tenant's chain. It names nobody but by id; what is personal lies in <see cref="AuditContent"/>, of which
/// the header keeps only the salted hash, so that content can be erased by act and the chain stays whole.
/// </summary>
public sealed class AuditEntry : TenantEntity<AuditEntry>
{
    public const int MaxAction = 100;
    public const int MaxSubjectKind = 60;
    public const int MaxSubjectId = 100;

    /// <summary>The place in the tenant's chain, from 1, without gaps.</summary>
    public required long Sequence { get; init; }

    public required DateTime At { get; init; }

    public required ActorKind ActorKind { get; init; }

    public Guid? ActorId { get; init; }

    public required string Action { get; init; }

    public required string SubjectKind { get; init; }

    public required string SubjectId { get; init; }

    /// <summary>SHA-256 over salt and content, as hex.</summary>
    public required string ContentHash { get; init; }

    /// <summary>The hash of the entry before; 64 zeros at the first.</summary>
    public required string PreviousHash { get; init; }

    /// <summary>SHA-256 over all of the above, as hex (<see cref="AuditHash"/>).</summary>
    public string Hash { get; private set; } = "";

    internal AuditEntry Sealed(int tenantId)
    {
        Hash = AuditHash.OfHeader(this, tenantId);
        return this;
    }
}
