namespace Birdik.Platform.Audit;

/// <summary>How far the chains had come at a moment; every later state of the store must pass through these entries.</summary>
public sealed record AuditEnds(DateTime At, IReadOnlyList<AuditEnd> Ends)
{
    public AuditEnd? Of(int tenant) => Ends.FirstOrDefault(end => end.Tenant == tenant);
}

/// <summary>The last entry of a tenant's chain.</summary>
public sealed record AuditEnd(int Tenant, long Sequence, string Hash);
