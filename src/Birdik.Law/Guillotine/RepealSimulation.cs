using Birdik.Law.Duties;
using Birdik.Law.Provisions;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Law.Guillotine;

/// <summary>Simulates the repeal of articles: the duties that would end, and what the other modules say that frees.</summary>
public sealed class RepealSimulation(NationalDb db, IEnumerable<IRepealEffect> effects)
{
    /// <summary>If every article whose verdict is to repeal went; confirmed verdicts only, or proposed ones too.</summary>
    public async Task<SimulatedRepeal> OfVerdictsAsync(bool confirmedOnly, CancellationToken ct)
    {
        var provisions = await db.Set<ProvisionReview>()
            .Where(review => review.Verdict == ReviewVerdict.Repeal)
            .Where(review => review.State == ReviewState.Confirmed || (!confirmedOnly && review.State == ReviewState.Proposed))
            .Select(review => review.ProvisionId)
            .ToListAsync(ct);
        return await OfAsync(provisions, ct);
    }

    public async Task<SimulatedRepeal> OfAsync(IReadOnlyCollection<Id<Provision>> articles, CancellationToken ct)
    {
        var within = await WithinAsync(articles, ct);
        var duties = await db.Set<Duty>()
            .Where(duty => duty.State == DutyState.Confirmed && duty.To == null && within.Contains(duty.ProvisionId))
            .Select(duty => new { duty.Id, duty.Modality })
            .ToListAsync(ct);
        var ids = duties.ConvertAll(duty => duty.Id);
        var told = new List<RepealEffect>();
        foreach (var effect in effects)
        {
            told.Add(await effect.OfAsync(ids, ct));
        }

        return new SimulatedRepeal(
            articles.Count,
            duties.Count(duty => duty.Modality == DutyModality.Must),
            duties.Count(duty => duty.Modality != DutyModality.Must),
            new RepealEffect(Sum(told, one => one.Hours), Sum(told, one => one.Posts), Sum(told, one => one.Som)));
    }

    private static decimal? Sum(List<RepealEffect> told, Func<RepealEffect, decimal?> read) =>
        told.Exists(one => read(one) is not null) ? told.Sum(one => read(one) ?? 0) : null;

    /// <summary>The articles and everything in them: addresses that begin with theirs.</summary>
    private async Task<HashSet<Id<Provision>>> WithinAsync(IReadOnlyCollection<Id<Provision>> articles, CancellationToken ct)
    {
        var chosen = await db.Set<Provision>().Where(one => articles.Contains(one.Id)).ToListAsync(ct);
        var acts = chosen.Select(one => one.ActId).ToHashSet();
        var addresses = chosen.Select(one => (one.ActId, one.EId)).ToHashSet();
        var all = await db.Set<Provision>().Where(one => acts.Contains(one.ActId))
            .Select(one => new { one.Id, one.ActId, one.EId }).ToListAsync(ct);
        return [.. all.Where(one => addresses.Contains((one.ActId, ArticleOf(one.EId)))).Select(one => one.Id)];
    }

    private static string ArticleOf(string eId) =>
        eId.IndexOf("__", StringComparison.Ordinal) is var end and > 0 && eId.StartsWith("art_", StringComparison.Ordinal) ? eId[..end] : eId;
}

/// <summary>What would end, and what that frees.</summary>
/// <param name="Articles">Articles repealed.</param>
/// <param name="Duties">Confirmed duties that would end.</param>
/// <param name="Others">Permissions and prohibitions that would end.</param>
public sealed record SimulatedRepeal(int Articles, int Duties, int Others, RepealEffect Effect);
