using System.Collections.Concurrent;
using Birdik.Platform.Localization;
using Birdik.Platform.Outbox;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Threads;
using Birdik.Platform.Writing;
using Birdik.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Tests.Platform.Outbox;

public sealed class OutboxTests
{
    [Fact]
    public async Task Refused_Change_LeavesNoEvent()
    {
        // Arrange
        await using var bench = await OutboxBench.MakeAsync();
        var host = bench.Host(bench.On("a", inTransaction: true));

        // Act
        var answer = await OutboxBench.HappenAsync(host, 1, refuse: true);
        await OutboxBench.TellAsync(host);

        // Assert
        Assert.False(answer.Succeeded);
        Assert.Empty(await bench.MessagesAsync());
        Assert.Empty(bench.Calls);
    }

    [Fact]
    public async Task Crash_BetweenSendingAndMark_CallsTwiceAndTheEffectIsOnce()
    {
        // Arrange
        await using var bench = await OutboxBench.MakeAsync();
        var sent = new ConcurrentDictionary<string, int>();
        var crashes = 1;
        var host = bench.Host(bench.On("mail", inTransaction: false, (_, step, delivery) =>
        {
            sent.TryAdd($"{delivery.MessageId}", step);
            return crashes-- > 0 ? throw new IOException("crash") : Task.CompletedTask;
        }));
        await OutboxBench.HappenAsync(host, 1);

        // Act
        await OutboxBench.TellAsync(host);
        var waiting = Assert.Single(await bench.MessagesAsync());
        bench.Clock.Advance(TimeSpan.FromSeconds(3));
        await OutboxBench.TellAsync(host);
        await OutboxBench.TellAsync(host);

        // Assert
        Assert.Null(waiting.HandledAt);
        Assert.Equal(1, waiting.Attempts);
        Assert.Equal(["mail:1", "mail:1"], bench.Calls);
        Assert.Single(sent);
        Assert.NotNull(Assert.Single(await bench.MessagesAsync()).HandledAt);
    }

    [Fact]
    public async Task Crash_InsideTheTransaction_TakesItsEffectBack()
    {
        // Arrange
        await using var bench = await OutboxBench.MakeAsync();
        var crashes = 1;
        var host = bench.Host(bench.On("organ", inTransaction: true, async (services, step, delivery) =>
        {
            var db = services.GetRequiredService<BirdikDbContext>();
            db.Add(new Organ { Kind = OrganKind.Council, Name = new LocalizedText($"{step}", "") });
            delivery.Change!.Record("test.organ", new SourceRef("test", $"{step}"));
            await db.SaveChangesAsync();
            if (crashes-- > 0)
            {
                throw new IOException("crash");
            }
        }));
        await OutboxBench.HappenAsync(host, 1);

        // Act
        await OutboxBench.TellAsync(host);
        var afterCrash = await bench.OrgansAsync();
        bench.Clock.Advance(TimeSpan.FromSeconds(3));
        await OutboxBench.TellAsync(host);

        // Assert
        Assert.Empty(afterCrash);
        Assert.Equal(["1"], await bench.OrgansAsync());
        Assert.Equal(2, bench.Calls.Count);
    }

    [Fact]
    public async Task Failure_OfOneHandler_HoldsItsLaterEventsAndNotTheOthers()
    {
        // Arrange
        await using var bench = await OutboxBench.MakeAsync();
        var failures = 1;
        var host = bench.Host(
            bench.On("a", inTransaction: false, (_, step, _) =>
                step == 2 && failures-- > 0 ? throw new IOException("down") : Task.CompletedTask),
            bench.On("b", inTransaction: true));
        foreach (var step in Enumerable.Range(1, 4))
        {
            await OutboxBench.HappenAsync(host, step);
        }

        // Act
        await OutboxBench.TellAsync(host);
        var first = bench.Calls.ToList();
        bench.Clock.Advance(TimeSpan.FromSeconds(3));
        await OutboxBench.TellAsync(host);

        // Assert
        Assert.Equal(["a:1", "a:2"], first.Where(call => call[0] == 'a'));
        Assert.Equal(["b:1", "b:2", "b:3", "b:4"], first.Where(call => call[0] == 'b'));
        Assert.Equal(["a:2", "a:3", "a:4"], bench.Calls.Skip(first.Count));
        Assert.All(await bench.MessagesAsync(), message => Assert.NotNull(message.HandledAt));
    }

    [Fact]
    public async Task Poison_IsGivenUpAndTriedAgainWhenAsked()
    {
        // Arrange
        await using var bench = await OutboxBench.MakeAsync();
        var isDown = true;
        var host = bench.Host(bench.On("a", inTransaction: false, (_, step, _) =>
            step == 1 && isDown ? throw new IOException("down") : Task.CompletedTask));
        await OutboxBench.HappenAsync(host, 1);
        await OutboxBench.HappenAsync(host, 2);

        // Act
        for (var attempt = 0; attempt < OutboxMessage.MaxAttempts; attempt++)
        {
            await OutboxBench.TellAsync(host);
            bench.Clock.Advance(TimeSpan.FromHours(1));
        }

        await OutboxBench.TellAsync(host);
        var poisoned = (await bench.MessagesAsync())[0];
        var passed = (await bench.MessagesAsync())[1];
        isDown = false;
        var retried = await host.GetRequiredService<WritePipeline>().RunAsync<RetryMessageHandler, Done>(
            OutboxBench.Tenant, Actor.System,
            (handler, change, ct) => handler.HandleAsync(new RetryMessage(poisoned.Id), change, ct),
            TestContext.Current.CancellationToken);
        await OutboxBench.TellAsync(host);

        // Assert
        Assert.NotNull(poisoned.GivenUpAt);
        Assert.Contains("down", poisoned.Error, StringComparison.Ordinal);
        Assert.NotNull(passed.HandledAt);
        Assert.True(retried.Succeeded);
        Assert.All(await bench.MessagesAsync(), message => Assert.NotNull(message.HandledAt));
    }

    [Fact]
    public async Task Commit_WakesTheDispatcher()
    {
        // Arrange
        await using var bench = await OutboxBench.MakeAsync();
        var told = new TaskCompletionSource();
        var host = bench.Host(bench.On("a", inTransaction: false, (_, _, _) =>
        {
            told.TrySetResult();
            return Task.CompletedTask;
        }));
        var dispatcher = host.GetRequiredService<OutboxDispatcher>();
        await dispatcher.StartAsync(TestContext.Current.CancellationToken);

        // Act
        await OutboxBench.HappenAsync(host, 1);

        // Assert
        await told.Task.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        await dispatcher.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task TwoHosts_OneTellsAtATime()
    {
        Assert.SkipUnless(TestStore.OnPostgres, "Two hosts on one store need PostgreSQL.");

        // Arrange
        await using var bench = await OutboxBench.MakeAsync();
        var busy = new TaskCompletionSource();
        var go = new TaskCompletionSource();
        var slow = bench.On("a", inTransaction: false, async (_, _, _) =>
        {
            busy.TrySetResult();
            await go.Task;
        });
        var (one, other) = (bench.Host(slow), bench.Host(slow));
        await OutboxBench.HappenAsync(one, 1);
        await OutboxBench.HappenAsync(one, 2);

        // Act
        var telling = OutboxBench.TellAsync(one);
        await busy.Task;
        await OutboxBench.TellAsync(other);
        go.SetResult();
        await telling;

        // Assert
        Assert.Equal(["a:1", "a:2"], bench.Calls);
    }
}
