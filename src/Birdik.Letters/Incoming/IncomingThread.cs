using Birdik.Letters.Links;
using Birdik.Letters.Outgoing;
using Birdik.Platform.Identity;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Threads;
using Birdik.Powers;
using Birdik.Powers.Functions;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Incoming;

/// <summary>A letter in threads, history and as the owner of its files: for those who may see it.</summary>
internal sealed class IncomingThread(
    BirdikDbContext db, ReadIncomingLetter read, ReadOutgoingLetter outgoing, CurrentUser user, Texts texts) : IThreadSource
{
    public async Task<ThreadNode?> DescribeAsync(SourceRef source, Language language, CancellationToken ct) =>
        source.Kind == LettersRefs.Incoming && Id<IncomingLetter>.TryParse(source.Id, null, out var id)
            && await read.FindAsync(id, ct) is { } letter
            ? new ThreadNode(
                source, letter.Subject, new Words(texts, language)["Letters.Note.Incoming", ("number", letter.Number)], LettersLinks.Letter(id))
            {
                HidesFiles = !await read.ShowsSenderAsync(letter, ct),
            }
            : null;

    public async Task<IReadOnlyList<ThreadLink>> LinksAsync(SourceRef source, Language language, CancellationToken ct)
    {
        if (source.Kind == LettersRefs.Incoming && Id<IncomingLetter>.TryParse(source.Id, null, out var id) && await read.FindAsync(id, ct) is not null)
        {
            return await OfLetterAsync(id, language, ct);
        }

        if (source.Kind == LettersRefs.Outgoing && Id<OutgoingLetter>.TryParse(source.Id, null, out var sent) && await outgoing.FindAsync(sent, ct) is not null)
        {
            return await LaterAsync(db.Set<LetterLink>().Where(row => row.OutgoingId == sent), language, ct);
        }

        return FunctionRef.Read(source) is { } function ? await OfFunctionAsync(function, language, ct) : [];
    }

    private async Task<IReadOnlyList<ThreadLink>> OfLetterAsync(Id<IncomingLetter> id, Language language, CancellationToken ct)
    {
        var links = new List<ThreadLink>();
        foreach (var link in await db.Set<LetterLink>().AsNoTracking().Where(row => row.LetterId == id).ToListAsync(ct))
        {
            if (link.IncomingId is { } earlier && await read.FindAsync(earlier, ct) is { } came)
            {
                links.Add(Of(came, ThreadDirection.Before, language));
            }
            else if (link.OutgoingId is { } written && await outgoing.FindAsync(written, ct) is { } sent)
            {
                links.Add(new ThreadLink(
                    LettersRefs.To(written), ThreadDirection.Before, sent.Subject,
                    new Words(texts, language)["Letters.Note.Outgoing", ("number", sent.Number)], LettersLinks.Outgoing(written)));
            }
        }

        links.AddRange(await LaterAsync(db.Set<LetterLink>().Where(row => row.IncomingId == id), language, ct));
        if (await read.FindAsync(id, ct) is { Function: { } code }
            && await db.Set<Function>().AsNoTracking().SingleOrDefaultAsync(row => row.Code == code, ct) is { } function)
        {
            links.Add(new ThreadLink(
                FunctionRef.To(function.Id), ThreadDirection.Before, function.Name.In(language),
                FunctionNames.Note(function, new Words(texts, language)), PowersLinks.Function(code)));
        }

        return links;
    }

    private async Task<IReadOnlyList<ThreadLink>> LaterAsync(IQueryable<LetterLink> of, Language language, CancellationToken ct)
    {
        var links = new List<ThreadLink>();
        foreach (var letter in await of.AsNoTracking().Select(row => row.LetterId).Distinct().ToListAsync(ct))
        {
            if (await read.FindAsync(letter, ct) is { } later)
            {
                links.Add(Of(later, ThreadDirection.After, language));
            }
        }

        return links;
    }

    /// <summary>The latest letters of one's own office that bear a function's tag.</summary>
    private async Task<IReadOnlyList<ThreadLink>> OfFunctionAsync(Id<Function> function, Language language, CancellationToken ct)
    {
        if (!user.May(LettersPermissions.View))
        {
            return [];
        }

        var code = await db.Set<Function>().Where(row => row.Id == function).Select(row => row.Code).SingleOrDefaultAsync(ct);
        return
        [
            .. (await db.Set<IncomingLetter>().AsNoTracking()
                .Where(row => row.Function == code && row.Access == LetterAccess.Office && row.State != LetterState.Cancelled)
                .OrderByDescending(row => row.RegisteredAt).Take(MostOfFunction).ToListAsync(ct)).Select(letter => Of(letter, ThreadDirection.After, language)),
        ];
    }

    private ThreadLink Of(IncomingLetter letter, ThreadDirection direction, Language language) => new(
        LettersRefs.To(letter.Id), direction, letter.Subject,
        new Words(texts, language)["Letters.Note.Incoming", ("number", letter.Number)], LettersLinks.Letter(letter.Id));

    private const int MostOfFunction = 20;
}
