using Birdik.Platform.Localization;
using Birdik.Platform.Time;
using Birdik.Powers.Functions;
using Birdik.Ui.Areas.Platform.Pages.History;
using Birdik.Ui.Parts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Birdik.Powers.Areas.Powers.Pages.Functions;

/// <summary>A function: who has to do with it, by what law, what is missing.</summary>
public sealed class DetailsModel(ReadFunction read, HistoryLines history, Words words, TimeProvider clock) : PageModel
{
    public FunctionView View { get; private set; } = null!;

    public string? OtherNames { get; private set; }

    public IReadOnlyList<RoleView> Present { get; private set; } = [];

    public IReadOnlyList<RoleView> Past { get; private set; } = [];

    public IReadOnlyList<HistoryLine> History { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken ct)
    {
        if (await read.ByCodeAsync(code, words.Language, ct) is not { } view)
        {
            return NotFound();
        }

        View = view;
        var name = view.Function.Name;
        OtherNames = string.Join(" · ", new[] { name.Ky, name.Ru, name.En }
            .Where(one => one.Length > 0 && one != name.In(words.Language)).Distinct());
        var today = clock.Today();
        Present = [.. view.Roles.Where(role => role.Role.To is null || role.Role.To >= today)];
        Past = [.. view.Roles.Except(Present)];
        History = await history.OfAsync(FunctionRef.To(view.Function.Id), ct);
        return Page();
    }
}
