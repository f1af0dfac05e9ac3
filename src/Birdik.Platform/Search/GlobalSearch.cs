using System.Data;
using Birdik.Platform.Identity;
using Birdik.Platform.Modules;
using Birdik.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Platform.Search;

/// <summary>Finds what the person may see, in their tenant and in the national registers.</summary>
public sealed class GlobalSearch
{
    public const int PageSize = 20;
    public const int MaxSuggested = 7;
    public const int MaxText = SearchQuery.MaxText;

    /// <summary>Facets count the first so many documents.</summary>
    public const int MaxCounted = 1_000;

    // A snippet is looked for in so much of a text.
    private const int MaxBody = 40_000;

    private readonly BirdikDbContext _db;
    private readonly SearchLookup _lookup;
    private readonly CurrentUser _user;
    private readonly IEnumerable<ISearchGrants> _grants;
    private readonly string[] _permissions;
    private (string[] Permissions, string[] Entries)? _ofTenant;

    internal GlobalSearch(BirdikDbContext db, SearchLookup lookup, CurrentUser user, ModuleCatalog modules, IEnumerable<ISearchGrants> grants)
    {
        _db = db;
        _lookup = lookup;
        _user = user;
        _grants = grants;
        _permissions = [.. modules.Permissions.Keys.Where(user.May)];
    }

    /// <param name="text">What was typed; words only, operators of no database.</param>
    /// <param name="after">The cursor of the page before; unreadable ones begin anew.</param>
    /// <param name="size">How many; at most <see cref="PageSize"/>.</param>
    /// <param name="ct">Cancels.</param>
    public Task<SearchPage> FindAsync(string text, string? after, int size, CancellationToken ct) =>
        FindAsync(SearchQuery.Read(text), SearchFilter.None, after, size, ct);

    /// <summary>The best documents of a query, page by page.</summary>
    public Task<SearchPage> FindAsync(SearchQuery query, SearchFilter filter, string? after, int size, CancellationToken ct) =>
        ConnectedAsync(async () =>
        {
            if (query.IsEmpty)
            {
                return SearchPage.Empty;
            }

            var wanted = Math.Clamp(size, 1, PageSize);
            var place = SearchPlace.Read(after);
            var found = await PlacesAsync(SearchPlan.Of(query, filter), filter, place, wanted + 1, ct);
            if (found.Count == 0 && place is null or { Tier: SearchPlan.Begun }
                && SearchPlan.LastBegun(query, filter, inTexts: true) is { } begun)
            {
                found = await PlacesAsync([new SearchStep(SearchPlan.Begun, begun)], filter, place, wanted + 1, ct);
            }

            var page = found.Take(wanted).ToList();
            return new SearchPage(await HitsAsync(page, query, ct), found.Count > wanted ? page[^1].ToString() : null);
        }, ct);

    /// <summary>Titles in which all words stand, the last one perhaps only begun.</summary>
    public Task<IReadOnlyList<SearchHit>> SuggestAsync(string text, CancellationToken ct) =>
        ConnectedAsync<IReadOnlyList<SearchHit>>(async () =>
        {
            var query = SearchQuery.Read(text);
            if (SearchPlan.LastBegun(query, SearchFilter.None, inTexts: false) is not { } begun)
            {
                // One letter is no beginning yet.
                return query.IsEmpty || query.Wanted is [WordTerm] ? [] : (await FindAsync(query, SearchFilter.None, null, MaxSuggested, ct)).Hits;
            }

            var steps = new[] { new SearchStep(SearchPlan.Begun, begun) };
            return await HitsAsync(await PlacesAsync(steps, SearchFilter.None, null, MaxSuggested, ct), query, ct);
        }, ct);

