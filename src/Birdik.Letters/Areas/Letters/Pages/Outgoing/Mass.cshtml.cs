using Birdik.Letters.Incoming;
using Birdik.Letters.Outgoing;
using Birdik.Platform.Identity;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Writing;
using Birdik.Ui.Forms;
using Birdik.Ui.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Birdik.Letters.Areas.Letters.Pages.Outgoing;

/// <summary>One text to many: a draft for each.</summary>
public sealed class MassModel(ReadIncomingLetter incoming, Writer writer, CurrentUser user, Words words) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Languages => words.PaperLanguages();

    /// <param name="ids">Letters that are answered by the same words.</param>
    /// <param name="ct">Cancels.</param>
    public async Task OnGetAsync([FromQuery] List<Guid> ids, CancellationToken ct)
    {
        var numbers = new List<string>();
        foreach (var id in ids.Distinct().Take(DraftMassHandler.Most))
        {
            if (await incoming.FindAsync(new(id), ct) is { } letter)
            {
                numbers.Add($"№ {letter.Number}");
            }
        }

        Input.To = string.Join('\n', numbers);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var command = new DraftMass(
            (Input.To ?? "").Split('\n'), Input.Subject ?? "", Input.Body ?? "", user.May(LettersPermissions.Confidential)) { Language = Input.Language };
        var answer = await writer.RunAsync<DraftMassHandler, IReadOnlyList<Id<OutgoingLetter>>>(
            (handler, change, token) => handler.HandleAsync(command, change, token), ct);
        if (answer.TryGet(out var made))
        {
            this.Notify(words["Letters.Mass.Done", ("count", made.Count)]);
            return Redirect(LettersLinks.OutgoingRegister);
        }

        ModelState.Add(answer.Problems, words);
        return Page();
    }

    public sealed class Form
    {
        public string? To { get; set; }

        public Language Language { get; set; } = Language.Ky;

        public string? Subject { get; set; }

        public string? Body { get; set; }
    }
}
