using Birdik.Law.Acts;
using Birdik.Platform.Persistence;
using Birdik.Platform.Tenancy;
using Birdik.Powers.Functions;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Powers.Consultation;

/// <summary>Counts the answers of all municipalities; the municipalities themselves are not named.</summary>
public sealed class ConsultationTally(NationalDb db)
{
    public async Task<TallyView> CountAsync(CancellationToken ct)
    {
        var counts = await db.Set<ConsultationMark>()
            .Where(mark => mark.Answer != null)
            .GroupBy(mark => new { mark.FunctionId, mark.Answer })
            .Select(group => new { group.Key.FunctionId, group.Key.Answer, Count = group.Count() })
            .ToListAsync(ct);
        var functions = await db.Set<Function>().Where(function => function.To == null).OrderBy(function => function.Code).ToListAsync(ct);
        var byFunction = counts.ToLookup(one => one.FunctionId, one => (one.Answer!.Value, one.Count));
        var rows = functions.ConvertAll(function => new TallyRow(function, Answers(byFunction[function.Id])));
        return new TallyView(
            await db.Set<ConsultationMark>().Where(mark => mark.Answer != null).Select(mark => mark.TenantId).Distinct().CountAsync(ct),
            await db.Set<Tenant>().CountAsync(tenant => tenant.Kind == TenantKind.Municipality && tenant.To == null, ct),
            [.. rows.GroupBy(row => row.Function.Sphere).OrderBy(sphere => sphere.Key).Select(Sphere)],
            [.. rows.Where(row => row.Unwanted > 0).OrderByDescending(row => row.Unwanted).ThenBy(row => row.Function.Code, StringComparer.Ordinal)]);
    }

    private static SphereTally Sphere(IGrouping<Sphere, TallyRow> rows) =>
        new(rows.Key, rows.Count(), Answers(rows.SelectMany(row => row.Answers).Select(one => (one.Key, one.Value))));

    private static Dictionary<ConsultationAnswer, int> Answers(IEnumerable<(ConsultationAnswer Answer, int Count)> counts) =>
        counts.GroupBy(one => one.Answer).ToDictionary(group => group.Key, group => group.Sum(one => one.Count));
}

/// <summary>The answers of all municipalities.</summary>
/// <param name="Answered">How many municipalities answered anything.</param>
/// <param name="Municipalities">Of how many.</param>
/// <param name="Spheres">By sphere.</param>
/// <param name="Unwanted">Functions that somebody finds a burden or wants repealed, the most unwanted first.</param>
public sealed record TallyView(
    int Answered, int Municipalities, IReadOnlyList<SphereTally> Spheres, IReadOnlyList<TallyRow> Unwanted);

/// <summary>The answers about all functions of a sphere.</summary>
public sealed record SphereTally(Sphere Sphere, int Functions, IReadOnlyDictionary<ConsultationAnswer, int> Answers)
{
    public int Of(ConsultationAnswer answer) => Answers.GetValueOrDefault(answer);
}

/// <summary>The answers about one function.</summary>
public sealed record TallyRow(Function Function, IReadOnlyDictionary<ConsultationAnswer, int> Answers)
{
    public int Of(ConsultationAnswer answer) => Answers.GetValueOrDefault(answer);

    public int Unwanted => Of(ConsultationAnswer.Burden) + Of(ConsultationAnswer.Repeal);
}
