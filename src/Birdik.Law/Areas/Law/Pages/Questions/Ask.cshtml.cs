using Birdik.Law.Provisions;
using Birdik.Law.Questions;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Writing;
using Birdik.Ui.Forms;
using Birdik.Ui.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Birdik.Law.Areas.Law.Pages.Questions;

/// <summary>Asks the ministry about a provision.</summary>
public sealed class AskModel(FindProvision provisions, Writer writer, Words words) : PageModel
{
    public ProvisionView Shown { get; private set; } = null!;

    [BindProperty]
    public Form Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string key, string eId, CancellationToken ct) =>
        await LoadAsync(key, eId, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string key, string eId, CancellationToken ct)
    {
        if (!await LoadAsync(key, eId, ct))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var command = new AskQuestion(Shown.Id, Input.Text.Trim());
        var answer = await writer.RunAsync<AskQuestionHandler, Id<ActQuestion>>(
            (handler, change, token) => handler.HandleAsync(command, change, token), ct);
        if (!answer.TryGet(out var id))
        {
            ModelState.Add(answer.Problems, words);
            return Page();
        }

        this.Notify(words["Law.Ask.Done"]);
        return Redirect(QuestionLinks.Question(id));
    }

    private async Task<bool> LoadAsync(string key, string eId, CancellationToken ct)
    {
        if (await provisions.ByAddressAsync(key, eId, ct) is not { } shown)
        {
            return false;
        }

        Shown = shown;
        return true;
    }

    public sealed class Form
    {
        public string Text { get; set; } = "";
    }
}
