using Birdik.Platform.Persistence;
using Birdik.Platform.Threads;

namespace Birdik.Platform.Search;

/// <summary>
/// Where a write handler puts what is to be found, in the transaction that changes the object: what is committed is found, what is
/// rolled back is not.
/// </summary>
public sealed class SearchIndex
{
    private readonly BirdikDbContext _db;
    private readonly SearchStore _store;

    internal SearchIndex(BirdikDbContext db, SearchStore store) => (_db, _store) = (db, store);

    /// <summary>Puts an object of the tenant, new or changed.</summary>
    public Task PutAsync(SearchEntry entry, CancellationToken ct) => InChangeAsync(() => _store.PutAsync(_db, Tenant, entry, ct), ct);

    public Task RemoveAsync(SourceRef source, CancellationToken ct) =>
        InChangeAsync(() => _store.RemoveAsync(_db, Tenant, source, ct), ct);

    /// <summary>Puts an object of a national register, which is found in every tenant.</summary>
    public Task PutNationalAsync(SearchEntry entry, CancellationToken ct) =>
        InChangeAsync(() => _store.PutAsync(_db, SearchKey.National, entry, ct), ct);

    public Task RemoveNationalAsync(SourceRef source, CancellationToken ct) =>
        InChangeAsync(() => _store.RemoveAsync(_db, SearchKey.National, source, ct), ct);

    private int Tenant => _db.Tenant != 0 ? _db.Tenant : throw new InvalidOperationException("No tenant is bound whose object this is.");

    // Reference data is brought up to date without the write pipeline's transaction.
    private async Task InChangeAsync(Func<Task> write, CancellationToken ct)
    {
        if (_db.Database.CurrentTransaction is not null)
        {
            await write();
            return;
        }

        await using var transaction = await _db.Database.BeginTransactionAsync(ct);
        await write();
        await transaction.CommitAsync(ct);
    }
}
