namespace Birdik.Platform.Search;

/// <summary>
/// How the documents found are spread. The count of a value is what one would find by choosing it, the other choices kept. Counted are
/// the first documents only; <see cref="IsBounded"/> tells when there are more.
/// </summary>
public sealed record SearchFacets(
    int Total,
    bool IsBounded,
    IReadOnlyList<SearchFacet> Kinds,
    IReadOnlyList<SearchFacet> Years,
    IReadOnlyList<SearchFacet> SenderClasses,
    IReadOnlyList<SearchFacet> Spheres)
{
    public static readonly SearchFacets Empty = new(0, false, [], [], [], []);

    private const int MostValues = 12;

    internal static SearchFacets Of(List<SearchFacts> facts, SearchFilter filter, int most)
    {
        var counted = facts.Count > most ? facts[..most] : facts;
        return new SearchFacets(
            counted.Count(one => IsKind(one, filter) && IsYear(one, filter) && IsSender(one, filter) && IsSphere(one, filter)),
            facts.Count > most,
            Largest(counted.Where(one => IsYear(one, filter) && IsSender(one, filter) && IsSphere(one, filter)), one => one.Kind),
            [.. Count(counted.Where(one => IsKind(one, filter) && IsSender(one, filter) && IsSphere(one, filter)), one => one.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture))
                .OrderByDescending(year => year.Value, StringComparer.Ordinal).Take(MostValues)],
            Largest(counted.Where(one => IsKind(one, filter) && IsYear(one, filter) && IsSphere(one, filter)), one => one.SenderClass),
            Largest(counted.Where(one => IsKind(one, filter) && IsYear(one, filter) && IsSender(one, filter)).SelectMany(one => one.Spheres), sphere => sphere));
    }

    private static bool IsKind(SearchFacts one, SearchFilter filter) => filter.Kind is null || one.Kind == filter.Kind;

    private static bool IsYear(SearchFacts one, SearchFilter filter) => filter.Year is null || one.Year == filter.Year;

    private static bool IsSender(SearchFacts one, SearchFilter filter) =>
        filter.SenderClass is null || one.SenderClass == filter.SenderClass;

    private static bool IsSphere(SearchFacts one, SearchFilter filter) => filter.Sphere is null || one.Spheres.Contains(filter.Sphere);

    private static IReadOnlyList<SearchFacet> Largest<T>(IEnumerable<T> facts, Func<T, string?> value) =>
        [.. Count(facts, value).OrderByDescending(one => one.Count).ThenBy(one => one.Value, StringComparer.Ordinal).Take(MostValues)];

    private static IEnumerable<SearchFacet> Count<T>(IEnumerable<T> facts, Func<T, string?> value) => facts
        .Select(value).OfType<string>().GroupBy(one => one).Select(group => new SearchFacet(group.Key, group.Count()));
}

/// <summary>A value and how many documents have it.</summary>
public sealed record SearchFacet(string Value, int Count);
