using Birdik.Letters.Incoming;
using Birdik.Letters.Outgoing;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Threads;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Matters;

/// <summary>A matter in threads: its letters lie before it.</summary>
internal sealed class MatterThread(BirdikDbContext db, ReadMatters read, Texts texts) : IThreadSource
{
    public async Task<ThreadNode?> DescribeAsync(SourceRef source, Language language, CancellationToken ct) =>
        source.Kind == LettersRefs.Matter && Id<Matter>.TryParse(source.Id, null, out var id) && await read.ByIdAsync(id, ct) is { } view
            ? new ThreadNode(source, view.Matter.Question, new Words(texts, language)["Letters.Matter.Card"], LettersLinks.Matter(id))
            : null;

    public async Task<IReadOnlyList<ThreadLink>> LinksAsync(SourceRef source, Language language, CancellationToken ct)
    {
        if (source.Kind == LettersRefs.Matter && Id<Matter>.TryParse(source.Id, null, out var id) && await read.ByIdAsync(id, ct) is { } view)
        {
            return [.. view.Letters.Select(one => new ThreadLink(one.Ref, ThreadDirection.Before, one.Subject, $"№ {one.Number}", one.Href))];
        }

        var entries = db.Set<MatterLetter>().AsNoTracking();
        var of = source.Kind == LettersRefs.Incoming && Id<IncomingLetter>.TryParse(source.Id, null, out var came)
            ? await entries.Where(row => row.IncomingId == came).Select(row => row.MatterId).ToListAsync(ct)
            : source.Kind == LettersRefs.Outgoing && Id<OutgoingLetter>.TryParse(source.Id, null, out var sent)
                ? await entries.Where(row => row.OutgoingId == sent).Select(row => row.MatterId).ToListAsync(ct)
                : [];
        var links = new List<ThreadLink>();
        foreach (var matter in of)
        {
            if (await read.ByIdAsync(matter, ct) is { } found)
            {
                links.Add(new ThreadLink(
                    LettersRefs.To(matter), ThreadDirection.After, found.Matter.Question, new Words(texts, language)["Letters.Matter.Card"],
                    LettersLinks.Matter(matter)));
            }
        }

        return links;
    }
}
