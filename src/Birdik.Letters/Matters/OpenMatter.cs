using Birdik.Letters.Incoming;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Matters;

/// <summary>Opens a matter with a letter, or puts the letter into one that is open.</summary>
/// <param name="Into">An open matter; null opens a new one with the question.</param>
public sealed record OpenMatter(Id<IncomingLetter> Letter, string Question, Id<Matter>? Into = null);

public sealed class OpenMatterHandler(BirdikDbContext db, MatterBook book, MatterSearch search)
{
    public async Task<Result<Id<Matter>>> HandleAsync(OpenMatter command, ChangeContext change, CancellationToken ct)
    {
        if (await db.Set<IncomingLetter>().SingleOrDefaultAsync(row => row.Id == command.Letter, ct) is not { } letter)
        {
            return LettersProblems.LetterUnknown();
        }

        if (letter.State == LetterState.Cancelled)
        {
            return LettersProblems.Cancelled();
        }

        if (await book.OfAsync(letter.Id, ct) is not null)
        {
            return Problem.Conflict("letters.in-a-matter");
        }

        if (command.Into is { } into)
        {
            if (await db.Set<Matter>().SingleOrDefaultAsync(row => row.Id == into, ct) is not { } known)
            {
                return MatterProblems.Unknown();
            }

            MatterBook.Reopen(known, change);
            await book.PutAsync(known, letter, ct);
            change.Record("letters.matter-joined", LettersRefs.To(known.Id), ("number", letter.Number));
            await db.SaveChangesAsync(ct);
            await search.PutAsync(known, ct);
            return known.Id;
        }

        var question = command.Question.Trim();
        if (question.Length is 0 or > Matter.MaxQuestion)
        {
            return question.Length == 0
                ? LettersProblems.Missing(nameof(command.Question))
                : LettersProblems.TooLong(nameof(command.Question), Matter.MaxQuestion);
        }

        var matter = await book.OpenAsync(letter, question, ct);
        change.Record("letters.matter-opened", LettersRefs.To(matter.Id), ("question", question), ("number", letter.Number));
        await db.SaveChangesAsync(ct);
        await search.PutAsync(matter, ct);
        return matter.Id;
    }
}

internal static class MatterProblems
{
    public static Problem Unknown() => Problem.NotFound("letters.matter-unknown");

    public static Problem Ended() => Problem.Conflict("letters.matter-ended");
}
