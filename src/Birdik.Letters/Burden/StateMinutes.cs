using Birdik.Letters.Incoming;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Burden;

/// <summary>The one who did the work says how many minutes a letter took; null gives it back to the norm.</summary>
public sealed record StateMinutes(Id<IncomingLetter> Letter, int? Minutes);

public sealed class StateMinutesHandler(BirdikDbContext db)
{
    public async Task<Result<Done>> HandleAsync(StateMinutes command, ChangeContext change, CancellationToken ct)
    {
        if (!await db.Set<IncomingLetter>().AnyAsync(row => row.Id == command.Letter, ct))
        {
            return LettersProblems.LetterUnknown();
        }

        if (command.Minutes is <= 0 or > LetterBurden.MaxMinutes)
        {
            return Problem.Invalid("letters.minutes-wrong", nameof(command.Minutes), ("max", LetterBurden.MaxMinutes));
        }

        var burden = await db.BurdenOfAsync(command.Letter, ct);
        burden.Minutes = command.Minutes;
        burden.MinutesBy = command.Minutes is null ? "" : change.Actor.Name;
        change.Record("letters.minutes-stated", LettersRefs.To(command.Letter), ("minutes", command.Minutes));
        await db.SaveChangesAsync(ct);
        return new Done();
    }
}

internal static class BurdenRows
{
    /// <summary>The row of a letter, made if there is none.</summary>
    public static async Task<LetterBurden> BurdenOfAsync(this BirdikDbContext db, Id<IncomingLetter> letter, CancellationToken ct)
    {
        var burden = await db.Set<LetterBurden>().SingleOrDefaultAsync(row => row.LetterId == letter, ct);
        if (burden is null)
        {
            burden = new LetterBurden { LetterId = letter };
            db.Add(burden);
        }

        return burden;
    }
}
