using Birdik.Letters.Outgoing;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Points;

/// <summary>Says which of the points an answer answers, and of the others why not.</summary>
public sealed record AnswerPoints(Id<OutgoingLetter> Answer, IReadOnlyList<PointWord> Points);

public sealed record PointWord(Id<LetterPoint> Point, bool IsAnswered, string Reason);

public sealed class AnswerPointsHandler(BirdikDbContext db)
{
    public async Task<Result<Done>> HandleAsync(AnswerPoints command, ChangeContext change, CancellationToken ct)
    {
        if (await db.Set<OutgoingLetter>().SingleOrDefaultAsync(row => row.Id == command.Answer, ct) is not { } answer || answer.InReplyTo is not { } asked)
        {
            return LettersProblems.LetterUnknown();
        }

        if (answer.State != OutgoingState.Draft)
        {
            return LettersProblems.NoDraft();
        }

        var points = await db.Set<LetterPoint>().Where(row => row.LetterId == asked).Select(row => row.Id).ToListAsync(ct);
        if (command.Points.Any(word => !points.Contains(word.Point)))
        {
            return Problem.NotFound("letters.point-unknown");
        }

        if (command.Points.Any(word => !word.IsAnswered && string.IsNullOrWhiteSpace(word.Reason)))
        {
            return Problem.Invalid("letters.point-reason-missing", nameof(command.Points));
        }

        if (command.Points.Any(word => word.Reason.Trim().Length > PointAnswer.MaxReason))
        {
            return LettersProblems.TooLong(nameof(command.Points), PointAnswer.MaxReason);
        }

        var known = await db.Set<PointAnswer>().Where(row => row.AnswerId == answer.Id).ToListAsync(ct);
        foreach (var word in command.Points)
        {
            var reason = word.IsAnswered ? "" : word.Reason.Trim();
            if (known.Find(row => row.PointId == word.Point) is { } kept)
            {
                (kept.IsAnswered, kept.Reason) = (word.IsAnswered, reason);
            }
            else
            {
                db.Add(new PointAnswer { AnswerId = answer.Id, PointId = word.Point, IsAnswered = word.IsAnswered, Reason = reason });
            }
        }

        change.Record(
            "letters.points-answered", LettersRefs.To(answer.Id),
            ("answered", command.Points.Count(word => word.IsAnswered)), ("points", points.Count));
        await db.SaveChangesAsync(ct);
        return new Done();
    }
}
