using Birdik.Letters.Incoming;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Points;

/// <summary>Writes down what a letter asks, one point a line. A point that was answered stays as it is.</summary>
/// <param name="Version">The version that was looked at; another one refuses the change.</param>
public sealed record SetPoints(Id<IncomingLetter> Letter, IReadOnlyList<string> Points, int? Version = null)
{
    internal static int VersionOf(IEnumerable<LetterPoint> points) => ContentVersion.Of(points.OrderBy(point => point.Place).Select(point => point.Text));
}

public sealed class SetPointsHandler(BirdikDbContext db)
{
    public async Task<Result<Done>> HandleAsync(SetPoints command, ChangeContext change, CancellationToken ct)
    {
        if (await db.Set<IncomingLetter>().SingleOrDefaultAsync(row => row.Id == command.Letter, ct) is not { } letter)
        {
            return LettersProblems.LetterUnknown();
        }

        var wanted = command.Points.Select(point => point.Trim()).Where(point => point.Length > 0).Distinct().ToList();
        if (wanted.Count > LetterPoint.MaxPoints)
        {
            return Problem.Invalid("letters.points-too-many", nameof(command.Points), ("max", LetterPoint.MaxPoints));
        }

        if (wanted.Exists(point => point.Length > LetterPoint.MaxText))
        {
            return LettersProblems.TooLong(nameof(command.Points), LetterPoint.MaxText);
        }

        var known = await db.Set<LetterPoint>().Where(row => row.LetterId == letter.Id).ToListAsync(ct);
        if (ChangedMeanwhile.Refuse(command.Version, SetPoints.VersionOf(known)) is { } stale)
        {
            return stale;
        }

        var answered = await (
            from word in db.Set<PointAnswer>()
            join point in db.Set<LetterPoint>() on word.PointId equals point.Id
            where point.LetterId == letter.Id
            select word.PointId).Distinct().ToListAsync(ct);
        if (known.Exists(row => answered.Contains(row.Id) && !wanted.Contains(row.Text)))
        {
            return Problem.Conflict("letters.point-answered", nameof(command.Points));
        }

        db.RemoveRange(known.Where(row => !wanted.Contains(row.Text)));
        for (var place = 0; place < wanted.Count; place++)
        {
            if (known.Find(row => row.Text == wanted[place]) is { } kept)
            {
                kept.Place = place;
            }
            else
            {
                db.Add(new LetterPoint { LetterId = letter.Id, Place = place, Text = wanted[place] });
            }
        }

        change.Record("letters.points-set", LettersRefs.To(letter.Id), ("count", wanted.Count));
        await db.SaveChangesAsync(ct);
        return new Done();
    }
}
