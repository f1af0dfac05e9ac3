using Birdik.App;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Threads;
using Birdik.Platform.Writing;
using Birdik.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Tests.Operations;

/// <summary>A store of a test's own, which it may break, copy or stop.</summary>
public sealed class OwnStore : IAsyncDisposable
{
    private OwnStore(TestStore store)
    {
        Place = store;
        Services = new ServiceCollection()
            .AddBirdik(store.Location, new ConfigurationBuilder().Build())
            .BuildServiceProvider();
    }

    public TestStore Place { get; }

    public ServiceProvider Services { get; }

    /// <summary>A place with nothing in it.</summary>
    public static async Task<OwnStore> EmptyAsync() => new(await TestStore.MakeAsync());

    /// <summary>A store with its schema and reference data.</summary>
    public static async Task<OwnStore> MakeAsync()
    {
        var store = await EmptyAsync();
        Assert.Null(await store.Services.GetRequiredService<StoreStart>().OpenAsync(TestContext.Current.CancellationToken));
        return store;
    }

    /// <summary>Makes a tenant with a chain of its own: each deed renames its organ.</summary>
    public async Task MakeTenantAsync(int id, int deeds)
    {
        await WriteAsync(Tenant.Installation, (db, _) => db.Add(new Tenant
        {
            Id = id,
            Code = $"t{id}",
            Kind = TenantKind.Municipality,
            Name = new LocalizedText($"Айыл өкмөтү {id}", $"Айыл окмоту {id}"),
            From = new DateOnly(2024, 11, 17),
        }));
        for (var deed = 1; deed <= deeds; deed++)
        {
            var number = deed;
            await WriteAsync(id, (db, _) => db.Add(new Organ
            {
                Kind = OrganKind.Office,
                Name = new LocalizedText($"Бөлүм {number}", $"Отдел {number}"),
            }));
        }
    }

    public async Task WriteAsync(int tenantId, Action<BirdikDbContext, ChangeContext> write) =>
        _ = (await Services.GetRequiredService<WritePipeline>().RunAsync<BirdikDbContext, Done>(
            tenantId,
            Actor.System,
            async (db, change, ct) =>
            {
                write(db, change);
                change.Record("test.written", new SourceRef("test", "1"));
                await db.SaveChangesAsync(ct);
                return new Done();
            },
            CancellationToken.None)).Value;

    /// <summary>Reads on a fresh connection: another process may have exchanged the file.</summary>
    public async Task<T> ReadAsync<T>(Func<NationalDb, Task<T>> read)
    {
        SqliteConnection.ClearAllPools();
        await using var scope = Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<NationalDb>());
    }

    /// <summary>Changes rows behind the program's back.</summary>
    public async Task TamperAsync(string sql)
    {
        await using var scope = Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<NationalDb>().Database.ExecuteSqlRawAsync(sql);
    }

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        await Place.DisposeAsync();
    }
}
