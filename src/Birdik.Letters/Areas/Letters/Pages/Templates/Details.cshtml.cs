using Birdik.Letters.Outgoing;
using Birdik.Letters.Templates;
using Birdik.Platform.Identity;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Birdik.Ui.Areas.Platform.Pages.History;
using Birdik.Ui.Frame;
using Birdik.Ui.Parts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Areas.Letters.Pages.Templates;

/// <summary>A template with its texts in both languages.</summary>
public sealed class DetailsModel(BirdikDbContext db, HistoryLines history, Writer writer, CurrentUser user, Words words) : PageModel
{
    public LetterTemplate Template { get; private set; } = null!;

    public IReadOnlyList<Language> Languages { get; } = OutgoingLetter.Languages;

    public IReadOnlyList<HistoryLine> History { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Id<LetterTemplate> id, CancellationToken ct) => await FindAsync(id, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostEndAsync(Id<LetterTemplate> id, CancellationToken ct)
    {
        if (!user.May(LettersPermissions.Manage))
        {
            return Forbid();
        }

        var answer = await writer.RunAsync<EndTemplateHandler, Done>(
            (handler, change, token) => handler.HandleAsync(new EndTemplate(id), change, token), ct);
        if (!answer.Succeeded)
        {
            return NotFound();
        }

        this.Notify(words["Letters.Template.End.Done"]);
        return Redirect(LettersLinks.Templates);
    }

    private async Task<bool> FindAsync(Id<LetterTemplate> id, CancellationToken ct)
    {
        if (await db.Set<LetterTemplate>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, ct) is not { } template)
        {
            return false;
        }

        Template = template;
        History = await history.OfAsync(LettersRefs.To(id), ct);
        return true;
    }
}