    /// <summary>How many documents there are of each kind, year, sender's class and sphere, among the first <see cref="MaxCounted"/>.</summary>
    public Task<SearchFacets> FacetsAsync(SearchQuery query, SearchFilter filter, CancellationToken ct) =>
        ConnectedAsync(async () =>
        {
            if (query.IsEmpty)
            {
                return SearchFacets.Empty;
            }

            var days = new SearchFilter { From = filter.From, To = filter.To };
            var match = SearchPlan.All(query, days);
            var facts = new List<SearchFacts>();
            foreach (var reach in await ReachesAsync(days, ct))
            {
                facts.AddRange(await _lookup.FactsAsync(_db, reach, match, MaxCounted + 1 - facts.Count, ct));
            }

            return SearchFacets.Of(facts, filter, MaxCounted);
        }, ct);

    private async Task<List<SearchPlace>> PlacesAsync(
        IReadOnlyList<SearchStep> steps, SearchFilter filter, SearchPlace? after, int limit, CancellationToken ct)
    {
        var found = new List<SearchPlace>();
        foreach (var reach in await ReachesAsync(filter, ct))
        {
            found.AddRange(await _lookup.FindAsync(_db, reach, steps, after, limit, ct));
        }

        found.Sort();
        return found.Count > limit ? found[..limit] : found;
    }

    private async Task<IReadOnlyList<SearchReach>> ReachesAsync(SearchFilter filter, CancellationToken ct)
    {
        var national = new SearchReach(SearchKey.National, _permissions, [], filter.From, filter.To);
        if (_db.Tenant == 0)
        {
            return [national];
        }

        var (permissions, entries) = _ofTenant ??= await OfTenantAsync(ct);
        return [new SearchReach(_db.Tenant, permissions, entries, filter.From, filter.To), national];
    }

    /// <summary>Permissions and grants; the latter open nothing outside of the tenant.</summary>
    private async Task<(string[] Permissions, string[] Entries)> OfTenantAsync(CancellationToken ct)
    {
        var permissions = new List<string>(_permissions);
        var entries = new List<string>();
        foreach (var module in _grants)
        {
            var granted = await module.NowAsync(_user, ct);
            permissions.AddRange(granted.Permissions);
            entries.AddRange(granted.Entries.Select(entry => entry.ToString()));
        }

        return ([.. permissions], [.. entries]);
    }

    private async Task<IReadOnlyList<SearchHit>> HitsAsync(IReadOnlyList<SearchPlace> places, SearchQuery query, CancellationToken ct)
    {
        var own = Keys(places, national: false);
        var national = Keys(places, national: true);
        var rows = new Dictionary<(bool, long), SearchHit>();
        var marker = new SearchMarker(query);
        if (own.Count > 0)
        {
            foreach (var row in await Shown(_db.Set<SearchDocument>().Where(one => own.Contains(one.Key))).ToListAsync(ct))
            {
                rows.Add((false, row.Key), row.Hit(marker));
            }
        }

        if (national.Count > 0)
        {
            foreach (var row in await Shown(_db.Set<NationalSearchDocument>().Where(one => national.Contains(one.Key))).ToListAsync(ct))
            {
                rows.Add((true, row.Key), row.Hit(marker));
            }
        }

        return [.. places.Select(place => rows.GetValueOrDefault((place.IsNational, place.Key))).OfType<SearchHit>()];
    }

    private static List<long> Keys(IReadOnlyList<SearchPlace> places, bool national) =>
        [.. places.Where(place => place.IsNational == national).Select(place => place.Key)];

    private static IQueryable<ShownDocument> Shown<T>(IQueryable<T> documents)
        where T : class, ISearchDocument =>
        documents.AsNoTracking().Select(one => new ShownDocument(
            one.Key, one.Kind, one.ObjectId, one.Title, one.Note, one.Day, one.Href, one.Body.Substring(0, MaxBody)));

    private async Task<T> ConnectedAsync<T>(Func<Task<T>> read, CancellationToken ct)
    {
        await _db.Database.OpenConnectionAsync(ct);
        try
        {
            return await read();
        }
        finally
        {
            await _db.Database.CloseConnectionAsync();
        }
    }
}
