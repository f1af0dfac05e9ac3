using Birdik.Platform.Localization;
using Birdik.Platform.Results;
using Birdik.Territory.Units;
using Birdik.Ui.Forms;
using Birdik.Ui.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Birdik.Territory.Areas.Territory.Pages.Units;

/// <summary>What the forms that change a unit share: they find it, and answer a change with its page or with what is wrong.</summary>
public abstract class UnitFormModel(FindUnit find, Words words) : PageModel
{
    public Unit Unit { get; private set; } = null!;

    protected Words Words { get; } = words;

    public IReadOnlyList<SelectListItem> UnitKindItems => [.. Enum.GetValues<UnitKind>()
        .Where(kind => kind != UnitKind.Unspecified)
        .Select(kind => new SelectListItem(Words[$"Territory.Kind.{kind}"], kind.ToString()))];

    protected async Task<bool> FindAsync(string code, CancellationToken ct)
    {
        if (await find.ByCodeAsync(code, ct) is not { } unit)
        {
            return false;
        }

        Unit = unit;
        return true;
    }

    protected async Task<IActionResult> AnswerAsync(string code, Func<Task<Result<string>>> change, string done, CancellationToken ct)
    {
        if (!await FindAsync(code, ct))
        {
            return NotFound();
        }

        return ModelState.IsValid ? Answer(await change(), done) : Page();
    }

    protected IActionResult Answer(Result<string> answer, string done)
    {
        if (!answer.TryGet(out var code))
        {
            ModelState.Add(answer.Problems, Words);
            return Page();
        }

        this.Notify(done);
        return Redirect(UnitLinks.Unit(code));
    }
}
