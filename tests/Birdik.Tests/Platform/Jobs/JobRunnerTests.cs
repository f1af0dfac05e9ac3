using Birdik.Platform.Jobs;
using Birdik.Platform.Outbox;
using Birdik.Platform.Permissions;
using Birdik.Platform.Tenancy;
using Birdik.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Birdik.Tests.Platform.Jobs;

public sealed class JobRunnerTests(BirdikHost host)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Run_Done_IsNotedWithItsEnd()
    {
        // Arrange
        var started = host.Clock.GetUtcNow().UtcDateTime.AddSeconds(-1);

        // Act
        await host.Services.GetRequiredService<JobRunner>().RunAsync(OutboxSweep.Name, Ct);

        // Assert
        var run = await FindAsync(OutboxSweep.Name);
        Assert.True(run.SucceededAt >= started);
        Assert.Null(run.Error);
    }

    [Fact]
    public async Task Run_Failing_IsNotedAndStopsNobody()
    {
        // Arrange
        var runner = new JobRunner(
            host.Services.GetRequiredService<IServiceScopeFactory>(),
            [new RecurringJob("test.broken", "0 0 0 1 1 ?", typeof(BrokenJob))],
            host.Clock,
            NullLogger<JobRunner>.Instance);

        // Act
        await runner.RunAsync("test.broken", Ct);

        // Assert
        var run = await FindAsync("test.broken");
        Assert.Null(run.SucceededAt);
        Assert.Contains(nameof(BrokenJob), run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Page_ListsEveryJobByItsName()
    {
        // Arrange
        var tenant = await host.Data.CreateTenantAsync(TenantKind.StateBody);
        using var client = await host.ClientAsAsync(await host.Data.CreateUserAsync(tenant, Role.Administrator));

        // Act
        var page = await client.GetPageAsync("/settings/jobs", Ct);

        // Assert
        var words = host.Words(Birdik.Platform.Localization.Language.Ky);
        Assert.All(
            host.Services.GetRequiredService<JobRunner>().Jobs,
            job => Assert.Contains(words[$"Job.{job.Name}"], page.QuerySelector("main")!.TextContent, StringComparison.Ordinal));
    }

    private Task<JobRun> FindAsync(string name) =>
        host.ReadAsync(Tenant.Installation, db => db.Set<JobRun>().SingleAsync(run => run.Id == name));

    /// <summary>Nobody registered it, so it cannot even be made.</summary>
    private sealed class BrokenJob : IRecurringJob
    {
        public Task RunAsync(CancellationToken ct) => Task.CompletedTask;
    }
}
