using Birdik.Methods.Text;
using Birdik.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Planning.Needs;

/// <summary>Proposes needs of the same matter: by the stems of their words, and more readily in the same sphere and village.</summary>
public sealed class SimilarNeeds(BirdikDbContext db)
{
    private const int MostRead = 3_000;
    private const int MostShown = 5;
    private const double Least = 0.34;
    private const double SameSphere = 0.12;
    private const double SameVillage = 0.12;
    private const int LeastWord = 3;

    public async Task<IReadOnlyList<SimilarNeed>> OfAsync(Need need, CancellationToken ct)
    {
        var others = await db.Set<Need>().AsNoTracking()
            .Where(row => row.Id != need.Id && row.State != NeedState.Merged && row.State != NeedState.Declined)
            .OrderByDescending(row => row.RaisedAt).Take(MostRead).ToListAsync(ct);
        var mine = Stems(need.Text);
        return
        [
            .. others.Select(other => new SimilarNeed(other, Likeness(need, mine, other)))
                .Where(one => one.Likeness >= Least)
                .OrderByDescending(one => one.Likeness).ThenBy(one => one.Need.Serial)
                .Take(MostShown),
        ];
    }

    /// <summary>The share of common stems, raised where sphere and village agree as well; 1 is the same text.</summary>
    public static double Likeness(Need need, IReadOnlySet<string> stems, Need other)
    {
        var theirs = Stems(other.Text);
        var shared = stems.Count(theirs.Contains);
        if (shared == 0)
        {
            return 0;
        }

        // Short complaints are measured by the shorter of the two: «суу жок» lies within a longer sentence.
        var words = (double)shared / Math.Min(stems.Count, theirs.Count);
        var jaccard = (double)shared / (stems.Count + theirs.Count - shared);
        var text = (words + jaccard) / 2;
        return Math.Min(1, text
            + (need.Sphere == other.Sphere ? SameSphere : 0)
            + (need.VillageId is not null && need.VillageId == other.VillageId ? SameVillage : 0));
    }

    public static IReadOnlySet<string> Stems(string text) => NeedText.Bare(text).Split(' ')
        .Where(word => word.Length >= LeastWord).Select(word => TextStemmer.Stem(word)).ToHashSet(StringComparer.Ordinal);
}

public sealed record SimilarNeed(Need Need, double Likeness);
