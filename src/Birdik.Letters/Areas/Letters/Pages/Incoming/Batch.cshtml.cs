using Birdik.Letters.Batches;
using Birdik.Letters.Incoming;
using Birdik.Platform.Identity;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Birdik.Ui.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Birdik.Letters.Areas.Letters.Pages.Incoming;

/// <summary>One thing done to several letters: the letters are shown, then what is to be done to them.</summary>
public sealed class BatchModel(ReadIncomingLetter read, Colleagues colleagues, Writer writer, CurrentUser user, Words words, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "act")]
    public BatchKind Kind { get; set; }

    [BindProperty(SupportsGet = true, Name = "ids")]
    public List<Guid> Ids { get; set; } = [];

    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<IncomingLetter> Letters { get; private set; } = [];

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => !May ? Forbid() : await ShowAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!May)
        {
            return Forbid();
        }

        if (!await ShowAsync(ct))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var command = new DoBatch(Kind, [.. Letters.Select(letter => letter.Id)])
        {
            Text = Input.Text, Responsible = Input.Responsible, Day = Input.Day, Label = Input.Label,
        };
        var answer = await writer.RunAsync<DoBatchHandler, Id<LetterBatch>>(
            (handler, change, token) => handler.HandleAsync(command, change, token), ct);
        if (answer.TryGet(out var batch))
        {
            return Redirect($"{LettersLinks.Batch}/{batch}");
        }

        ModelState.Add(answer.Problems.Select(problem => problem.Field == "ControlOn" ? problem with { Field = "Day" } : problem), words);
        return Page();
    }

    private bool May => Kind is BatchKind.Assign or BatchKind.Deadline
        ? user.May(LettersPermissions.Resolve)
        : user.May(LettersPermissions.Register) || user.May(LettersPermissions.Resolve);

    private async Task<bool> ShowAsync(CancellationToken ct)
    {
        var found = new List<IncomingLetter>();
        foreach (var id in Ids.Distinct().Take(DoBatch.MaxLetters))
        {
            if (await read.FindAsync(new(id), ct) is { } letter)
            {
                found.Add(letter);
            }
        }

        Letters = found;
        People = [.. (await colleagues.WithLettersAsync(clock.Today(), ct)).Select(person => new SelectListItem(person.Name, person.Id.ToString()))];
        return found.Count > 0 && Enum.IsDefined(Kind);
    }

    public sealed class Form
    {
        public string Text { get; set; } = "";

        public Guid? Responsible { get; set; }

        public DateOnly? Day { get; set; }

        public string Label { get; set; } = "";
    }
}
