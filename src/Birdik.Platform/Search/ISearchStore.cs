using Birdik.Platform.Persistence;

namespace Birdik.Platform.Search;

/// <summary>The index of words in one of the databases; the only place, beside the dialect, where its own SQL stands.</summary>
internal interface ISearchStore
{
    /// <summary>Makes what the model cannot say (virtual table, vector column); does nothing where it is there already.</summary>
    Task EnsureAsync(BirdikDbContext db, CancellationToken ct);

    /// <summary>Puts the words of a document into the index, in the transaction of the context.</summary>
    Task PutAsync(BirdikDbContext db, int tenantId, ISearchDocument document, CancellationToken ct);

    Task RemoveAsync(BirdikDbContext db, long key, CancellationToken ct);

    /// <summary>The tenant's documents in which all words stand.</summary>
    IQueryable<SearchDocument> Find(BirdikDbContext db, IReadOnlyList<string> words);

    /// <summary>The documents of national registers in which all words stand.</summary>
    IQueryable<NationalSearchDocument> FindNational(BirdikDbContext db, IReadOnlyList<string> words);
}
