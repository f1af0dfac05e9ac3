using Microsoft.Extensions.Hosting;
using Quartz;

namespace Birdik.Platform.Jobs;

/// <summary>Puts the declared jobs into the scheduler at start, and takes out those that are declared no more.</summary>
internal sealed class JobScheduling(ISchedulerFactory schedulers, JobRunner runner) : IHostedService
{
    private const string Group = "birdik";

    private static readonly TimeZoneInfo Zone =
        TimeZoneInfo.TryFindSystemTimeZoneById("Asia/Bishkek", out var zone)
            ? zone
            : TimeZoneInfo.CreateCustomTimeZone("Asia/Bishkek", Time.Bishkek.Offset, "Asia/Bishkek", "Asia/Bishkek");

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        var known = await scheduler.GetJobKeys(GroupMatcher<JobKey>.GroupEquals(Group), cancellationToken);
        foreach (var gone in known.Where(key => runner.Jobs.All(job => job.Name != key.Name)))
        {
            await scheduler.DeleteJob(gone, cancellationToken);
        }

        foreach (var job in runner.Jobs)
        {
            var detail = JobBuilder.Create<QuartzJob>().WithIdentity(job.Name, Group).StoreDurably().Build();
            var trigger = TriggerBuilder.Create()
                .WithIdentity(job.Name, Group)
                .ForJob(detail.Key)
                .WithSchedule(CronScheduleBuilder.Create(job.Cron).InTimeZone(Zone)
                    .WithMisfireInstruction(CronTriggerMisfireInstruction.DoNothing))
                .Build();
            await scheduler.ScheduleJob(detail, [trigger], ScheduleJobOptions.Replacing, cancellationToken);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
