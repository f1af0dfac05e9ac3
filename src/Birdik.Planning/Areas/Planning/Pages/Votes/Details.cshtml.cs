using System.Globalization;
using Birdik.Methods.Planning.Selection;
using Birdik.Planning.Needs;
using Birdik.Planning.Votes;
using Birdik.Platform.Identity;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Birdik.Territory.Units;
using Birdik.Ui.Areas.Platform.Pages.History;
using Birdik.Ui.Forms;
using Birdik.Ui.Frame;
using Birdik.Ui.Parts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Planning.Areas.Planning.Pages.Votes;

/// <summary>A vote: equal shares beside the plain count, and which residents each choice serves, in words and as a picture.</summary>
public sealed class DetailsModel(
    BirdikDbContext db, Writer writer, VillageBook book, HistoryLines history, CurrentUser user, Words words) : PageModel
{
    private const decimal Whole = 100;

    [BindProperty]
    public string Lines { get; set; } = "";

    [BindProperty]
    public Id<Unit>? Village { get; set; }

    [BindProperty]
    public SelectionRule Rule { get; set; }

    public ResidentVote Vote { get; private set; } = null!;

    public VoteCount Count { get; private set; } = null!;

    public IReadOnlyDictionary<Guid, string> Villages { get; private set; } = new Dictionary<Guid, string>();

    public IReadOnlyList<SelectListItem> VillageItems { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Rules => NeedChoices.Of<SelectionRule>(words, "Planning.Rule");

    public IReadOnlyList<HistoryLine> History { get; private set; } = [];

    public string Title => Count.Ballots == 0 ? Vote.Title : words["Planning.Vote.Finding",
        ("equal", words.Formats.Percent(Count.Of(SelectionRule.MesCost).ServedShare, 0)), ("plain", words.Formats.Percent(Count.Of(SelectionRule.GreedyCost).ServedShare, 0))];

    public static string Number(decimal share) => Math.Round(share * Whole, 1).ToString(CultureInfo.InvariantCulture);

    public async Task<IActionResult> OnGetAsync(Id<ResidentVote> id, CancellationToken ct) => await ReadAsync(id, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostBallotsAsync(Id<ResidentVote> id, CancellationToken ct)
    {
        if (!user.May(PlanningPermissions.Needs))
        {
            return Forbid();
        }

        var answer = await writer.RunAsync<EnterBallotsHandler, int>(
            (handler, change, token) => handler.HandleAsync(new EnterBallots(id, Village, Lines), change, token), ct);
        if (answer.TryGet(out var entered))
        {
            this.Notify(words.Count("Planning.Vote.Entered", entered));
            return Redirect(PlanningLinks.Vote(id));
        }

        ModelState.Add(answer.Problems, words, "");
        return await ReadAsync(id, ct) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostCloseAsync(Id<ResidentVote> id, CancellationToken ct)
    {
        if (!user.May(PlanningPermissions.Needs))
        {
            return Forbid();
        }

        var answer = await writer.RunAsync<CloseVoteHandler, Done>(
            (handler, change, token) => handler.HandleAsync(new CloseVote(id, Rule), change, token), ct);
        this.Notify(answer.Succeeded ? words["Planning.Vote.Close.Done"] : words.Problem(answer.Problems[0]));
        return Redirect(PlanningLinks.Vote(id));
    }

    private async Task<bool> ReadAsync(Id<ResidentVote> id, CancellationToken ct)
    {
        if (await db.Set<ResidentVote>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, ct) is not { } vote)
        {
            return false;
        }

        Vote = vote;
        Count = await CountVote.OfAsync(db, vote, ct);
        var villages = await book.OfAsync(user.TenantId, ct);
        VillageItems = NeedChoices.Of(villages, words);
        var voted = Count.Rules[0].Villages.Keys.ToHashSet();
        Villages = villages.Where(village => voted.Contains(village.Id.Value)).Select(village => (village.Id.Value, village.Name.In(words.Language)))
            .Concat(voted.Contains(Guid.Empty) ? [(Guid.Empty, words["Planning.Vote.NoVillage"])] : [])
            .ToDictionary(one => one.Item1, one => one.Item2);
        History = await history.OfAsync(PlanningRefs.To(id), ct);
        return true;
    }
}
