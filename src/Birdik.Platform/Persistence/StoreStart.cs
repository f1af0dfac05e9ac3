using Birdik.Platform.Modules;
using Birdik.Platform.Results;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Platform.Persistence;

/// <summary>Opens a store: makes the folder, brings the schema and the reference data up to date, refuses what it cannot serve.</summary>
public sealed class StoreStart(IServiceScopeFactory scopes, StoreLocation location)
{
    private const int Attempts = 120;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    /// <summary>Makes or upgrades the store where needed, waiting for another's upgrade; null when it can be used.</summary>
    public async Task<Problem?> OpenAsync(CancellationToken ct) =>
        DataFolder.Prepare(location.DataDirectory) ?? await GuardAsync(async (services, database) =>
        {
            var total = database.GetMigrations().Count();
            for (var left = Attempts; ; left--)
            {
                var applied = await AppliedAsync(database, ct);
                if (applied.Count >= total || left == 0)
                {
                    return NewerThanProgram(database, applied) ?? (applied.Count < total ? InUse() : null);
                }

                if (await UpgradeAsync(services, database, ct) is null)
                {
                    return null;
                }

                await Task.Delay(Pause, ct);
            }
        });

    /// <summary>Upgrades alone, refused while the store is used; null when done.</summary>
    public async Task<Problem?> MigrateAsync(CancellationToken ct) =>
        DataFolder.Prepare(location.DataDirectory) ?? await GuardAsync(async (services, database) =>
            NewerThanProgram(database, await AppliedAsync(database, ct)) ?? await UpgradeAsync(services, database, ct));

    /// <summary>Whether there is a store that this program can use as it is; null when so. Changes nothing.</summary>
    public Task<Problem?> CheckAsync(CancellationToken ct) => GuardAsync(async (_, database) =>
    {
        var applied = await AppliedAsync(database, ct);
        return applied.Count == 0
            ? Problem.NotFound("platform.store-missing", ("directory", location.DataDirectory))
            : NewerThanProgram(database, applied)
                ?? (applied.Count < database.GetMigrations().Count() ? Problem.Conflict("platform.database-older") : null);
    });

    /// <summary>
    /// Enters what this edition of the program ships and the store does not have yet: norms, calendars, acts, functions. Costs one look where it has it.
    /// For the process that holds the store; null when done.
    /// </summary>
    public Task<Problem?> BringUpToDateAsync(CancellationToken ct) => GuardAsync(async (services, _) =>
    {
        if (!await services.GetRequiredService<ShippedEdition>().IsEnteredAsync(ct))
        {
            await BringReferenceDataUpToDateAsync(services, ct);
        }

        return null;
    });

    /// <summary>Idempotent; run after each upgrade, at the first start of another edition, and by <c>birdik migrate</c>.</summary>
    public static async Task BringReferenceDataUpToDateAsync(IServiceProvider services, CancellationToken ct)
    {
        foreach (var data in services.GetServices<IReferenceData>().OrderBy(data => data.Order))
        {
            await data.BringUpToDateAsync(ct);
        }

        await services.GetRequiredService<ShippedEdition>().RecordAsync(ct);
    }

    private async Task<Problem?> UpgradeAsync(IServiceProvider services, DatabaseFacade database, CancellationToken ct)
    {
        var creator = database.GetService<IRelationalDatabaseCreator>();
        if (!await creator.ExistsAsync(ct))
        {
            await creator.CreateAsync(ct);
        }

        await using var hold = await location.Dialect.TryHoldAsync(StoreUse.Maintenance, ct);
        if (hold is null)
        {
            return InUse();
        }

        // The provider asks a new database for its history before it makes one, and logs the error it runs into.
        if (database.GetService<IHistoryRepository>() is var history && !await history.ExistsAsync(ct))
        {
            await history.CreateIfNotExistsAsync(ct);
        }

        await database.MigrateAsync(ct);
        await BringReferenceDataUpToDateAsync(services, ct);
        return null;
    }

    private static async Task<IReadOnlyList<string>> AppliedAsync(DatabaseFacade database, CancellationToken ct)
    {
        var made = await database.GetService<IRelationalDatabaseCreator>().ExistsAsync(ct)
            && await database.GetService<IHistoryRepository>().ExistsAsync(ct);
        return made ? [.. await database.GetAppliedMigrationsAsync(ct)] : [];
    }

    private static Problem? NewerThanProgram(DatabaseFacade database, IReadOnlyList<string> applied) =>
        applied.Except(database.GetMigrations()).FirstOrDefault() is { } newer
            ? Problem.Conflict("platform.database-newer", null, ("migration", newer))
            : null;

    private Problem InUse() => Problem.Conflict("platform.store-in-use", null, ("directory", location.DataDirectory));

    private async Task<Problem?> GuardAsync(Func<IServiceProvider, DatabaseFacade, Task<Problem?>> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            return await work(scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<BirdikDbContext>().Database);
        }
        catch (Exception fault) when (StoreFaults.Of(location.Dialect, fault) is not null)
        {
            return StoreFaults.Of(location.Dialect, fault);
        }
    }
}
