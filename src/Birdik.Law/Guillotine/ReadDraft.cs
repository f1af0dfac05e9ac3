using Birdik.Law.Acts;
using Birdik.Law.Provisions;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Law.Guillotine;

/// <summary>The draft code: its articles with their origins, what would be repealed, and how many of the acts it covers.</summary>
public sealed class ReadDraft(NationalDb db, FindProvision provisions)
{
    public async Task<DraftCode> ReadAsync(CancellationToken ct)
    {
        var articles = await db.Set<DraftArticle>().OrderBy(article => article.Number).ToListAsync(ct);
        var origins = await db.Set<DraftOrigin>().ToListAsync(ct);
        var reviews = await db.Set<ProvisionReview>()
            .Where(review => review.State == ReviewState.Confirmed && (review.Verdict == ReviewVerdict.Repeal || review.Verdict == ReviewVerdict.Merge))
            .ToListAsync(ct);
        var views = await provisions.ByIdsAsync(
            [.. origins.Select(origin => origin.ProvisionId).Concat(reviews.Select(review => review.ProvisionId)).Distinct()], ct);
        return new DraftCode(
            [.. articles.Select(article => new DraftArticleView(article, Views(origins
                .Where(origin => origin.ArticleId == article.Id).Select(origin => origin.ProvisionId), views)))],
            Views(reviews.Where(review => review.Verdict == ReviewVerdict.Repeal).Select(review => review.ProvisionId), views),
            Views(reviews.Where(review => review.Verdict == ReviewVerdict.Merge).Select(review => review.ProvisionId), views),
            await CoverageAsync(ct));
    }

    /// <summary>An act is covered when each article of its text has a confirmed verdict.</summary>
    private async Task<DraftCoverage> CoverageAsync(CancellationToken ct)
    {
        var acts = await db.Set<Act>().Where(act => act.Class == ActClass.Aligned || act.Class == ActClass.NotAligned)
            .OrderBy(act => act.Rank).ThenBy(act => act.SortKey).ToListAsync(ct);
        var classified = acts.ConvertAll(act => act.Id);
        var confirmed = await db.Set<ProvisionReview>()
            .Where(review => review.State == ReviewState.Confirmed && classified.Contains(review.ActId))
            .GroupBy(review => review.ActId).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(ct);
        var articles = await db.Set<ActVersion>()
            .Where(version => version.ReplacedAt == null && classified.Contains(version.ActId))
            .GroupBy(version => version.ActId).Select(group => new { group.Key, Most = group.Max(version => version.Articles) })
            .ToDictionaryAsync(group => group.Key, group => group.Most, ct);
        var used = await (
            from origin in db.Set<DraftOrigin>()
            join provision in db.Set<Provision>() on origin.ProvisionId equals provision.Id
            group origin by provision.ActId into origins
            select new { origins.Key, Count = origins.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, ct);
        var counts = confirmed.ToDictionary(act => act.Key, act => act.Count);
        return new DraftCoverage(
            ActClasses.All,
            classified.Count,
            confirmed.Count,
            confirmed.Count(act => articles.GetValueOrDefault(act.Key) > 0 && act.Count >= articles[act.Key]),
            acts.ConvertAll(act => new CoveredAct(act, articles.GetValueOrDefault(act.Id), counts.GetValueOrDefault(act.Id), used.GetValueOrDefault(act.Id))));
    }

    private static IReadOnlyList<ProvisionView> Views(
        IEnumerable<Id<Provision>> ids, IReadOnlyDictionary<Id<Provision>, ProvisionView> views) =>
        [.. ids.Where(views.ContainsKey).Select(id => views[id]).OrderBy(view => view.ActUri, StringComparer.Ordinal).ThenBy(view => view.EId, StringComparer.Ordinal)];
}

/// <summary>The draft code.</summary>
/// <param name="Repeals">Articles with the confirmed verdict to repeal.</param>
/// <param name="Merged">Articles that go into the code and end in their acts.</param>
public sealed record DraftCode(
    IReadOnlyList<DraftArticleView> Articles,
    IReadOnlyList<ProvisionView> Repeals,
    IReadOnlyList<ProvisionView> Merged,
    DraftCoverage Coverage);

/// <summary>An article of the draft and where it comes from.</summary>
public sealed record DraftArticleView(DraftArticle Article, IReadOnlyList<ProvisionView> Origins)
{
    public string TextIn(Language language) => language == Language.Ru && Article.TextRu.Length > 0 || Article.TextKy.Length == 0
        ? Article.TextRu
        : Article.TextKy;
}

/// <summary>How far the workspace covers the 120.</summary>
/// <param name="Paper">The number of the policy paper.</param>
/// <param name="Classified">Acts of the register known to be among them.</param>
/// <param name="Begun">Those with at least one confirmed verdict.</param>
/// <param name="Covered">Those of which every article has one.</param>
/// <param name="Acts">Each of the classified acts.</param>
public sealed record DraftCoverage(int Paper, int Classified, int Begun, int Covered, IReadOnlyList<CoveredAct> Acts);

/// <summary>How far an act of the 120 is covered.</summary>
/// <param name="Articles">Articles of its text; 0 where it has none.</param>
/// <param name="Confirmed">Articles with a confirmed verdict.</param>
/// <param name="InCode">Its provisions that articles of the draft come from.</param>
public sealed record CoveredAct(Act Act, int Articles, int Confirmed, int InCode);
