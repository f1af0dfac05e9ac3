using Birdik.Platform.Localization;
using Birdik.Platform.Results;
using Birdik.Powers.Functions;
using Birdik.Ui.Forms;
using Birdik.Ui.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Birdik.Powers.Areas.Powers.Pages.Functions;

/// <summary>What the forms that change a function share: they find it, and answer a change with its page or with what is wrong.</summary>
public abstract class FunctionFormModel(ReadFunction read, Words words) : PageModel
{
    public Function Function { get; private set; } = null!;

    protected Words Words { get; } = words;

    protected async Task<bool> FindAsync(string code, CancellationToken ct)
    {
        if (await read.FindAsync(code, ct) is not { } function)
        {
            return false;
        }

        Function = function;
        return true;
    }

    protected async Task<IActionResult> AnswerAsync<T>(string code, Func<Task<Result<T>>> change, string done, CancellationToken ct)
    {
        if (!await FindAsync(code, ct))
        {
            return NotFound();
        }

        return ModelState.IsValid ? Answer(await change(), code, done) : Page();
    }

    protected IActionResult Answer<T>(Result<T> answer, string code, string done)
    {
        if (!answer.Succeeded)
        {
            ModelState.Add(answer.Problems, Words, "Input");
            return Page();
        }

        this.Notify(done);
        return Redirect(PowersLinks.Function(code));
    }

    /// <summary>All values of a choice with their words.</summary>
    public IReadOnlyList<SelectListItem> Choices<T>(string prefix)
        where T : struct, Enum =>
        [.. Enum.GetValues<T>().Select(value => new SelectListItem(Words[$"{prefix}.{value}"], value.ToString()))];
}
