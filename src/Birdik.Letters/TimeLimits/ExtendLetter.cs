using Birdik.Letters.Correspondents;
using Birdik.Letters.Incoming;
using Birdik.Letters.Outgoing;
using Birdik.Platform.Ids;
using Birdik.Platform.Norms;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.TimeLimits;

/// <summary>Makes a term longer. The applicant is told: the notice is drafted in the same change.</summary>
/// <param name="NoticeSubject">Subject of the notice, in the letter's language.</param>
/// <param name="NoticeBody">Its words.</param>
public sealed record ExtendLetter(Id<IncomingLetter> Letter, DateOnly? To, string Reason, string NoticeSubject, string NoticeBody);

public sealed class ExtendLetterHandler(BirdikDbContext db, NormRegister norms, Calendars calendars)
{
    public async Task<Result<Id<OutgoingLetter>>> HandleAsync(ExtendLetter command, ChangeContext change, CancellationToken ct)
    {
        if (await db.Set<IncomingLetter>().SingleOrDefaultAsync(row => row.Id == command.Letter, ct) is not { } letter)
        {
            return LettersProblems.LetterUnknown();
        }

        if (!letter.IsOpen)
        {
            return letter.State == LetterState.Cancelled ? LettersProblems.Cancelled() : LettersProblems.Closed();
        }

        if (letter.DueOn is not { } due)
        {
            return Problem.Conflict("letters.no-term");
        }

        var reason = command.Reason.Trim();
        var problems = new List<Problem>();
        if (reason.Length is 0 or > LetterExtension.MaxReason)
        {
            problems.Add(reason.Length == 0
                ? LettersProblems.Missing(nameof(command.Reason))
                : LettersProblems.TooLong(nameof(command.Reason), LetterExtension.MaxReason));
        }

        if (command.To is not { } to || to <= due)
        {
            problems.Add(Problem.Invalid("letters.extension-not-later", nameof(command.To), ("due", due)));
        }
        else if (await LatestAsync(letter, ct) is { } latest && to > latest)
        {
            problems.Add(Problem.Invalid("letters.extension-too-long", nameof(command.To), ("latest", latest)));
        }

        if (problems.Count > 0)
        {
            return problems;
        }

        var sender = await db.Set<Correspondent>().SingleAsync(row => row.Id == letter.SenderId, ct);
        var notice = new OutgoingLetter
        {
            DraftedAt = change.At,
            AuthorId = change.Actor.UserId ?? Guid.Empty,
            AuthorName = change.Actor.Name,
            AddresseeId = sender.Id,
            AddresseeName = letter.SenderName,
            Subject = command.NoticeSubject,
            Body = command.NoticeBody,
            SearchText = IncomingSearch.Fold("", null, letter.SenderName, command.NoticeSubject),
            NoticeTo = letter.Id,
            Language = letter.AnswerLanguage,
        };
        db.Add(notice);
        db.Add(new LetterExtension
        {
            LetterId = letter.Id,
            From = due,
            To = command.To!.Value,
            Reason = reason,
            AllowedBy = change.Actor.Name,
            AllowedAt = change.At,
            NoticeId = notice.Id,
        });
        letter.Control(command.To.Value);
        change.Record(
            "letters.term-extended", LettersRefs.To(letter.Id), ("number", letter.Number), ("from", due), ("to", command.To), ("reason", reason));
        await db.SaveChangesAsync(ct);
        return notice.Id;
    }

    /// <summary>An appeal may take no longer than the norm allows in all; other letters as long as the head sees fit.</summary>
    private async Task<DateOnly?> LatestAsync(IncomingLetter letter, CancellationToken ct) =>
        letter.Kind.IsAppeal()
        && (await norms.NowAsync(ct)).On(LettersNorms.AppealExtendedDays.Code, letter.RegisteredOn) is { } norm
        && (await calendars.NowAsync(ct)).Working.AfterCalendarDays(letter.RegisteredOn, (int)norm.Number, out _) is { } term
            ? term.Due
            : null;
}
