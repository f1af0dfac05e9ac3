using Birdik.Optimization.WholePosts;
using Birdik.Powers.Functions;
using Birdik.Staffing.Need;
using Birdik.Staffing.Plan;

namespace Birdik.Staffing.Sharing;

/// <summary>Reckons what two municipalities have when they share specialists.</summary>
/// <remarks>
/// A municipality sees of the other only what follows from public figures and norms: not its own counts, its individual work or its staffing
/// table. Those who see the country reckon with all.
/// </remarks>
public sealed class ReadSharing(ReadCountry read, OfficeChooser chooser)
{
    private const double Seconds = 2;
    private const int MostNeighbours = 12;
    private const int MostOfRayon = 8;

    /// <summary>The trades a shared specialist may have: not the head and not the secretary, who are always there.</summary>
    public static IReadOnlyList<FunctionPost> Sharable { get; } =
        [.. OfficePlan.KindTrades.Where(trade => trade is not (FunctionPost.Head or FunctionPost.Secretary))];

    public async Task<Sharing?> OfAsync(string? unit, string? with, IReadOnlyCollection<FunctionPost> kinds, decimal step, CancellationToken ct)
    {
        var country = await read.NowAsync(ct);
        if (chooser.Choose(country, unit) is not { } own)
        {
            return null;
        }

        var neighbours = Neighbours(country, own);
        var other = neighbours.FirstOrDefault(one => one.Office.Unit.Code == with).Office;
        var plan = other is null ? null : SharedPlanner.Plan(
            new SharedProblem(
                Problem(country, own), Problem(country, chooser.SeesCountry ? other : other.InPublic()),
                [.. Sharable.Where(kinds.Contains).Select(trade => $"{trade}")], step),
            Seconds);
        return new Sharing(own, neighbours, other, plan);
    }

    private static StaffingProblem Problem(CountryFacts country, OfficeFacts office)
    {
        var need = country.NeedOf(office);
        return OfficePlan.Problem(need, country.Rules, new PlanTerms(need.Ceiling, null, 1));
    }

    /// <summary>Municipalities of the same rayon and the nearest others, with kilometres as the crow flies where places are known.</summary>
    private static List<(OfficeFacts Office, double? Kilometres)> Neighbours(CountryFacts country, OfficeFacts own)
    {
        var others = country.Offices.Where(one => one.Unit.Code != own.Unit.Code && one.Residents > 0)
            .Select(one => (Office: one, Kilometres: ReadCountry.Distance(own.Unit, one.Unit)))
            .OrderBy(one => one.Kilometres ?? double.MaxValue).ThenBy(one => one.Office.Unit.Code, StringComparer.Ordinal).ToLookup(one => one.Office.Unit.ParentId == own.Unit.ParentId);
        return
        [
            .. others[true].Take(MostOfRayon).Concat(others[false].Where(one => one.Kilometres is not null)).Take(MostNeighbours)
                .OrderBy(one => one.Kilometres ?? double.MaxValue),
        ];
    }
}

/// <param name="Other">The neighbour that was chosen; null where none was, or it is none.</param>
/// <param name="Plan">Null without a neighbour.</param>
public sealed record Sharing(
    OfficeFacts Own, IReadOnlyList<(OfficeFacts Office, double? Kilometres)> Neighbours, OfficeFacts? Other, SharedPlan? Plan);
