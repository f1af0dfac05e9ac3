using Birdik.Budget.Books;
using Birdik.Platform.Identity;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Birdik.Ui.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Birdik.Budget.Areas.Budget.Pages;

/// <summary>The budgets of the office by year and version.</summary>
public sealed class IndexModel(ReadBudget read, CurrentUser user, Writer writer, Words words, TimeProvider clock) : PageModel
{
    [BindProperty]
    public int Year { get; set; }

    public IReadOnlyList<LocalBudget> Books { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => (Year, Books) = (clock.Today().Year, await read.AllAsync(ct));

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!user.May(BudgetPermissions.Draft))
        {
            return Forbid();
        }

        if (ModelState.IsValid)
        {
            var answer = await writer.RunAsync<DraftBudgetHandler, Id<LocalBudget>>(
                (handler, change, token) => handler.HandleAsync(new DraftBudget(Year), change, token), ct);
            if (answer.TryGet(out var id))
            {
                return Redirect(BudgetLinks.Book(id.Value));
            }

            ModelState.Add(answer.Problems, words);
        }

        Books = await read.AllAsync(ct);
        return Page();
    }
}
