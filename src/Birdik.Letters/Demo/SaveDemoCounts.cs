using Birdik.Letters.Burden;
using Birdik.Letters.Correspondents;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Threads;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;

namespace Birdik.Letters.Demo;

/// <summary>Counts of a municipality whose letters are not told one by one: enough for the national pictures.</summary>
internal sealed class SaveDemoCounts(BirdikDbContext db)
{
    private const int MinutesPerLetter = 45;

    /// <summary>Body, letters in an average month, and of a hundred: without basis, repeated, with a shorter term.</summary>
    private static readonly (string Body, int Monthly, int WithoutBasis, int Repeated, int Short)[] Bodies =
    [
        ("local-administration", 12, 45, 20, 40), ("statistics", 8, 2, 30, 5), ("minlabour", 6, 20, 15, 25), ("minfin", 4, 8, 18, 10),
        ("tax", 4, 3, 12, 8), ("minagriculture", 4, 40, 25, 50), ("minemergency", 4, 15, 10, 30), ("personnel", 3, 35, 15, 35),
        ("cadastre", 3, 4, 8, 6), ("mineducation", 2, 50, 10, 20), ("class-citizen", 7, 0, 6, 0), ("class-organisation", 3, 0, 4, 4),
    ];

    public async Task<Result<Done>> HandleAsync(int seed, ChangeContext change, CancellationToken ct)
    {
        change.InBulk = true;
        var draws = new DemoDraws(unchecked((seed * 7919) + db.Tenant));
        var today = Bishkek.DayOf(change.At);
        var size = 60 + draws.Below(90);
        change.Record("letters.counted", new SourceRef("platform.tenant", $"{db.Tenant}"), ("from", ReadStatistics.Since(today)), ("to", today));
        await db.SaveChangesAsync(ct);
        await using var writes = db.Directly();
        for (var month = ReadStatistics.Since(today); month <= today; month = month.AddMonths(1))
        {
            foreach (var body in Bodies)
            {
                writes.Insert(Count(body, month, size, draws), change);
            }
        }

        await writes.SaveAsync(ct);
        return new Done();
    }

    private static LetterCount Count((string Body, int Monthly, int WithoutBasis, int Repeated, int Short) body, DateOnly month, int size, DemoDraws draws)
    {
        var received = ((body.Monthly * size * (80 + draws.Below(40))) + draws.Below(10_000)) / 10_000;
        return new LetterCount
        {
            Month = month,
            Body = body.Body,
            Class = CountedBodies.ClassOf(body.Body) ?? CorrespondentClass.StateBody,
            Received = received,
            Sent = Share(received, 75 + draws.Below(15), draws),
            Late = Share(received, 4 + draws.Below(12), draws),
            Repeated = Share(received, body.Repeated, draws),
            WithoutBasis = Share(received, body.WithoutBasis, draws),
            ShortTerm = Share(received, body.Short, draws),
            Minutes = received * MinutesPerLetter,
        };
    }

    /// <summary>Of few letters too: what is left over counts as often as it weighs.</summary>
    private static int Share(int of, int percent, DemoDraws draws) => ((of * percent) + draws.Below(100)) / 100;
}
