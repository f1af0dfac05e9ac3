using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Writing;
using Birdik.Powers.Scenarios;
using Birdik.Ui.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Powers.Areas.Powers.Pages.Scenarios;

/// <summary>The scenarios of one's own office.</summary>
public sealed class IndexModel(BirdikDbContext db, Writer writer, Words words) : PageModel
{
    private const int MostShown = 200;

    [BindProperty]
    public string Title { get; set; } = "";

    public IReadOnlyList<Scenario> Scenarios { get; private set; } = [];

    public Task OnGetAsync(CancellationToken ct) => ReadAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var answer = await writer.RunAsync<CreateScenarioHandler, Id<Scenario>>(
            (handler, change, token) => handler.HandleAsync(new CreateScenario(Title.Trim()), change, token), ct);
        if (answer.TryGet(out var id))
        {
            return Redirect(PowersLinks.Scenario(id.Value));
        }

        ModelState.Add(answer.Problems, words);
        await ReadAsync(ct);
        return Page();
    }

    private async Task ReadAsync(CancellationToken ct) =>
        Scenarios = await db.Set<Scenario>().AsNoTracking().OrderByDescending(one => one.MadeAt).Take(MostShown).ToListAsync(ct);
}
