using Birdik.Platform.Localization;
using Birdik.Platform.Permissions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Birdik.Platform.Search;

/// <summary><c>GET /api/v1/search</c>: what the person may find; <c>/api/v1/search/suggestions</c> while they still type.</summary>
internal static class SearchEndpoints
{
    public static void MapSearch(this IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapGroup("/api/v1/search").WithTags("Search").RequireSignedIn();
        group.MapGet("", FindAsync).WithName("Search");
        group.MapGet("suggestions", SuggestAsync).WithName("Suggest");
    }

    private static async Task<Ok<SearchAnswer>> FindAsync(
        string? q, string? kind, int? year, string? senderClass, string? sphere, DateOnly? from, DateOnly? to, string? after, int? size,
        bool? facets, GlobalSearch search, CancellationToken ct)
    {
        var query = SearchQuery.Read(q);
        var filter = new SearchFilter { Kind = kind, Year = year, SenderClass = senderClass, Sphere = sphere, From = from, To = to };
        var page = await search.FindAsync(query, filter, after, size ?? GlobalSearch.PageSize, ct);
        return TypedResults.Ok(new SearchAnswer(
            [.. page.Hits.Select(HitAnswer.Of)],
            page.Next,
            query.IsCut,
            query.IsOnlyWithout,
            facets == true ? await search.FacetsAsync(query, filter, ct) : null));
    }

    private static async Task<Ok<SearchSuggestions>> SuggestAsync(string? q, GlobalSearch search, CancellationToken ct) =>
        TypedResults.Ok(new SearchSuggestions([.. (await search.SuggestAsync(q ?? "", ct)).Select(HitAnswer.Of)]));
}

/// <param name="IsCut">More was typed than is looked for: the first letters and words were taken.</param>
/// <param name="IsOnlyWithout">Only words that must not be there were typed.</param>
internal sealed record SearchAnswer(
    IReadOnlyList<HitAnswer> Hits, string? Next, bool IsCut, bool IsOnlyWithout, SearchFacets? Facets);

internal sealed record SearchSuggestions(IReadOnlyList<HitAnswer> Hits);

/// <param name="Snippet">The place in the text, in pieces: those found and those between.</param>
internal sealed record HitAnswer(
    string Kind, string Id, LocalizedText Title, LocalizedText Note, DateOnly? Day, string Href, IReadOnlyList<TextPiece> Snippet)
{
    public static HitAnswer Of(SearchHit hit) =>
        new(hit.Kind, hit.ObjectId, hit.Title, hit.Note, hit.Day, hit.Href, hit.Snippet);
}
