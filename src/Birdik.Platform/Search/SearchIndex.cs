using Birdik.Platform.Persistence;
using Birdik.Platform.Threads;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Platform.Search;

/// <summary>
/// Where a write handler puts what is to be found, in the transaction that changes the object. The handler's own save writes the
/// documents.
/// </summary>
public sealed class SearchIndex
{
    private readonly BirdikDbContext _db;
    private readonly ISearchStore _store;

    internal SearchIndex(BirdikDbContext db, ISearchStore store) => (_db, _store) = (db, store);

    /// <summary>Puts an object of the tenant, new or changed.</summary>
    public async Task PutAsync(SearchEntry entry, CancellationToken ct)
    {
        var document = await FindAsync(entry.Source, ct);
        if (document is null)
        {
            document = new SearchDocument
            {
                Kind = entry.Source.Kind,
                ObjectId = entry.Source.Id,
                Key = SearchKey.Of(_db.Tenant, entry.Source),
                Title = entry.Title,
                Note = entry.Note,
                Href = entry.Href,
            };
            _db.Add(document);
        }

        Fill(document, entry);
        await _store.PutAsync(_db, _db.Tenant, document, ct);
    }

    public async Task RemoveAsync(SourceRef source, CancellationToken ct)
    {
        if (await FindAsync(source, ct) is { } document)
        {
            _db.Remove(document);
            await _store.RemoveAsync(_db, document.Key, ct);
        }
    }

    /// <summary>Puts an object of a national register, which is found in every tenant.</summary>
    public async Task PutNationalAsync(SearchEntry entry, CancellationToken ct)
    {
        var document = await FindNationalAsync(entry.Source, ct);
        if (document is null)
        {
            document = new NationalSearchDocument
            {
                Kind = entry.Source.Kind,
                ObjectId = entry.Source.Id,
                Key = SearchKey.Of(SearchKey.National, entry.Source),
                Title = entry.Title,
                Note = entry.Note,
                Href = entry.Href,
            };
            _db.Add(document);
        }

        Fill(document, entry);
        await _store.PutAsync(_db, SearchKey.National, document, ct);
    }

    public async Task RemoveNationalAsync(SourceRef source, CancellationToken ct)
    {
        if (await FindNationalAsync(source, ct) is { } document)
        {
            _db.Remove(document);
            await _store.RemoveAsync(_db, document.Key, ct);
        }
    }

    private async Task<SearchDocument?> FindAsync(SourceRef source, CancellationToken ct) =>
        _db.Set<SearchDocument>().Local.FirstOrDefault(one => one.Kind == source.Kind && one.ObjectId == source.Id)
        ?? await _db.Set<SearchDocument>().SingleOrDefaultAsync(one => one.Kind == source.Kind && one.ObjectId == source.Id, ct);

    private async Task<NationalSearchDocument?> FindNationalAsync(SourceRef source, CancellationToken ct) =>
        _db.Set<NationalSearchDocument>().Local.FirstOrDefault(one => one.Kind == source.Kind && one.ObjectId == source.Id)
        ?? await _db.Set<NationalSearchDocument>()
            .SingleOrDefaultAsync(one => one.Kind == source.Kind && one.ObjectId == source.Id, ct);

    private static void Fill(ISearchDocument document, SearchEntry entry)
    {
        document.Title = entry.Title;
        document.Note = entry.Note;
        document.Day = entry.Day;
        document.Href = entry.Href;
        document.Permission = entry.Permission;
        document.Rank = SearchKey.Rank(entry);
        document.TitleWords = SearchWords.Join(2_000, entry.Title.Ky, entry.Title.Ru, entry.Title.En);
        document.NumberWords = SearchWords.Join(2_000, entry.Numbers, entry.Numbers
            .Replace("-", "", StringComparison.Ordinal).Replace("/", "", StringComparison.Ordinal));
        document.PeopleWords = SearchWords.Join(10_000, entry.People);
        document.BodyWords = SearchWords.Join(
            SearchWords.MaxText, entry.Note.Ky, entry.Note.Ru, entry.Note.En, entry.Body);
    }
}
