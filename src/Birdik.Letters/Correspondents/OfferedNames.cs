using Birdik.Letters.Incoming;
using Birdik.Letters.Outgoing;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Correspondents;

/// <summary>
/// Names of correspondents to choose from while writing: those the office has most to do with of late come first, and are never left out
/// for the sake of the alphabet. Citizens are not offered.
/// </summary>
public sealed class OfferedNames(BirdikDbContext db)
{
    /// <summary>How many names are offered before anything is typed.</summary>
    public const int AtFirst = 300;

    /// <summary>How many are offered to what is typed.</summary>
    public const int Typed = 30;

    /// <summary>Of letters each way, the newest so many tell with whom the office deals.</summary>
    public const int Counted = 2_000;

    public async Task<IReadOnlyList<string>> AtFirstAsync(CancellationToken ct)
    {
        var frequent = await FrequentAsync(ct);
        return await FilledAsync(frequent, Bodies(), AtFirst, ct);
    }

    /// <summary>Names in which each word that was typed stands, whatever its letters were typed as.</summary>
    public async Task<IReadOnlyList<string>> OfAsync(string? typed, CancellationToken ct)
    {
        var key = typed is { Length: > 0 and <= Correspondent.MaxName } ? Correspondent.Key(typed) : "";
        if (key.Length == 0)
        {
            return typed is null or { Length: <= Correspondent.MaxName } ? await AtFirstAsync(ct) : [];
        }

        var words = key.Split(' ');
        var others = words.Aggregate(Bodies(), (rows, word) => rows.Where(row => row.NameKey.Contains(word)));
        var frequent = (await FrequentAsync(ct)).Where(one => words.All(word => one.NameKey.Contains(word, StringComparison.Ordinal)));
        return await FilledAsync([.. frequent], others, Typed, ct);
    }

    private IQueryable<Correspondent> Bodies() => db.Set<Correspondent>().AsNoTracking().Where(row => row.Class != CorrespondentClass.Citizen);

    /// <summary>Those with most letters come first; of the same number, who wrote or was written to last.</summary>
    private async Task<List<Offer>> FrequentAsync(CancellationToken ct)
    {
        var came = await (
            from use in db.Set<IncomingLetter>().OrderByDescending(row => row.RegisteredAt).ThenByDescending(row => row.Id).Take(Counted)
                .GroupBy(row => row.SenderId).Select(one => new { Id = one.Key, Letters = one.Count(), Last = one.Max(row => row.RegisteredAt) })
            join body in Bodies() on use.Id equals body.Id
            select new Use(new Offer(body.Id, body.Name, body.NameKey), use.Letters, use.Last)).ToListAsync(ct);
        var sent = await (
            from use in db.Set<OutgoingLetter>().OrderByDescending(row => row.DraftedAt).ThenByDescending(row => row.Id).Take(Counted)
                .GroupBy(row => row.AddresseeId).Select(one => new { Id = one.Key, Letters = one.Count(), Last = one.Max(row => row.DraftedAt) })
            join body in Bodies() on use.Id equals body.Id
            select new Use(new Offer(body.Id, body.Name, body.NameKey), use.Letters, use.Last)).ToListAsync(ct);
        return
        [
            .. came.Concat(sent).GroupBy(use => use.Of)
                .OrderByDescending(uses => uses.Sum(use => use.Letters)).ThenByDescending(uses => uses.Max(use => use.Last))
                .ThenBy(uses => uses.Key.NameKey, StringComparer.Ordinal).Select(uses => uses.Key),
        ];
    }

    private static async Task<IReadOnlyList<string>> FilledAsync(List<Offer> frequent, IQueryable<Correspondent> others, int most, CancellationToken ct)
    {
        var first = frequent.Take(most).ToList();
        if (first.Count == most)
        {
            return first.ConvertAll(one => one.Name);
        }

        var rest = await others.OrderBy(row => row.NameKey).Select(row => new Offer(row.Id, row.Name, row.NameKey)).Take(most).ToListAsync(ct);
        return [.. first.Concat(rest).DistinctBy(one => one.Id).Take(most).Select(one => one.Name)];
    }

    private sealed record Offer(Id<Correspondent> Id, string Name, string NameKey);

    private sealed record Use(Offer Of, int Letters, DateTime Last);
}
