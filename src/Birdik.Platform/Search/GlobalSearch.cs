using Birdik.Platform.Identity;
using Birdik.Platform.Localization;
using Birdik.Platform.Modules;
using Birdik.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Platform.Search;

/// <summary>Finds what the person may see, in their tenant and in the national registers.</summary>
public sealed class GlobalSearch
{
    public const int PageSize = 20;
    public const int MaxText = 200;

    private readonly BirdikDbContext _db;
    private readonly ISearchStore _store;
    private readonly List<string> _permissions;

    internal GlobalSearch(BirdikDbContext db, ISearchStore store, CurrentUser user, ModuleCatalog modules)
    {
        _db = db;
        _store = store;
        _permissions = [.. modules.Permissions.Keys.Where(user.May)];
    }

    /// <param name="text">What was typed; words only, operators of no database.</param>
    /// <param name="after">The cursor of the page before; unreadable ones begin anew.</param>
    /// <param name="size">How many; at most <see cref="PageSize"/>.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<SearchPage> FindAsync(string text, string? after, int size, CancellationToken ct)
    {
        var words = SearchWords.Asked(text.Length > MaxText ? text[..MaxText] : text);
        if (words.Count == 0)
        {
            return SearchPage.Empty;
        }

        var place = SearchPlace.Read(after);
        var wanted = Math.Clamp(size, 1, PageSize);
        var own = await PageAsync(_store.Find(_db, words), place, wanted, ct);
        var national = await PageAsync(_store.FindNational(_db, words), place, wanted, ct);
        var found = own.Concat(national)
            .OrderByDescending(hit => hit.Place.Rank).ThenByDescending(hit => hit.Place.Key)
            .Take(wanted + 1).ToList();
        var hits = found.Take(wanted).ToList();
        return new SearchPage(hits, found.Count > wanted ? hits[^1].Place.ToString() : null);
    }

    private async Task<List<SearchHit>> PageAsync<T>(IQueryable<T> found, SearchPlace? after, int size, CancellationToken ct)
        where T : class, ISearchDocument
    {
        var rows = found.AsNoTracking().Where(one => one.Permission == null || _permissions.Contains(one.Permission));
        if (after is not null)
        {
            var (rank, key) = (after.Rank, after.Key);
            rows = rows.Where(one => one.Rank <= rank && (one.Rank < rank || one.Key < key));
        }

        var page = await rows.OrderByDescending(one => one.Rank).ThenByDescending(one => one.Key).Take(size + 1).ToListAsync(ct);
        return page.ConvertAll(one => new SearchHit(
            one.Kind, one.ObjectId, one.Title, one.Note, one.Day, one.Href, new SearchPlace(one.Rank, one.Key)));
    }
}

/// <summary>What was found, and where the next page begins.</summary>
public sealed record SearchPage(IReadOnlyList<SearchHit> Hits, string? Next)
{
    public static readonly SearchPage Empty = new([], null);
}

public sealed record SearchHit(
    string Kind, string ObjectId, LocalizedText Title, LocalizedText Note, DateOnly? Day, string Href, SearchPlace Place);
