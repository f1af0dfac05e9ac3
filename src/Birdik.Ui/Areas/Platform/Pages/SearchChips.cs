using System.Globalization;
using Birdik.Platform.Localization;
using Birdik.Platform.Search;

namespace Birdik.Ui.Areas.Platform.Pages;

/// <summary>The rows of chips over what was found: only fields that tell documents apart, or in which something is chosen.</summary>
internal static class SearchChips
{
    public static IEnumerable<SearchFacetView> Of(SearchModel model, Words words)
    {
        var (at, facets) = (model.At with { After = null }, model.Facets);
        var filter = at.Filter;
        return new[]
        {
            Row("Search.Facet.Kind", "Search.Kind.", facets.Kinds, filter.Kind, value => filter with { Kind = value }),
            Row("Search.Facet.Year", null, facets.Years, filter.Year?.ToString(CultureInfo.InvariantCulture),
                value => filter with { Year = value is null ? null : int.Parse(value, CultureInfo.InvariantCulture) }),
            Row("Search.Facet.Sender", "Search.SenderClass.", facets.SenderClasses, filter.SenderClass,
                value => filter with { SenderClass = value }),
            Row("Search.Facet.Sphere", "Search.Sphere.", facets.Spheres, filter.Sphere, value => filter with { Sphere = value }),
        }.OfType<SearchFacetView>();

        SearchFacetView? Row(
            string label, string? prefix, IReadOnlyList<SearchFacet> values, string? chosen, Func<string?, SearchFilter> choose)
        {
            var all = chosen is null || values.Any(value => value.Value == chosen) ? values : [new SearchFacet(chosen, 0), .. values];
            return all.Count < 2 && chosen is null
                ? null
                : new SearchFacetView(words[label], [.. all.Select(value => new SearchChip(
                    Named(words, prefix, value.Value), value.Count, value.Value == chosen,
                    (at with { Filter = choose(value.Value == chosen ? null : value.Value) }).Href))]);
        }
    }

    /// <summary>The name of a code; a code without one shows as itself.</summary>
    public static string Named(Words words, string? prefix, string code) =>
        prefix is not null && words.Has(prefix + code) ? words[prefix + code] : code;
}
