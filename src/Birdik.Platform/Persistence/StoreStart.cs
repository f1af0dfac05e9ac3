using Birdik.Platform.Modules;
using Birdik.Platform.Results;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Platform.Persistence;

/// <summary>Opens a store: makes the folder, brings the schema and the reference data up to date, refuses what it cannot serve.</summary>
public sealed class StoreStart(IServiceScopeFactory scopes, StoreLocation location)
{
    public async Task<Problem?> OpenAsync(CancellationToken ct)
    {
        if (MakeFolder() is { } problem)
        {
            return problem;
        }

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BirdikDbContext>();
        var known = db.Database.GetMigrations().ToHashSet();
        var applied = await db.Database.CanConnectAsync(ct) ? await db.Database.GetAppliedMigrationsAsync(ct) : [];
        if (applied.FirstOrDefault(migration => !known.Contains(migration)) is { } newer)
        {
            return Problem.Conflict("platform.database-newer", null, ("migration", newer));
        }

        if (known.Count > applied.Count())
        {
            await db.Database.MigrateAsync(ct);
            await BringReferenceDataUpToDateAsync(scope.ServiceProvider, ct);
        }

        return null;
    }

    /// <summary>Idempotent; run after each upgrade and by <c>birdik migrate</c>.</summary>
    public static async Task BringReferenceDataUpToDateAsync(IServiceProvider services, CancellationToken ct)
    {
        foreach (var data in services.GetServices<IReferenceData>().OrderBy(data => data.Order))
        {
            await data.BringUpToDateAsync(ct);
        }
    }

    private Problem? MakeFolder()
    {
        try
        {
            Directory.CreateDirectory(location.DataDirectory);
            var probe = Path.Combine(location.DataDirectory, ".writable");
            File.WriteAllBytes(probe, []);
            File.Delete(probe);
            return null;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return new Problem("platform.data-not-writable", ProblemKind.Unavailable)
            {
                Args = new Dictionary<string, object?> { ["directory"] = location.DataDirectory },
            };
        }
    }
}
