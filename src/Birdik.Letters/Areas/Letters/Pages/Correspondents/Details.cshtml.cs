using Birdik.Letters.Correspondents;
using Birdik.Platform.Audit;
using Birdik.Platform.Identity;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Birdik.Powers.Bodies;
using Birdik.Ui.Forms;
using Birdik.Ui.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Areas.Letters.Pages.Correspondents;

/// <summary>A correspondent: class, body, address, e-mail.</summary>
public sealed class DetailsModel(BirdikDbContext db, Writer writer, CurrentUser user, History history, TimeProvider clock, Words words)
    : EditPageModel(history, clock)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public Correspondent Correspondent { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Bodies { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Classes => words.All<CorrespondentClass>("Letters.Class");

    public async Task<IActionResult> OnGetAsync(Id<Correspondent> id, CancellationToken ct)
    {
        if (!await FindAsync(id, ct))
        {
            return NotFound();
        }

        Input = new Form
        {
            Class = Correspondent.Class, Body = Correspondent.Body, Address = Correspondent.Address, Email = Correspondent.Email,
        };
        Begin(Correspondent.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Id<Correspondent> id, CancellationToken ct)
    {
        if (!await FindAsync(id, ct))
        {
            return NotFound();
        }

        if (!user.May(LettersPermissions.Register))
        {
            return Forbid();
        }

        var answer = await writer.RunAsync<CorrectCorrespondentHandler, Done>(
            (handler, change, token) => handler.HandleAsync(
                new CorrectCorrespondent(id, Input.Class, Input.Body, Input.Address, Input.Email, Seen.Version), change, token), ct);
        if (!answer.Succeeded)
        {
            ModelState.Add(answer.Problems, words);
            await FindAsync(id, ct);
            await TellMeanwhileAsync(answer.Problems, LettersRefs.To(id), Correspondent.Version, ct);
            return Page();
        }

        this.Notify(words["Letters.Correspondents.Done"]);
        return Redirect(LettersLinks.Correspondents);
    }

    private async Task<bool> FindAsync(Id<Correspondent> id, CancellationToken ct)
    {
        var may = user.May(LettersPermissions.Confidential);
        if (await db.Set<Correspondent>().AsNoTracking()
            .SingleOrDefaultAsync(row => row.Id == id && (may || row.Class != CorrespondentClass.Citizen), ct) is not { } found)
        {
            return false;
        }

        Correspondent = found;
        Bodies = [.. (await db.Set<Body>().AsNoTracking().OrderBy(row => row.Order).ToListAsync(ct))
            .Select(row => new SelectListItem(row.Name.In(words.Language), row.Code))];
        return true;
    }

    public sealed class Form
    {
        public CorrespondentClass Class { get; set; }

        public string Body { get; set; } = "";

        public string Address { get; set; } = "";

        public string Email { get; set; } = "";
    }
}
