namespace Birdik.Host.Web;

/// <summary>Once, when the first requests are over, gives back to the machine what the start needed: it is a multiple of what serving needs for days.</summary>
internal sealed class GiveMemoryBack(TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan AfterStart = TimeSpan.FromSeconds(4);

    protected override async Task ExecuteAsync(CancellationToken ct)
    {
        await Task.Delay(AfterStart, clock, ct);
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }
}
