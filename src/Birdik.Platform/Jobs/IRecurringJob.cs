namespace Birdik.Platform.Jobs;

/// <summary>Work that is done again and again at set times. Of several hosts one runs it; it may be run again after a crash.</summary>
public interface IRecurringJob
{
    Task RunAsync(CancellationToken ct);
}
