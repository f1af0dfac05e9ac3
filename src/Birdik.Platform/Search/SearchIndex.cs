using Birdik.Platform.Persistence;
using Birdik.Platform.Threads;

namespace Birdik.Platform.Search;

/// <summary>
/// Where a write handler puts what is to be found. It is written at the end of the transaction that changes the object: what is committed
/// is found, what is rolled back is not.
/// </summary>
public sealed class SearchIndex
{
    // A large import does not wait with all of it in memory.
    private const int MostWaiting = 250;

    private readonly BirdikDbContext _db;
    private readonly SearchStore _store;

    internal SearchIndex(BirdikDbContext db, SearchStore store) => (_db, _store) = (db, store);

    /// <summary>Puts an object of the tenant, new or changed.</summary>
    public Task PutAsync(SearchEntry entry, CancellationToken ct) => WriteAsync(new SearchWrite(Tenant, entry.Source, new SearchRow(entry, SearchKey.Of(entry))), ct);

    public Task RemoveAsync(SourceRef source, CancellationToken ct) => WriteAsync(new SearchWrite(Tenant, source, null), ct);

    /// <summary>Puts an object of a national register, which is found in every tenant.</summary>
    public Task PutNationalAsync(SearchEntry entry, CancellationToken ct) =>
        WriteAsync(new SearchWrite(SearchKey.National, entry.Source, new SearchRow(entry, SearchKey.Of(entry))), ct);

    public Task RemoveNationalAsync(SourceRef source, CancellationToken ct) =>
        WriteAsync(new SearchWrite(SearchKey.National, source, null), ct);

    private int Tenant => _db.Tenant != 0 ? _db.Tenant : throw new InvalidOperationException("No tenant is bound whose object this is.");

    // The change goes on while another thread makes the words; where none is free, they are made when they are needed.
    private static void MakeWordsMeanwhile(SearchRow? row)
    {
        if (row is not null)
        {
            _ = Task.Run(() => row.Words);
        }
    }

    private async Task WriteAsync(SearchWrite write, CancellationToken ct)
    {
        if (_db.Change is { } change)
        {
            change.SearchWrites.Add(write);
            MakeWordsMeanwhile(write.Row);
            if (change.SearchWrites.Count >= MostWaiting)
            {
                await _store.WriteAsync(_db, change.SearchWrites, ct);
                change.SearchWrites.Clear();
            }

            return;
        }

        // Reference data is brought up to date without the write pipeline.
        await using var transaction = _db.Database.CurrentTransaction is null ? await _db.Database.BeginTransactionAsync(ct) : null;
        await _store.WriteAsync(_db, [write], ct);
        if (transaction is not null)
        {
            await transaction.CommitAsync(ct);
        }
    }
}
