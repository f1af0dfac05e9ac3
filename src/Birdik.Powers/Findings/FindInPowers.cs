using Birdik.Methods.Powers;
using Birdik.Platform.Ids;
using Birdik.Powers.Functions;
using Birdik.Powers.Roles;

namespace Birdik.Powers.Findings;

/// <summary>Looks for gaps, overlaps and unfunded functions; other modules may ask it too.</summary>
public sealed class FindInPowers(ReadPowers read, IEnumerable<IPracticeEvidence> evidence, IEnumerable<IFunctionCost> costs)
{
    public async Task<PowersFindings> OnAsync(DateOnly day, CancellationToken ct)
    {
        var powers = await read.OnAsync(day, ct);
        var practice = await PracticeAsync(day, ct);
        var found = FindingDetector.Find(powers.Functions.Select(function =>
            powers.FactsOf(function, practice is null ? null : practice.GetValueOrDefault(function.Id))));
        return new PowersFindings(powers, found, practice is not null, await CostAsync(powers, day.Year, ct));
    }

    private async Task<Dictionary<Id<Function>, int>?> PracticeAsync(DateOnly day, CancellationToken ct)
    {
        Dictionary<Id<Function>, int>? all = null;
        foreach (var source in evidence)
        {
            all ??= [];
            foreach (var (function, count) in await source.CountAsync(day.AddYears(-1).AddDays(1), day, ct))
            {
                all[function] = all.GetValueOrDefault(function) + count;
            }
        }

        return all;
    }

    private async Task<Dictionary<string, FunctionCost>?> CostAsync(PowersSnapshot powers, int year, CancellationToken ct)
    {
        if (costs.FirstOrDefault() is not { } cost)
        {
            return null;
        }

        var known = await cost.OfYearAsync(year, null, ct);
        return powers.Functions.Where(function => known.ContainsKey(function.Id))
            .ToDictionary(function => function.Code, function => known[function.Id]);
    }
}
