using Birdik.Letters.Incoming;
using Birdik.Letters.Outgoing;
using Birdik.Platform.Localization;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Birdik.Ui.Forms;
using Birdik.Ui.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Birdik.Letters.Areas.Letters.Pages.Outgoing;

/// <summary>Several letters signed and numbered, or sent, at once: the letters are shown, then what is to be done.</summary>
public sealed class BatchModel(ReadOutgoingLetter read, Signers signers, Writer writer, Words words, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "act")]
    public OutgoingBatchKind Kind { get; set; }

    [BindProperty(SupportsGet = true, Name = "ids")]
    public List<Guid> Ids { get; set; } = [];

    [BindProperty]
    public Guid? Signer { get; set; }

    [BindProperty]
    public Channel Channel { get; set; }

    public IReadOnlyList<OutgoingLetter> Letters { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Signers { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Channels => words.Channels();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await ShowAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await ShowAsync(ct))
        {
            return NotFound();
        }

        var command = new DoOutgoingBatch(Kind, [.. Letters.Select(letter => letter.Id)]) { Signer = Signer, Channel = Channel };
        var answer = await writer.RunAsync<DoOutgoingBatchHandler, int>((handler, change, token) => handler.HandleAsync(command, change, token), ct);
        if (answer.TryGet(out var count))
        {
            this.Notify(words[$"Letters.OutgoingBatch.{Kind}.Done", ("count", count)]);
            return Redirect(LettersLinks.OutgoingRegister);
        }

        ModelState.Add(answer.Problems, words, "");
        return Page();
    }

    private async Task<bool> ShowAsync(CancellationToken ct)
    {
        var found = new List<OutgoingLetter>();
        foreach (var id in Ids.Distinct().Take(DoOutgoingBatch.MaxLetters))
        {
            if (await read.FindAsync(new(id), ct) is { } letter)
            {
                found.Add(letter);
            }
        }

        Letters = found;
        Signers = [.. (await signers.OfDayAsync(clock.Today(), ct)).Select(person => new SelectListItem(person.Name, person.Id.ToString()))];
        return found.Count > 0 && Enum.IsDefined(Kind);
    }
}
