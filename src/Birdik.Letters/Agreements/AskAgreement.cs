using Birdik.Letters.Incoming;
using Birdik.Letters.Outgoing;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Agreements;

/// <summary>Asks a colleague to agree to a draft.</summary>
public sealed record AskAgreement(Id<OutgoingLetter> Letter, Guid? Colleague);

public sealed class AskAgreementHandler(BirdikDbContext db, Colleagues colleagues)
{
    public async Task<Result<Done>> HandleAsync(AskAgreement command, ChangeContext change, CancellationToken ct)
    {
        if (await db.Set<OutgoingLetter>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == command.Letter, ct) is not { } letter)
        {
            return LettersProblems.LetterUnknown();
        }

        if (letter.State != OutgoingState.Draft)
        {
            return LettersProblems.NoDraft();
        }

        if (command.Colleague is not { } asked || !(await colleagues.OfDayAsync(Bishkek.DayOf(change.At), ct)).TryGetValue(asked, out var person))
        {
            return LettersProblems.ExecutorUnknown(nameof(command.Colleague));
        }

        if (!person.SeesLetters)
        {
            return LettersProblems.SeesNoLetters(nameof(command.Colleague), person.Name);
        }

        if (await db.Set<Agreement>().AnyAsync(row => row.LetterId == letter.Id && row.UserId == asked, ct))
        {
            return Problem.Conflict("letters.agreement-asked", nameof(command.Colleague));
        }

        db.Add(new Agreement { LetterId = letter.Id, UserId = asked, Name = person.Name, AskedAt = change.At });
        change.Record("letters.agreement-asked", LettersRefs.To(letter.Id), ("name", person.Name));
        await db.SaveChangesAsync(ct);
        return new Done();
    }
}
