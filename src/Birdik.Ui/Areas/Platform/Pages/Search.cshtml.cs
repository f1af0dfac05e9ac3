using Birdik.Platform.Search;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Birdik.Ui.Areas.Platform.Pages;

/// <summary>Search in everything the person may see; with <c>part=found</c> a few titles while one still types.</summary>
public sealed class SearchModel(GlobalSearch search) : PageModel
{
    public const int MaxText = GlobalSearch.MaxText;

    public SearchAddress At { get; private set; } = new();

    public SearchQuery Query { get; private set; } = SearchQuery.Read(null);

    public SearchPage Found { get; private set; } = SearchPage.Empty;

    public SearchFacets Facets { get; private set; } = SearchFacets.Empty;

    public string? NextHref => Found.Next is null ? null : (At with { After = Found.Next }).Href;

    public async Task<IActionResult> OnGetAsync(string? part, CancellationToken ct)
    {
        At = SearchAddress.Read(Request.Query);
        if (part == "found")
        {
            return Partial("_Suggestions", await search.SuggestAsync(At.Q, ct));
        }

        Query = SearchQuery.Read(At.Q);
        Found = await search.FindAsync(Query, At.Filter, At.After, GlobalSearch.PageSize, ct);
        Facets = await search.FacetsAsync(Query, At.Filter, ct);
        return Page();
    }
}
