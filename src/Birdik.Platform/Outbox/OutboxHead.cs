using Birdik.Platform.Persistence;

namespace Birdik.Platform.Outbox;

/// <summary>A tenant's outbox: the last number given, and which host is telling its events just now.</summary>
public sealed class OutboxHead : ITenantOwned
{
    public const int MaxHost = 100;

    public int TenantId { get; private set; }

    public long LastNumber { get; set; }

    public string? Host { get; set; }

    public DateTime? HeldUntil { get; set; }
}
