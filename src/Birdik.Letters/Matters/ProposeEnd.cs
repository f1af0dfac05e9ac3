using Birdik.Letters.Correspondents;
using Birdik.Letters.Incoming;
using Birdik.Letters.Outgoing;
using Birdik.Letters.TimeLimits;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Birdik.Powers.Consultation;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Matters;

/// <summary>
/// Proposes how an endless matter may end: a draft letter that asks for a meeting or for an agreement, or the office's word in the
/// division of functions that nobody has this one clearly.
/// </summary>
/// <param name="Subject">The subject of the draft, in the language of the matter.</param>
/// <param name="Body">Its words.</param>
public sealed record ProposeEnd(Id<Matter> Matter, MatterProposal Proposal, string Subject, string Body, Language Language = Language.Ky);

public sealed class ProposeEndHandler(BirdikDbContext db, MarkFunctionHandler powers, Texts texts)
{
    /// <summary>The draft that was made; null for a gap entry.</summary>
    public async Task<Result<ProposedEnd>> HandleAsync(ProposeEnd command, ChangeContext change, CancellationToken ct)
    {
        if (await db.Set<Matter>().SingleOrDefaultAsync(row => row.Id == command.Matter, ct) is not { } matter)
        {
            return MatterProblems.Unknown();
        }

        if (!matter.IsOpen)
        {
            return MatterProblems.Ended();
        }

        Id<OutgoingLetter>? draft = null;
        if (command.Proposal == MatterProposal.Gap)
        {
            if (matter.Function is not { } function)
            {
                return Problem.Invalid("letters.matter-without-function");
            }

            var marked = await powers.HandleAsync(new MarkFunction(function, ConsultationAnswer.Missing), change, ct);
            if (!marked.Succeeded)
            {
                return Result<ProposedEnd>.Refused(marked.Problems);
            }
        }
        else
        {
            if (matter.WithId is not { } with || await db.Set<Correspondent>().SingleOrDefaultAsync(row => row.Id == with, ct) is not { } body)
            {
                return Problem.Invalid("letters.matter-without-body");
            }

            var letter = new OutgoingLetter
            {
                DraftedAt = change.At,
                AuthorId = change.Actor.UserId ?? Guid.Empty,
                AuthorName = change.Actor.Name,
                AddresseeId = body.Id,
                AddresseeName = body.Name,
                Subject = command.Subject,
                Body = command.Body,
                Language = command.Language,
                NoticeTo = await AboutAsync(matter.Id, ct),
                SearchText = IncomingSearch.Fold("", null, body.Name, command.Subject),
            };
            db.Add(letter);
            draft = letter.Id;
        }

        matter.Propose(command.Proposal, Bishkek.DayOf(change.At));
        change.Record("letters.matter-proposed", LettersRefs.To(matter.Id), ("proposal", texts.In($"Letters.Propose.{command.Proposal}")));
        await db.SaveChangesAsync(ct);
        return new ProposedEnd(draft, matter.Function);
    }

    /// <summary>The letter that the draft is as open as: an appeal before all others, else the last that came.</summary>
    private Task<Id<IncomingLetter>?> AboutAsync(Id<Matter> matter, CancellationToken ct) => (
        from entry in db.Set<MatterLetter>()
        where entry.MatterId == matter
        join letter in db.Set<IncomingLetter>() on entry.IncomingId equals (Id<IncomingLetter>?)letter.Id
        orderby letter.Kind != LetterKind.Letter descending, entry.On descending, letter.RegisteredAt descending
        select (Id<IncomingLetter>?)letter.Id).FirstOrDefaultAsync(ct);
}

public sealed record ProposedEnd(Id<OutgoingLetter>? Draft, string? Function);
