using Birdik.Platform.Outbox;
using Birdik.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Platform.Jobs;

/// <summary>How the jobs of the installation and the outbox of one's own tenant stand.</summary>
public sealed class OfficeJobs(BirdikDbContext db, JobRunner runner)
{
    public const string Permission = "platform.jobs";

    private const int MaxMessages = 100;

    public async Task<JobsReport> ReadAsync(CancellationToken ct)
    {
        var runs = await db.Set<JobRun>().AsNoTracking().ToDictionaryAsync(run => run.Id, ct);
        var open = db.Set<OutboxMessage>().AsNoTracking().Where(message => message.HandledAt == null);
        var waiting = await open.Where(message => message.GivenUpAt == null).Take(1_001).CountAsync(ct);
        var troubled = await open.Where(message => message.Attempts > 0 || message.GivenUpAt != null)
            .OrderBy(message => message.Number).Take(MaxMessages).ToListAsync(ct);
        return new JobsReport([.. runner.Jobs.Select(job => new JobState(job, runs.GetValueOrDefault(job.Name)))], waiting, troubled);
    }
}

/// <param name="Jobs">The declared jobs and how each last went.</param>
/// <param name="Waiting">Events not yet told; exact up to 1,000.</param>
/// <param name="Troubled">Events that failed or were given up.</param>
public sealed record JobsReport(IReadOnlyList<JobState> Jobs, int Waiting, IReadOnlyList<OutboxMessage> Troubled);

public sealed record JobState(RecurringJob Job, JobRun? LastRun);
