using Birdik.Platform.Persistence;
using Birdik.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Birdik.Platform.Jobs;

/// <summary>Runs a job once and notes how it went.</summary>
public sealed partial class JobRunner(
    IServiceScopeFactory scopes, IEnumerable<RecurringJob> jobs, TimeProvider clock, ILogger<JobRunner> log)
{
    public IReadOnlyList<RecurringJob> Jobs { get; } = [.. jobs.OrderBy(job => job.Name, StringComparer.Ordinal)];

    public async Task RunAsync(string name, CancellationToken ct)
    {
        var job = Jobs.Single(job => job.Name == name);
        var started = clock.Moment();
        string? error = null;
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await ((IRecurringJob)scope.ServiceProvider.GetRequiredService(job.Type)).RunAsync(ct);
        }
        catch (Exception failure) when (!ct.IsCancellationRequested)
        {
            Failed(log, failure, name);
            error = $"{failure.GetType().Name}: {failure.Message}";
        }

        await NoteAsync(name, started, error, ct);
    }

    private async Task NoteAsync(string name, DateTime started, string? error, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BirdikDbContext>();
        var run = await db.Set<JobRun>().SingleOrDefaultAsync(run => run.Id == name, ct);
        if (run is null)
        {
            run = new JobRun { Id = name };
            db.Add(run);
        }

        run.StartedAt = started;
        run.EndedAt = clock.Moment();
        run.SucceededAt = error is null ? run.EndedAt : run.SucceededAt;
        run.Error = error?.Length > JobRun.MaxError ? error[..JobRun.MaxError] : error;
        await db.SaveChangesAsync(ct);
    }

    [LoggerMessage(LogLevel.Error, "The job {Job} failed")]
    private static partial void Failed(ILogger log, Exception failure, string job);
}
