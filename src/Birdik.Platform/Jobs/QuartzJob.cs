using Quartz;

namespace Birdik.Platform.Jobs;

/// <summary>The bridge from Quartz: every recurring job is one of these, told apart by its key.</summary>
[DisallowConcurrentExecution]
internal sealed class QuartzJob(JobRunner runner) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) =>
        await runner.RunAsync(context.JobDetail.Key.Name, cancellationToken);
}
