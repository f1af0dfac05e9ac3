using Birdik.Law.Acts;
using Birdik.Law.Provisions;
using Birdik.Methods.Law.Structure;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Birdik.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Law.Guillotine;

/// <summary>How far the workspace has come: articles answered and confirmed, of each act and sphere.</summary>
public sealed class ReadWorkspace(NationalDb db, FindVersion versions, TimeProvider clock)
{
    public async Task<IReadOnlyList<ActProgress>> ActsAsync(CancellationToken ct)
    {
        var today = clock.Today();
        var corpus = await versions.CorpusOnAsync(today, ct);
        var articles = corpus.GroupBy(version => version.ActId).ToDictionary(group => group.Key, group => group.Max(version => version.Articles));
        var reviews = await db.Set<ProvisionReview>()
            .GroupBy(review => new { review.ActId, review.State })
            .Select(group => new { group.Key.ActId, group.Key.State, Count = group.Count() })
            .ToListAsync(ct);
        var acts = await db.Set<Act>().Where(act => act.To == null || act.To >= today).OrderBy(act => act.Rank).ThenBy(act => act.SortKey).ToListAsync(ct);
        return acts.ConvertAll(act => new ActProgress(
            act,
            articles.GetValueOrDefault(act.Id),
            reviews.Where(review => review.ActId == act.Id).Sum(review => review.Count),
            reviews.Where(review => review.ActId == act.Id && review.State == ReviewState.Confirmed).Sum(review => review.Count)));
    }

    /// <summary>The articles of an act's present text with their verdicts.</summary>
    public async Task<IReadOnlyList<ArticleReview>> ArticlesAsync(Act act, ActLanguage language, CancellationToken ct)
    {
        var today = clock.Today();
        var version = await versions.OnAsync(act.Id, language, today, ct)
            ?? await versions.OnAsync(act.Id, language == ActLanguage.Ky ? ActLanguage.Ru : ActLanguage.Ky, today, ct);
        if (version is null)
        {
            return [];
        }

        var rows = await (
            from text in db.Set<ProvisionText>()
            where text.VersionId == version.Id && text.Kind == ProvisionKind.Article
            join review in db.Set<ProvisionReview>() on text.ProvisionId equals review.ProvisionId into reviews
            from review in reviews.DefaultIfEmpty()
            orderby text.Place
            select new { text.ProvisionId, text.EId, text.Label, text.Heading, Review = review }).ToListAsync(ct);
        return rows.ConvertAll(row => new ArticleReview(row.ProvisionId, row.EId, row.Label, row.Heading, row.Review));
    }

    public static IEnumerable<SphereProgress> Spheres(IReadOnlyList<ActProgress> acts) => Enum.GetValues<Sphere>()
        .Select(sphere => (sphere, acts: acts.Where(one => one.Act.SphereList.Contains(sphere)).ToList()))
        .Select(one => new SphereProgress(
            one.sphere, one.acts.Count, one.acts.Sum(act => act.Articles), one.acts.Sum(act => act.Answered), one.acts.Sum(act => act.Confirmed)));
}

/// <summary>An act in the workspace.</summary>
public sealed record ActProgress(Act Act, int Articles, int Answered, int Confirmed);

/// <summary>A sphere in the workspace.</summary>
public sealed record SphereProgress(Sphere Sphere, int Acts, int Articles, int Answered, int Confirmed);

/// <summary>An article with the verdict on it, if there is one.</summary>
public sealed record ArticleReview(Id<Provision> Provision, string EId, string? Label, string? Heading, ProvisionReview? Review);
