using System.Data.Common;
using Birdik.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Platform.Search;

/// <summary>Finds the documents that <see cref="SearchStore"/> keeps in one of the databases.</summary>
internal abstract class SearchLookup
{
    /// <summary>Few documents are read to be put in order; twice a page at least, so that what is behind the best of them is known too.</summary>
    protected const int Few = 3 * (GlobalSearch.PageSize + 1);

    /// <summary>More than this of text is not read for the sake of order.</summary>
    private const long MostRead = 300_000;

    /// <summary>
    /// The best documents of all steps behind a place. Where few match at all, they are read and each is told its tier; else the tiers are
    /// asked for in turn until there are enough.
    /// </summary>
    public async Task<List<SearchPlace>> FindAsync(
        BirdikDbContext db, SearchReach reach, IReadOnlyList<SearchStep> steps, SearchPlace? after, int limit, CancellationToken ct)
    {
        if (steps is [var only])
        {
            return await TiersAsync(db, reach, [.. SearchStep.From([only], reach, after)], limit, ct);
        }

        var newest = await NewestAsync(db, reach, steps[^1].Whole, ct);
        if (newest.AreAllAndFew)
        {
            var places = await PlacesAsync(db, reach, steps, newest.Keys, ct);
            return [.. places.Where(place => after is not { } seen || place.CompareTo(seen) > 0).Order().Take(limit)];
        }

        return after is null
            ? await BestAsync(db, reach, steps, newest.Keys, limit, ct)
            : await TiersAsync(db, reach, [.. SearchStep.From(steps, reach, after)], limit, ct);
    }

    /// <summary>Kind, day, sender's class and sphere of the first documents that match.</summary>
    public abstract Task<List<SearchFacts>> FactsAsync(
        BirdikDbContext db, SearchReach reach, SearchMatch match, int limit, CancellationToken ct);

    /// <summary>The newest of what matches: key and length of the text, at most so many.</summary>
    protected abstract Task<List<(long Key, long Length)>> NewestAsync(
        BirdikDbContext db, SearchReach reach, SearchMatch match, int limit, CancellationToken ct);

    /// <summary>The best documents of each step in turn, by what no better step holds, until there are enough.</summary>
    protected abstract Task<List<SearchPlace>> TiersAsync(
        BirdikDbContext db, SearchReach reach, IReadOnlyList<SearchStep> steps, int limit, CancellationToken ct);

    /// <summary>The best documents of all steps, when more than a few match.</summary>
    /// <param name="db">The store.</param>
    /// <param name="reach">Whose documents.</param>
    /// <param name="steps">All steps.</param>
    /// <param name="newest">The newest of what the last step holds with all better ones.</param>
    /// <param name="limit">So many are enough.</param>
    /// <param name="ct">Cancels.</param>
    protected abstract Task<List<SearchPlace>> BestAsync(
        BirdikDbContext db, SearchReach reach, IReadOnlyList<SearchStep> steps, List<long> newest, int limit, CancellationToken ct);

    protected async Task<Newest> NewestAsync(BirdikDbContext db, SearchReach reach, SearchMatch match, CancellationToken ct)
    {
        var rows = await NewestAsync(db, reach, match, Few + 1, ct);
        return new Newest([.. rows.Select(row => row.Key)], rows.Count <= Few && rows.Sum(row => row.Length) <= MostRead);
    }

    /// <summary>Reads documents and tells which is the best step that holds each.</summary>
    protected static async Task<List<SearchPlace>> PlacesAsync(
        BirdikDbContext db, SearchReach reach, IReadOnlyList<SearchStep> steps, List<long> keys, CancellationToken ct)
    {
        if (keys.Count == 0)
        {
            return [];
        }

        var documents = reach.IsNational
            ? (await db.Set<NationalSearchDocument>().AsNoTracking().Where(one => keys.Contains(one.Key)).ToListAsync(ct)).OfType<ISearchDocument>()
            : await db.Set<SearchDocument>().AsNoTracking().Where(one => keys.Contains(one.Key)).ToListAsync(ct);
        return [.. documents.Select(document => new SearchPlace(Tier(steps, document), reach.IsNational, document.Key))];
    }

    // A document whose words await renewal may hold by its kept words what it does not hold by the new ones.
    private static int Tier(IReadOnlyList<SearchStep> steps, ISearchDocument document)
    {
        var words = DocumentWords.Of(document);
        return (steps.FirstOrDefault(step => step.Whole.Holds(words)) ?? steps[^1]).Tier;
    }

    /// <param name="AreAllAndFew">There are no others, and they are few enough to be read.</param>
    protected readonly record struct Newest(List<long> Keys, bool AreAllAndFew);

    protected static async Task<List<SearchFacts>> FactsAsync(DbDataReader reader, CancellationToken ct)
    {
        var facts = new List<SearchFacts>();
        while (await reader.ReadAsync(ct))
        {
            facts.Add(new SearchFacts(
                reader.GetString(0),
                reader.IsDBNull(1) ? null : reader.GetInt32(1),
                reader.IsDBNull(2) ? null : reader.GetString(2),
                reader.IsDBNull(3) ? null : reader.GetString(3)));
        }

        return facts;
    }
}
