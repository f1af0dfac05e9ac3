using Birdik.Letters.FileTexts;
using Birdik.Letters.Incoming;
using Birdik.Letters.Outgoing;
using Birdik.Letters.TimeLimits;
using Birdik.Methods.Letters;
using Birdik.Platform.Identity;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Links;

/// <summary>Reads the numbers and days named in a letter and finds the letters they may mean; a person confirms.</summary>
public sealed class ProposeLinks(BirdikDbContext db, CurrentUser user)
{
    private const int MostRead = 40;

    public async Task<IReadOnlyList<ProposedLink>> OfAsync(IncomingLetter letter, CancellationToken ct)
    {
        var scans = await db.Set<FileText>().Where(row => row.LetterId == letter.Id && row.Text != "").Select(row => row.Text).ToListAsync(ct);
        var named = LetterReferences.Find(string.Join('\n', [letter.Subject, letter.Body, .. scans])).Take(MostRead).ToList();
        if (named.Count == 0)
        {
            return [];
        }

        var numbers = named.Select(one => one.Number).Distinct().ToList();
        var sent = await ReadOutgoingLetter.Visible(db, user)
            .Where(row => numbers.Contains(row.Number) && row.RegisteredAt <= letter.RegisteredAt)
            .Select(row => new { row.Id, row.Number, row.Subject, row.RegisteredOn, row.AddresseeId }).ToListAsync(ct);
        var came = await db.Set<IncomingLetter>().AsNoTracking()
            .Where(row => row.Id != letter.Id && row.RegisteredAt <= letter.RegisteredAt && row.State != LetterState.Cancelled
                && row.Access == LetterAccess.Office
                && ((row.SenderNumber != null && numbers.Contains(row.SenderNumber)) || numbers.Contains(row.Number)))
            .Select(row => new { row.Id, row.Number, row.SenderNumber, row.SenderDate, row.Subject, row.RegisteredOn, row.SenderId, row.Kind }).ToListAsync(ct);
        var known = await db.Set<LetterLink>().AsNoTracking().Where(row => row.LetterId == letter.Id)
            .Select(row => new { row.IncomingId, row.OutgoingId }).ToListAsync(ct);
        // That an appeal is of the same sender would tell who wrote it.
        bool KnowsSender(LetterKind kind) => !kind.IsAppeal() || user.May(LettersPermissions.Confidential);
        var found = new List<ProposedLink>();
        foreach (var reference in named)
        {
            found.AddRange(sent.Where(row => row.Number == reference.Number && Fits(reference.Day, row.RegisteredOn))
                .Select(row => new ProposedLink(LinkKind.Answers, null, row.Id, row.Number, row.Subject, row.RegisteredOn!.Value)));
            found.AddRange(came.Where(row => (row.SenderNumber == reference.Number && Fits(reference.Day, row.SenderDate))
                    || (row.Number == reference.Number && Fits(reference.Day, row.RegisteredOn)))
                .Select(row => new ProposedLink(
                    row.SenderId == letter.SenderId && KnowsSender(row.Kind) ? LinkKind.Repeats : LinkKind.RefersTo, row.Id, null, row.Number, row.Subject, row.RegisteredOn)));
        }

        return
        [
            .. found.DistinctBy(one => (one.Incoming, one.Outgoing))
                .Where(one => !known.Exists(link => link.IncomingId == one.Incoming && link.OutgoingId == one.Outgoing)),
        ];
    }

    /// <summary>A day that is named must be the letter's; the number alone is enough where none is.</summary>
    private static bool Fits(DateOnly? named, DateOnly? of) => named is null || of is null || named == of;
}

public sealed record ProposedLink(
    LinkKind Kind, Id<IncomingLetter>? Incoming, Id<OutgoingLetter>? Outgoing, string Number, string Subject, DateOnly On);
