using Birdik.Letters.Matters;
using Birdik.Platform.Identity;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Birdik.Powers;
using Birdik.Ui.Areas.Platform.Pages.History;
using Birdik.Ui.Forms;
using Birdik.Ui.Frame;
using Birdik.Ui.Parts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Birdik.Letters.Areas.Letters.Pages.Matters;

/// <summary>A matter: its letters one after another, its end, and what may end it.</summary>
public sealed class DetailsModel(ReadMatters read, HistoryLines history, Writer writer, CurrentUser user, Words words) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public MatterView View { get; private set; } = null!;

    public IReadOnlyList<HistoryLine> History { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Ends => words.All<MatterEnd>("Letters.MatterEnd");

    public async Task<IActionResult> OnGetAsync(Id<Matter> id, CancellationToken ct) => await FindAsync(id, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Id<Matter> id, CancellationToken ct)
    {
        if (!await FindAsync(id, ct) || !user.May(LettersPermissions.Draft))
        {
            return NotFound();
        }

        var answer = await writer.RunAsync<EndMatterHandler, Done>(
            (handler, change, token) => handler.HandleAsync(new EndMatter(id, Input.End, Input.Note), change, token), ct);
        if (!answer.Succeeded)
        {
            ModelState.Add(answer.Problems, words);
            return Page();
        }

        this.Notify(words["Letters.Matter.Ended"]);
        return Redirect(LettersLinks.Matter(id));
    }

    public async Task<IActionResult> OnPostProposeAsync(Id<Matter> id, MatterProposal proposal, CancellationToken ct)
    {
        if (!await FindAsync(id, ct) || !user.May(LettersPermissions.Draft))
        {
            return NotFound();
        }

        if (!MayPropose(proposal))
        {
            return Forbid();
        }

        var first = View.Letters[0];
        var command = new ProposeEnd(
            id, proposal,
            words[$"Letters.Propose.{proposal}.Subject", ("question", View.Matter.Question)],
            words[$"Letters.Propose.{proposal}.Body", ("question", View.Matter.Question), ("count", View.Letters.Count), ("day", first.On)],
            words.Language);
        var answer = await writer.RunAsync<ProposeEndHandler, ProposedEnd>(
            (handler, change, token) => handler.HandleAsync(command, change, token), ct);
        if (!answer.TryGet(out var proposed))
        {
            ModelState.Add(answer.Problems, words, "");
            return Page();
        }

        this.Notify(words[$"Letters.Propose.{proposal}.Done"]);
        return Redirect(proposed.Draft is { } draft ? LettersLinks.Outgoing(draft) : PowersLinks.Function(proposed.Function!));
    }

    /// <summary>A gap is said in the division of functions; a letter is drafted only to whom one is shown.</summary>
    public bool MayPropose(MatterProposal proposal) => user.May(LettersPermissions.Draft) && (proposal == MatterProposal.Gap
        ? user.May(PowersPermissions.Consult) : View.Matter.WithId is null || View.With is not null);

    private async Task<bool> FindAsync(Id<Matter> id, CancellationToken ct)
    {
        if (await read.ByIdAsync(id, ct) is not { } view)
        {
            return false;
        }

        View = view;
        History = await history.OfAsync(LettersRefs.To(id), ct);
        return true;
    }

    public sealed class Form
    {
        public MatterEnd? End { get; set; }

        public string Note { get; set; } = "";
    }
}
