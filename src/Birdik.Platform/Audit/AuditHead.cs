using Birdik.Platform.Persistence;

namespace Birdik.Platform.Audit;

/// <summary>The end of a tenant's chain; locked while a change is written, so that entries follow one another without gap.</summary>
public sealed class AuditHead : ITenantOwned
{
    public int TenantId { get; private set; }

    public long Sequence { get; set; }

    public string Hash { get; set; } = AuditHash.Start;
}
