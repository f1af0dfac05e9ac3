using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;

namespace Birdik.Platform.Outbox;

/// <summary>One handler has done its part with one message.</summary>
public sealed class OutboxHandled : ITenantOwned
{
    public const int MaxHandler = 200;

    public int TenantId { get; private set; }

    public required Id<OutboxMessage> MessageId { get; init; }

    public required string Handler { get; init; }

    public required DateTime At { get; init; }
}
