using Birdik.Host.Web;
using Birdik.Platform.Persistence;
using Birdik.Platform.Settings;
using Birdik.Platform.Tenancy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Birdik.Testing;

/// <summary>The whole application on a fresh store, once for all tests of a run; each test makes its own tenant in it.</summary>
public sealed class BirdikHost : IAsyncLifetime
{
    private WebApplication _app = null!;

    /// <summary>A clock that stands until a test moves it: Monday 2 March 2026, 10:00 in Bishkek.</summary>
    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 2, 4, 0, 0, TimeSpan.Zero));

    /// <summary>Where it listens for real; null is a server in memory, which is quicker and enough unless hosts talk to each other.</summary>
    public string? Address { get; init; }

    /// <summary>What the operator says is its address; null where they do not say.</summary>
    public string? Site { get; init; }

    public IServiceProvider Services => _app.Services;

    public TestStore Store { get; private set; } = null!;

    public TestServer Server => _app.GetTestServer();

    public TestData Data { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Store = await TestStore.MakeAsync();
        _app = WebHost.Build(Store.Location, Address ?? "http://localhost", builder =>
        {
            if (Address is null)
            {
                builder.WebHost.UseTestServer();
            }

            builder.Configuration["Ui:Gallery"] = "true";
            builder.Configuration[SiteAddress.Key] = Site;
            builder.Services.Replace(ServiceDescriptor.Singleton(SiteAddress.From(builder.Configuration)));
            builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
            builder.Services.AddSingleton<IInterceptor, TenantGuard>();
            FakeProvider.Add(builder.Services);
            builder.Services.Configure<PasswordHasherOptions>(options => options.IterationCount = 1_000);
        });
        if (await Services.GetRequiredService<StoreStart>().OpenAsync(CancellationToken.None) is { } problem)
        {
            throw new InvalidOperationException(problem.Code);
        }

        await _app.StartAsync();
        Data = new TestData(this);
    }

    /// <summary>A scope whose context sees one tenant.</summary>
    public AsyncServiceScope Scope(int tenantId)
    {
        var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantScope>().Bind(tenantId);
        return scope;
    }

    /// <summary>Reads as one tenant.</summary>
    public async Task<T> ReadAsync<T>(int tenantId, Func<BirdikDbContext, Task<T>> read)
    {
        await using var scope = Scope(tenantId);
        return await read(scope.ServiceProvider.GetRequiredService<BirdikDbContext>());
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        await Store.DisposeAsync();
    }
}
