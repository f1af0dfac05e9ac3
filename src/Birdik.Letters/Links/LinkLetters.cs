using Birdik.Letters.Incoming;
using Birdik.Letters.Matters;
using Birdik.Letters.Outgoing;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Links;

/// <summary>Ties a letter that came to an earlier one; both are of one matter from then on, also where each had its own.</summary>
/// <param name="Incoming">The earlier letter that came, or …</param>
/// <param name="Outgoing">… the earlier one that was written.</param>
public sealed record LinkLetters(Id<IncomingLetter> Letter, LinkKind Kind, Id<IncomingLetter>? Incoming, Id<OutgoingLetter>? Outgoing);

public sealed class LinkLettersHandler(BirdikDbContext db, MatterBook matters, MatterSearch search, Texts texts)
{
    public async Task<Result<Done>> HandleAsync(LinkLetters command, ChangeContext change, CancellationToken ct)
    {
        if (await db.Set<IncomingLetter>().SingleOrDefaultAsync(row => row.Id == command.Letter, ct) is not { } letter)
        {
            return LettersProblems.LetterUnknown();
        }

        if (letter.State == LetterState.Cancelled)
        {
            return LettersProblems.Cancelled();
        }

        var earlier = command.Incoming is { } came ? await db.Set<IncomingLetter>().SingleOrDefaultAsync(row => row.Id == came, ct) : null;
        var sent = command.Outgoing is { } written
            ? await db.Set<OutgoingLetter>().SingleOrDefaultAsync(row => row.Id == written && row.RegisteredOn != null, ct)
            : null;
        if (earlier is null == sent is null || earlier?.Id == letter.Id)
        {
            return Problem.Invalid("letters.link-wrong");
        }

        if (await db.Set<LetterLink>().AnyAsync(
            row => row.LetterId == letter.Id && row.IncomingId == command.Incoming && row.OutgoingId == command.Outgoing, ct))
        {
            return Problem.Conflict("letters.link-known");
        }

        db.Add(new LetterLink { LetterId = letter.Id, Kind = command.Kind, IncomingId = command.Incoming, OutgoingId = command.Outgoing });
        var (matter, merged) = await JoinAsync(letter, earlier, sent, change, ct);
        change.Record(
            "letters.linked", LettersRefs.To(letter.Id),
            ("number", letter.Number), ("kind", texts.In($"Letters.LinkKind.{command.Kind}")), ("other", earlier?.Number ?? sent!.Number));
        await db.SaveChangesAsync(ct);
        await search.PutAsync(matter, ct);
        if (merged is not null)
        {
            await search.PutAsync(merged, ct);
        }

        return new Done();
    }

    /// <returns>The matter of both, and the one that went into it.</returns>
    private async Task<(Matter Matter, Matter? Merged)> JoinAsync(
        IncomingLetter letter, IncomingLetter? earlier, OutgoingLetter? sent, ChangeContext change, CancellationToken ct)
    {
        var own = await matters.OfAsync(letter.Id, ct);
        var before = (earlier is not null ? await matters.OfAsync(earlier.Id, ct) : await matters.OfAsync(sent!.Id, ct))
            ?? (sent?.InReplyTo is { } asked ? await matters.OfAsync(asked, ct) : null);
        Matter? merged = null;
        if (own is not null && before is not null && own.Id != before.Id)
        {
            (before, merged) = await matters.MergeAsync(before, own, change, ct);
        }

        var matter = before ?? own ?? await matters.OpenAsync(earlier ?? letter, (earlier ?? letter).Subject, ct);
        if (own is null && letter.RegisteredOn >= matter.EndedOn)
        {
            MatterBook.Reopen(matter, change);
        }

        await matters.PutAsync(matter, letter, ct);
        if (earlier is not null)
        {
            await matters.PutAsync(matter, earlier, ct);
        }
        else
        {
            await matters.PutAsync(matter, sent!, ct);
        }

        return (matter, merged);
    }
}
