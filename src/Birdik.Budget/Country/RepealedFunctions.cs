using Birdik.Law.Acts;
using Birdik.Law.Duties;
using Birdik.Law.Guillotine;
using Birdik.Law.Provisions;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Birdik.Powers.Functions;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Budget.Country;

/// <summary>What the end of duties frees: the work of the functions that no other provision gives.</summary>
public sealed class RepealedFunctions(NationalDb db, FunctionsGivenOnlyBy given, ReadMoney read, FunctionCosts costs) : IRepealEffect
{
    public async Task<RepealEffect> OfAsync(IReadOnlyCollection<Id<Duty>> duties, CancellationToken ct)
    {
        var facts = (await read.NowAsync(ct)).Facts;
        var functions = await given.ArticlesAsync(await ArticlesAsync(duties, ct), facts.On, ct);
        var freed = (await costs.OfYearAsync(facts.On.Year, null, ct)).Where(cost => functions.Contains(cost.Key)).Select(cost => cost.Value).ToList();
        var posts = freed.Sum(cost => cost.Posts);
        return new RepealEffect(decimal.Round(posts * facts.Rules.Time.Hours), decimal.Round(posts, 2), freed.Sum(cost => cost.Som));
    }

    private async Task<HashSet<(Id<Act> Act, string Article)>> ArticlesAsync(IReadOnlyCollection<Id<Duty>> duties, CancellationToken ct)
    {
        var places = await (
            from duty in db.Set<Duty>()
            join provision in db.Set<Provision>() on duty.ProvisionId equals provision.Id
            where duties.Contains(duty.Id)
            select new { provision.ActId, provision.EId }).ToListAsync(ct);
        return [.. places.Select(place => (place.ActId, place.EId.Split("__")[0]))];
    }
}
