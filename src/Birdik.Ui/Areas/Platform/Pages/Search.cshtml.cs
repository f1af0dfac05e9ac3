using Birdik.Platform.Search;
using Birdik.Ui.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;

namespace Birdik.Ui.Areas.Platform.Pages;

/// <summary>Search in everything the person may see; with <c>part=found</c> the first few hits while one still types.</summary>
public sealed class SearchModel(GlobalSearch search) : PageModel
{
    public const int MaxText = GlobalSearch.MaxText;

    public string Query { get; private set; } = "";

    public SearchPage Found { get; private set; } = SearchPage.Empty;

    public string? NextHref => Found.Next is null
        ? null
        : QueryHelpers.AddQueryString(QueryHelpers.AddQueryString(Addresses.Search, "q", Query), "after", Found.Next);

    public async Task<IActionResult> OnGetAsync(string? q, string? after, string? part, CancellationToken ct)
    {
        Query = q?.Trim() ?? "";
        if (part == "found")
        {
            return Partial("_Hits", new SearchPage(await search.SuggestAsync(Query, ct), null));
        }

        Found = await search.FindAsync(Query, after, GlobalSearch.PageSize, ct);
        return Page();
    }
}
