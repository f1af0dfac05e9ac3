using Birdik.Law.Acts;
using Birdik.Platform.Localization;
using Birdik.Platform.Writing;
using Birdik.Ui.Forms;
using Birdik.Ui.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Birdik.Law.Areas.Law.Pages.Acts;

/// <summary>Says to which class of the 120 an act belongs.</summary>
public sealed class ClassModel(FindAct find, NationalWriter writer, Words words) : PageModel
{
    public Act Act { get; private set; } = null!;

    [BindProperty]
    public Form Input { get; set; } = new();

    public IEnumerable<SelectListItem> Classes => Enum.GetValues<ActClass>()
        .Select(one => new SelectListItem(words[$"Law.Class.{one}"], one.ToString()));

    public async Task<IActionResult> OnGetAsync(string key, CancellationToken ct)
    {
        if (await find.ByKeyAsync(key, ct) is not { } act)
        {
            return NotFound();
        }

        Act = act;
        Input.Class = act.Class;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string key, CancellationToken ct)
    {
        if (await find.ByKeyAsync(key, ct) is not { } act)
        {
            return NotFound();
        }

        Act = act;
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var command = new SetActClass([act.Id], Input.Class, Input.Why.Trim());
        var answer = await writer.RunAsync<SetActClassHandler, int>(
            (handler, change, token) => handler.HandleAsync(command, change, token), ct);
        if (!answer.Succeeded)
        {
            ModelState.Add(answer.Problems, words);
            return Page();
        }

        this.Notify(words["Law.Classify.Done"]);
        return Redirect(ActLinks.Act(act.Key));
    }

    public sealed class Form
    {
        public ActClass Class { get; set; }

        public string Why { get; set; } = "";
    }
}
