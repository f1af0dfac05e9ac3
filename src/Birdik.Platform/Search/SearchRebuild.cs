using Birdik.Platform.Persistence;
using Birdik.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Platform.Search;

/// <summary>
/// Makes the words of all kept documents anew, a few in each transaction, while the store is served: each document is found by its old
/// words until it has its new ones. What a cut has left undone is told by the edition in its row; the next run goes on there.
/// </summary>
public sealed class SearchRebuild
{
    private const int Batch = 100;

    private readonly IServiceScopeFactory _scopes;
    private readonly SearchStore _store;

    internal SearchRebuild(IServiceScopeFactory scopes, SearchStore store) => (_scopes, _store) = (scopes, store);

    /// <summary>Goes on with a rebuild that was cut, or begins one; gives the number of documents renewed.</summary>
    public async Task<int> RunAsync(IProgress<double> progress, CancellationToken ct)
    {
        var tenants = await TenantsAsync(ct);
        var left = await LeftAsync(tenants, ct);
        if (left.Values.Sum() == 0)
        {
            foreach (var tenant in tenants)
            {
                await InTenantAsync(tenant, db => SearchStore.MarkAllAsync(db, tenant, ct), ct);
            }

            left = await LeftAsync(tenants, ct);
        }

        var total = left.Values.Sum();
        var done = 0;
        foreach (var (tenant, _) in left.Where(one => one.Value > 0))
        {
            for (long? after = -1; after is not null;)
            {
                var from = after.Value;
                var last = await InTenantAsync(tenant, db => RenewAsync(db, tenant, from, ct), ct);
                done += last.Renewed;
                after = last.Last;
                progress.Report(Math.Min(0.99, done / (double)total));
            }
        }

        await InTenantAsync(Tenant.Installation, async db => { await _store.TidyAsync(db, ct); return 0; }, ct);
        progress.Report(1);
        return done;
    }

    private async Task<(int Renewed, long? Last)> RenewAsync(BirdikDbContext db, int tenant, long after, CancellationToken ct)
    {
        var keys = await _store.OutdatedAsync(db, tenant, after, Batch, ct);
        if (keys.Count == 0)
        {
            return (0, null);
        }

        var documents = tenant == SearchKey.National
            ? (await db.Set<NationalSearchDocument>().AsNoTracking().Where(one => keys.Contains(one.Key)).ToListAsync(ct)).OfType<ISearchDocument>()
            : await db.Set<SearchDocument>().AsNoTracking().Where(one => keys.Contains(one.Key)).ToListAsync(ct);
        foreach (var document in documents.OrderBy(one => one.Key))
        {
            await _store.RenewAsync(db, tenant, document, ct);
        }

        return (keys.Count, keys[^1]);
    }

    private async Task<List<int>> TenantsAsync(CancellationToken ct)
    {
        await using var scope = _scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NationalDb>();
        return [SearchKey.National, .. await db.Set<SearchDocument>().Select(one => one.TenantId).Distinct().Order().ToListAsync(ct)];
    }

    private async Task<Dictionary<int, int>> LeftAsync(List<int> tenants, CancellationToken ct)
    {
        await using var scope = _scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NationalDb>();
        var left = await db.Set<SearchDocument>().Where(one => one.Edition != DocumentWords.Edition)
            .GroupBy(one => one.TenantId).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(one => one.Key, one => one.Count, ct);
        left[SearchKey.National] = await db.Set<NationalSearchDocument>().CountAsync(one => one.Edition != DocumentWords.Edition, ct);
        return tenants.ToDictionary(tenant => tenant, left.GetValueOrDefault);
    }

    private async Task<T> InTenantAsync<T>(int tenant, Func<BirdikDbContext, Task<T>> work, CancellationToken ct)
    {
        await using var scope = _scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantScope>().Bind(tenant == SearchKey.National ? Tenant.Installation : tenant);
        var db = scope.ServiceProvider.GetRequiredService<BirdikDbContext>();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var answer = await work(db);
        await transaction.CommitAsync(ct);
        return answer;
    }
}
