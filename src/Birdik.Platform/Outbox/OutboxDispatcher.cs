using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Birdik.Platform.Outbox;

/// <summary>Tells the events of the tenants that were named to it; several tenants at once, each by itself in order.</summary>
internal sealed partial class OutboxDispatcher(OutboxSignal signal, OutboxTeller teller, ILogger<OutboxDispatcher> log)
    : BackgroundService
{
    private const int AtOnce = 4;

    private readonly ConcurrentDictionary<int, bool> _again = new();
    private readonly SemaphoreSlim _room = new(AtOnce, AtOnce);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await ListenAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops.
        }
    }

    private async Task ListenAsync(CancellationToken stoppingToken)
    {
        await foreach (var tenantId in signal.Tenants.ReadAllAsync(stoppingToken))
        {
            // A tenant that is being told already is looked at once more afterwards.
            if (_again.TryAdd(tenantId, false))
            {
                await _room.WaitAsync(stoppingToken);
                _ = Task.Run(() => TellAsync(tenantId, stoppingToken), CancellationToken.None);
            }
            else
            {
                _again[tenantId] = true;
            }
        }
    }

    private async Task TellAsync(int tenantId, CancellationToken ct)
    {
        try
        {
            await teller.TellAsync(tenantId, ct);
        }
        catch (Exception failure)
        {
            if (!ct.IsCancellationRequested)
            {
                Failed(log, failure, tenantId);
            }
        }
        finally
        {
            _room.Release();
            if (_again.TryRemove(tenantId, out var again) && again)
            {
                signal.Wake(tenantId);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "The outbox of tenant {Tenant} could not be told; the sweep will try again")]
    private static partial void Failed(ILogger log, Exception failure, int tenant);

    public override void Dispose()
    {
        _room.Dispose();
        base.Dispose();
    }
}
