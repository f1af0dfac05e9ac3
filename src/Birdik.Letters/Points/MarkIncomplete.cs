using Birdik.Letters.Outgoing;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Points;

/// <summary>The addressee says what an answer lacks: by the code on the answer, or through the office.</summary>
public sealed record MarkIncomplete(Id<OutgoingLetter> Answer, string Text);

public sealed class MarkIncompleteHandler(BirdikDbContext db)
{
    public const int MaxMarks = 10;

    public async Task<Result<Done>> HandleAsync(MarkIncomplete command, ChangeContext change, CancellationToken ct)
    {
        if (await db.Set<OutgoingLetter>().SingleOrDefaultAsync(row => row.Id == command.Answer, ct) is not { } answer)
        {
            return LettersProblems.LetterUnknown();
        }

        if (answer.State is not (OutgoingState.Sent or OutgoingState.Delivered))
        {
            return LettersProblems.NotSent();
        }

        var text = command.Text.Trim();
        if (text.Length is 0 or > IncompleteMark.MaxText)
        {
            return text.Length == 0
                ? LettersProblems.Missing(nameof(command.Text))
                : LettersProblems.TooLong(nameof(command.Text), IncompleteMark.MaxText);
        }

        if (await db.Set<IncompleteMark>().CountAsync(row => row.AnswerId == answer.Id, ct) >= MaxMarks)
        {
            return Problem.Conflict("letters.marks-too-many", null, ("max", MaxMarks));
        }

        db.Add(new IncompleteMark { AnswerId = answer.Id, Text = text, MarkedAt = change.At, MarkedBy = change.Actor.Name });
        change.Record("letters.marked-incomplete", LettersRefs.To(answer.Id), ("number", answer.Number), ("text", text));
        await db.SaveChangesAsync(ct);
        return new Done();
    }
}
