using Birdik.Methods.Planning.Ranking;
using Birdik.Planning.Needs;
using Birdik.Platform.Files;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Threads;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Planning.Ranking;

/// <summary>The weights of criteria, each from 0 to 10: people affected, vulnerable groups, how often it was raised, evidence, and little cost.</summary>
public sealed record CriteriaWeights(int People, int Vulnerable, int Repeated, int Evidence, int Cost)
{
    public const int Most = 10;

    public bool IsValid => new[] { People, Vulnerable, Repeated, Evidence, Cost }.All(weight => weight is >= 0 and <= Most) && Sum > 0;

    public int Sum => People + Vulnerable + Repeated + Evidence + Cost;
}

/// <summary>An open need with its value for each criterion and its score.</summary>
public sealed record WeighedNeed(Need Need, WeightedProblem Weighed);

/// <summary>Puts open needs in order by weighted criteria (<see cref="WeightedCriteria"/>).</summary>
public sealed class WeighNeeds(BirdikDbContext db)
{
    public async Task<IReadOnlyList<WeighedNeed>> OfAsync(CriteriaWeights weights, CancellationToken ct)
    {
        var needs = await db.Set<Need>().AsNoTracking().Where(row => row.State == NeedState.Raised || row.State == NeedState.Accepted).ToListAsync(ct);
        var repeated = await db.Set<Need>().Where(row => row.MergedIntoId != null).GroupBy(row => row.MergedIntoId!.Value)
            .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, ct);
        var evidence = await db.Set<StoredFile>().Where(row => row.OwnerKind == PlanningRefs.Need).GroupBy(row => row.OwnerId!)
            .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, ct);
        var facts = needs.ToDictionary(need => new CriterionFacts(
            $"{need.Year}/{need.Serial:D6}", need.People, need.Vulnerable != VulnerableGroup.None, repeated.GetValueOrDefault(need.Id),
            evidence.GetValueOrDefault($"{need.Id}"), need.EstimatedCost));
        return
        [
            .. WeightedCriteria.Of([.. facts.Keys], new(weights.People, weights.Vulnerable, weights.Repeated, weights.Evidence, weights.Cost))
                .Select(one => new WeighedNeed(facts[one.Facts], one)),
        ];
    }
}

/// <summary>Takes the order by weighted criteria over as the order of work.</summary>
public sealed record TakeCriteria(CriteriaWeights Weights);

public sealed class TakeCriteriaHandler(BirdikDbContext db, WeighNeeds weigh, Platform.Localization.Texts texts)
{
    public async Task<Result<int>> HandleAsync(TakeCriteria command, ChangeContext change, CancellationToken ct)
    {
        if (!command.Weights.IsValid)
        {
            return Problem.Invalid("planning.weights-invalid", null, ("most", CriteriaWeights.Most));
        }

        var order = await weigh.OfAsync(command.Weights, ct);
        if (order.Count == 0)
        {
            return Problem.Conflict("planning.ranking-empty");
        }

        var words = new Platform.Localization.Words(texts, Platform.Localization.Language.Ky);
        var w = command.Weights;
        var method = words["Planning.Criteria.Method", ("people", w.People), ("vulnerable", w.Vulnerable), ("repeated", w.Repeated), ("evidence", w.Evidence), ("cost", w.Cost)];
        var needs = await db.Set<Need>().Where(row => row.State == NeedState.Raised || row.State == NeedState.Accepted).ToDictionaryAsync(row => row.Id, ct);
        for (var place = 0; place < order.Count; place++)
        {
            needs[order[place].Need.Id].Rank(place + 1, method);
        }

        change.Record("planning.criteria-taken", new SourceRef("platform.tenant", $"{db.Tenant}"), ("needs", order.Count), ("method", method));
        await db.SaveChangesAsync(ct);
        return order.Count;
    }
}
