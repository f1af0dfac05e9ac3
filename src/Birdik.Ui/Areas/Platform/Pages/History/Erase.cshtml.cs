using Birdik.Platform.Audit;
using Birdik.Platform.Localization;
using Birdik.Platform.Threads;
using Birdik.Platform.Writing;
using Birdik.Ui.Forms;
using Birdik.Ui.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Birdik.Ui.Areas.Platform.Pages.History;

/// <summary>Erases, by act, what an object's history says in full.</summary>
public sealed class EraseModel(Birdik.Platform.Audit.History history, Writer writer, Words words) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public ThreadNode Subject { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string kind, string id, CancellationToken ct) =>
        await FindAsync(kind, id, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string kind, string id, CancellationToken ct)
    {
        if (!await FindAsync(kind, id, ct))
        {
            return NotFound();
        }

        var command = new EraseContent(Subject.Source, Input.Act);
        var erased = await writer.RunAsync<EraseContentHandler, int>((handler, change, token) => handler.HandleAsync(command, change, token), ct);
        if (!erased.TryGet(out var count))
        {
            ModelState.Add(erased.Problems, words);
            return Page();
        }

        this.Notify(words.Count("History.Erase.Done", count));
        return Redirect(HistoryLinks.Of(Subject.Source));
    }

    private async Task<bool> FindAsync(string kind, string id, CancellationToken ct)
    {
        if (await history.SubjectAsync(new SourceRef(kind, id), ct) is not { } subject)
        {
            return false;
        }

        Subject = subject;
        return true;
    }

    public sealed class Form
    {
        public string Act { get; set; } = "";
    }
}
