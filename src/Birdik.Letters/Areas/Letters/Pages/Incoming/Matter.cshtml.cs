using Birdik.Letters.Incoming;
using Birdik.Letters.Matters;
using Birdik.Platform.Identity;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Writing;
using Birdik.Ui.Forms;
using Birdik.Ui.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Areas.Letters.Pages.Incoming;

/// <summary>Opens a matter with a letter, or puts it into one with the same sender that the person may see.</summary>
public sealed class MatterModel(
    ReadIncomingLetter read, BirdikDbContext db, CurrentUser user, Writer writer, Words words) : LetterFormModel(read, words)
{
    private const int MostOffered = 50;

    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Matters { get; private set; } = [];

    public override async Task<IActionResult> OnGetAsync(Id<IncomingLetter> id, CancellationToken ct)
    {
        if (!await ShowAsync(id, ct))
        {
            return NotFound();
        }

        Input.Question = Letter.Subject;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Id<IncomingLetter> id, CancellationToken ct)
    {
        if (!await ShowAsync(id, ct))
        {
            return NotFound();
        }

        if (Input.Into is { } chosen && Matters.All(matter => matter.Value != chosen.ToString()))
        {
            ModelState.Add([MatterProblems.Unknown()], Words);
            return Page();
        }

        Id<Matter>? into = Input.Into is { } known ? new Id<Matter>(known) : null;
        var answer = await writer.RunAsync<OpenMatterHandler, Id<Matter>>(
            (handler, change, token) => handler.HandleAsync(new OpenMatter(id, Input.Question, into), change, token), ct);
        if (answer.TryGet(out var matter))
        {
            this.Notify(Words["Letters.Matter.Done"]);
            return Redirect(LettersLinks.Matter(matter));
        }

        ModelState.Add(answer.Problems, Words);
        return Page();
    }

    private async Task<bool> ShowAsync(Id<IncomingLetter> id, CancellationToken ct)
    {
        if (!await FindAsync(id, ct))
        {
            return false;
        }

        var sender = Letter.SenderId;
        Matters =
        [
            .. (await ReadMatters.Visible(db, user).AsNoTracking().Where(row => row.WithId == sender).OrderByDescending(row => row.OpenedOn).Take(MostOffered).ToListAsync(ct))
                .Select(row => new SelectListItem($"{row.Question} ({Words.Formats.Day(row.OpenedOn)})", row.Id.ToString())),
        ];
        return true;
    }

    public sealed class Form
    {
        public string Question { get; set; } = "";

        public Guid? Into { get; set; }
    }
}
