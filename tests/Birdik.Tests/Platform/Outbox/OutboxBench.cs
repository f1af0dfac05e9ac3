using System.Collections.Concurrent;
using Birdik.App;
using Birdik.Platform.Outbox;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Writing;
using Birdik.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;

namespace Birdik.Tests.Platform.Outbox;

internal sealed record TestHappened(int Step) : IOutboxEvent
{
    public static string Name => "test.happened";
}

/// <summary>A store of its own, served by one or several hosts whose handlers the test gives.</summary>
internal sealed class OutboxBench : IAsyncDisposable
{
    private readonly List<ServiceProvider> _hosts = [];
    private TestStore _store = null!;

    public const int Tenant = 7;

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 2, 4, 0, 0, TimeSpan.Zero));

    /// <summary>What was called, in order: «handler:step».</summary>
    public ConcurrentQueue<string> Calls { get; } = [];

    public static async Task<OutboxBench> MakeAsync()
    {
        var bench = new OutboxBench { _store = await TestStore.MakeAsync() };
        var problem = await bench.Host().GetRequiredService<StoreStart>().OpenAsync(CancellationToken.None);
        return problem is null ? bench : throw new InvalidOperationException(problem.Code);
    }

    /// <summary>Another program on the same store.</summary>
    public ServiceProvider Host(params OutboxSubscription[] subscriptions)
    {
        var services = new ServiceCollection().AddBirdik(_store.Location, new ConfigurationBuilder().Build());
        services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
        foreach (var subscription in subscriptions)
        {
            services.AddSingleton(subscription);
        }

        var host = services.BuildServiceProvider();
        _hosts.Add(host);
        return host;
    }

    /// <summary>A handler that notes its calls and does something besides.</summary>
    public OutboxSubscription On(string handler, bool inTransaction, Func<IServiceProvider, int, OutboxDelivery, Task>? react = null) =>
        new(TestHappened.Name, handler, inTransaction, async (services, payload, delivery, _) =>
        {
            var step = System.Text.Json.JsonSerializer.Deserialize<TestHappened>(payload, EventOutbox.Json)!.Step;
            Calls.Enqueue($"{handler}:{step}");
            if (react is not null)
            {
                await react(services, step, delivery);
            }
        });

    public static async Task<Result<Done>> HappenAsync(ServiceProvider host, int step, bool refuse = false) =>
        await host.GetRequiredService<WritePipeline>().RunAsync<IServiceProvider, Done>(Tenant, Actor.System, async (services, change, ct) =>
        {
            await services.GetRequiredService<EventOutbox>().AddAsync(new TestHappened(step), change, ct);
            await services.GetRequiredService<BirdikDbContext>().SaveChangesAsync(ct);
            return refuse ? new Problem("test.refused") : new Done();
        }, CancellationToken.None);

    public static Task TellAsync(ServiceProvider host) =>
        host.GetRequiredService<OutboxTeller>().TellAsync(Tenant, CancellationToken.None);

    public async Task<List<OutboxMessage>> MessagesAsync()
    {
        await using var scope = _hosts[0].CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantScope>().Bind(Tenant);
        return await scope.ServiceProvider.GetRequiredService<BirdikDbContext>().Set<OutboxMessage>().AsNoTracking()
            .OrderBy(message => message.Number).ToListAsync();
    }

    public async Task<List<string>> OrgansAsync()
    {
        await using var scope = _hosts[0].CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantScope>().Bind(Tenant);
        return await scope.ServiceProvider.GetRequiredService<BirdikDbContext>().Set<Organ>().Select(organ => organ.Name.Ky).ToListAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var host in _hosts)
        {
            await host.DisposeAsync();
        }

        await _store.DisposeAsync();
    }
}
