using Birdik.Letters.Outgoing;
using Birdik.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Points;

/// <summary>Points of the asked letter to which neither an answer nor those sent before it say anything.</summary>
internal static class UnsaidPoints
{
    public static async Task<int> CountAsync(BirdikDbContext db, OutgoingLetter answer, CancellationToken ct)
    {
        if (answer.InReplyTo is not { } asked)
        {
            return 0;
        }

        var said =
            from word in db.Set<PointAnswer>()
            join one in db.Set<OutgoingLetter>() on word.AnswerId equals one.Id
            where one.Id == answer.Id
                || (word.IsAnswered && one.InReplyTo == asked && one.State != OutgoingState.Draft && one.State != OutgoingState.Cancelled)
            select word.PointId;
        return await db.Set<LetterPoint>().CountAsync(point => point.LetterId == asked && !said.Contains(point.Id), ct);
    }
}
