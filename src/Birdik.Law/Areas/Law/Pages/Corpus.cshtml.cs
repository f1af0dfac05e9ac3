using Birdik.Law.Acts;
using Birdik.Law.Provisions;
using Birdik.Platform.Persistence;
using Birdik.Platform.Time;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Law.Areas.Law.Pages;

/// <summary>All texts in force on a day, and the search among their provisions.</summary>
public sealed class CorpusModel(FindVersion versions, FindProvision provisions, NationalDb db, TimeProvider clock) : PageModel
{
    private const int MaxQuery = 200;

    [BindProperty(Name = "on", SupportsGet = true)]
    public DateOnly? On { get; set; }

    [BindProperty(Name = "q", SupportsGet = true)]
    public string? Query { get; set; }

    public DateOnly Day { get; private set; }

    public IReadOnlyList<CorpusAct> Acts { get; private set; } = [];

    public IReadOnlyList<ProvisionView>? Found { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        Day = On ?? clock.Today();
        var corpus = await versions.CorpusOnAsync(Day, ct);
        var ids = corpus.Select(version => version.ActId).ToHashSet();
        var acts = await db.Set<Act>().Where(act => ids.Contains(act.Id)).ToDictionaryAsync(act => act.Id, ct);
        Acts =
        [
            .. corpus.Select(version => new CorpusAct(acts[version.ActId], version))
                .OrderBy(one => one.Act.Rank).ThenBy(one => one.Act.SortKey, StringComparer.Ordinal).ThenBy(one => one.Version.Language),
        ];
        if (!string.IsNullOrWhiteSpace(Query))
        {
            Query = Query.Length > MaxQuery ? Query[..MaxQuery] : Query;
            Found = await provisions.ByWordsAsync(Query, ct, Day);
        }
    }

    public string To(ProvisionView found) => TextLinks.Provision(found.ActKey, found.EId, On, found.Language);
}

/// <summary>A text in force.</summary>
public sealed record CorpusAct(Act Act, ActVersion Version);
