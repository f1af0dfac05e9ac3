using Birdik.Letters.Incoming;
using Birdik.Letters.Outgoing;
using Birdik.Letters.Points;
using Birdik.Platform.Ids;
using Birdik.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Papers;

/// <summary>What stands on the papers of letters beside their own words, read for all of them together.</summary>
internal sealed class PaperFacts
{
    private const int AtOnce = 500;

    private readonly Dictionary<Id<IncomingLetter>, AskedFacts> _asked = [];
    private readonly Dictionary<Id<OutgoingLetter>, List<PointFacts>> _points = [];

    private PaperFacts(Tenant office) => Office = office;

    public Tenant Office { get; }

    /// <param name="db">The store, of one office or of all.</param>
    /// <param name="tenant">The office whose letters they are.</param>
    /// <param name="letters">The letters.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task<PaperFacts> OfAsync(DbContext db, int tenant, IReadOnlyList<OutgoingLetter> letters, CancellationToken ct)
    {
        var facts = new PaperFacts(await db.Set<Tenant>().AsNoTracking().SingleAsync(row => row.Id == tenant, ct));
        foreach (var some in letters.Chunk(AtOnce))
        {
            await facts.ReadAskedAsync(db, [.. some.Select(letter => letter.InReplyTo).OfType<Id<IncomingLetter>>().Distinct()], ct);
            await facts.ReadPointsAsync(db, [.. some.Select(letter => letter.Id)], ct);
        }

        return facts;
    }

    /// <summary>The letter that one answers.</summary>
    public AskedFacts? AskedBy(OutgoingLetter letter) => letter.InReplyTo is { } id ? _asked.GetValueOrDefault(id) : null;

    /// <summary>What was asked, point by point, and what the letter says to it.</summary>
    public IReadOnlyList<PointFacts> PointsOf(OutgoingLetter letter) => _points.GetValueOrDefault(letter.Id) ?? [];

    private async Task ReadAskedAsync(DbContext db, List<Id<IncomingLetter>> ids, CancellationToken ct)
    {
        var tenant = Office.Id;
        var rows = ids.Count == 0 ? [] : await db.Set<IncomingLetter>().AsNoTracking().Where(row => row.TenantId == tenant && ids.Contains(row.Id))
            .Select(row => new { row.Id, row.SenderNumber, On = row.SenderDate ?? row.ReceivedOn, row.Subject }).ToListAsync(ct);
        foreach (var row in rows)
        {
            _asked[row.Id] = new AskedFacts(row.SenderNumber ?? "", row.On, row.Subject);
        }
    }

    private async Task ReadPointsAsync(DbContext db, List<Id<OutgoingLetter>> ids, CancellationToken ct)
    {
        var tenant = Office.Id;
        var rows = await (
            from word in db.Set<PointAnswer>().AsNoTracking()
            where word.TenantId == tenant && ids.Contains(word.AnswerId)
            join point in db.Set<LetterPoint>() on new { word.TenantId, Id = word.PointId } equals new { point.TenantId, point.Id }
            orderby point.Place
            select new { word.AnswerId, point.Place, point.Text, word.IsAnswered, word.Reason }).ToListAsync(ct);
        foreach (var said in rows.GroupBy(row => row.AnswerId))
        {
            _points[said.Key] = [.. said.Select(row => new PointFacts(row.Place, row.Text, row.IsAnswered, row.Reason))];
        }
    }
}

/// <summary>A letter by its sender's words.</summary>
internal sealed record AskedFacts(string Number, DateOnly On, string Subject);

/// <summary>A point of what was asked and what is said to it.</summary>
internal sealed record PointFacts(int Place, string Text, bool IsAnswered, string Reason);
