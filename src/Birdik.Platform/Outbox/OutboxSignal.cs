using System.Collections.Concurrent;
using System.Threading.Channels;
using Birdik.Platform.Writing;

namespace Birdik.Platform.Outbox;

/// <summary>Wakes the dispatcher when a commit has brought events; commits without events wake nobody.</summary>
public sealed class OutboxSignal
{
    private readonly ConcurrentDictionary<int, bool> _expected = new();
    private readonly Channel<int> _tenants = Channel.CreateUnbounded<int>(new UnboundedChannelOptions { SingleReader = true });

    public OutboxSignal(WritePipeline pipeline) => pipeline.Committed += OnCommitted;

    internal ChannelReader<int> Tenants => _tenants.Reader;

    internal void Expect(int tenantId) => _expected[tenantId] = true;

    /// <summary>Asks for a look at a tenant's outbox.</summary>
    internal void Wake(int tenantId) => _tenants.Writer.TryWrite(tenantId);

    private void OnCommitted(int tenantId)
    {
        if (_expected.TryRemove(tenantId, out _))
        {
            Wake(tenantId);
        }
    }
}
