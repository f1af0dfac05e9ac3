using Birdik.Letters.Appeals;
using Birdik.Letters.Burden;
using Birdik.Letters.Incoming;
using Birdik.Letters.Links;
using Birdik.Letters.Matters;
using Birdik.Letters.Outgoing;
using Birdik.Letters.Points;
using Birdik.Letters.TimeLimits;
using Birdik.Platform.Identity;
using Birdik.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Work;

/// <summary>What the office's work adds to a letter: burden, matter, points, links, longer terms, the data of an appeal.</summary>
public sealed class ReadLetterOffice(
    BirdikDbContext db, MatterBook matters, ReadPoints points, ProposeLinks propose, ReadIncomingLetter incoming, ReadOutgoingLetter outgoing, CurrentUser user)
{
    public async Task<LetterOffice> OfAsync(IncomingView view, CancellationToken ct)
    {
        var id = view.Letter.Id;
        var links = new List<LinkView>();
        foreach (var link in await db.Set<LetterLink>().AsNoTracking().Where(row => row.LetterId == id).ToListAsync(ct))
        {
            if (link.IncomingId is { } earlier && await incoming.FindAsync(earlier, ct) is { } came)
            {
                links.Add(new LinkView(link.Kind, came.Number, came.Subject, LettersLinks.Letter(came.Id), IsLater: false));
            }
            else if (link.OutgoingId is { } sent && await outgoing.FindAsync(sent, ct) is { } written)
            {
                links.Add(new LinkView(link.Kind, written.Number, written.Subject, LettersLinks.Outgoing(written.Id), IsLater: false));
            }
        }

        foreach (var link in await db.Set<LetterLink>().AsNoTracking().Where(row => row.IncomingId == id).ToListAsync(ct))
        {
            if (await incoming.FindAsync(link.LetterId, ct) is { } later)
            {
                links.Add(new LinkView(link.Kind, later.Number, later.Subject, LettersLinks.Letter(later.Id), IsLater: true));
            }
        }

        return new LetterOffice(view)
        {
            Burden = await db.Set<LetterBurden>().AsNoTracking().SingleOrDefaultAsync(row => row.LetterId == id, ct),
            Matter = await matters.OfAsync(id, ct),
            Points = await points.OfAsync(id, ct),
            Links = links,
            Proposed = view.ShowsSender && user.May(LettersPermissions.Draft) ? await propose.OfAsync(view.Letter, ct) : [],
            Extensions = await db.Set<LetterExtension>().AsNoTracking().Where(row => row.LetterId == id).OrderBy(row => row.AllowedAt).ToListAsync(ct),
            Reminders = await db.Set<LetterReminder>().AsNoTracking().Where(row => row.LetterId == id).OrderBy(row => row.GivenAt).ToListAsync(ct),
            Appeal = await db.Set<Appeal>().AsNoTracking().SingleOrDefaultAsync(row => row.LetterId == id, ct),
        };
    }
}

/// <summary>A letter with what the office's work adds to it.</summary>
public sealed record LetterOffice(IncomingView View)
{
    public IncomingLetter Letter => View.Letter;

    public LetterBurden? Burden { get; init; }

    public Matter? Matter { get; init; }

    public IReadOnlyList<PointView> Points { get; init; } = [];

    public IReadOnlyList<LinkView> Links { get; init; } = [];

    public IReadOnlyList<ProposedLink> Proposed { get; init; } = [];

    public IReadOnlyList<LetterExtension> Extensions { get; init; } = [];

    public IReadOnlyList<LetterReminder> Reminders { get; init; } = [];

    public Appeal? Appeal { get; init; }
}

/// <param name="IsLater">The other letter is about this one.</param>
public sealed record LinkView(LinkKind Kind, string Number, string Subject, string Href, bool IsLater);
