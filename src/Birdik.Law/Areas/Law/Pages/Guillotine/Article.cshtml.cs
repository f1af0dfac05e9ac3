using Birdik.Law.Acts;
using Birdik.Law.Guillotine;
using Birdik.Law.Provisions;
using Birdik.Platform.Identity;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Birdik.Ui.Forms;
using Birdik.Ui.Frame;
using Birdik.Ui.Parts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Law.Areas.Law.Pages.Guillotine;

/// <summary>The questionnaire on an article, and the second person's word on its verdict.</summary>
public sealed class ArticleModel(
    FindAct acts, FindProvision provisions, ReadArticle articles, NationalDb db, NationalWriter writer, CurrentUser person, Words words) : PageModel
{
    public Act Act { get; private set; } = null!;

    public ProvisionView Shown { get; private set; } = null!;

    public IReadOnlyList<string> Lines { get; private set; } = [];

    public ProvisionReview? Review { get; private set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty]
    public string SecondWhy { get; set; } = "";

    public bool MaySecond => Review is { State: ReviewState.Proposed } review && review.ProposedById != person.Id;

    public StatusKind Look => Review?.State == ReviewState.Confirmed ? StatusKind.Done : StatusKind.Soon;

    public IEnumerable<SelectListItem> Levels => Items<ReviewLevel>("Law.Level");

    public IEnumerable<SelectListItem> Verdicts => Items<ReviewVerdict>("Law.Verdict");

    public async Task<IActionResult> OnGetAsync(string key, string eId, CancellationToken ct)
    {
        if (!await LoadAsync(key, eId, ct))
        {
            return NotFound();
        }

        if (Review is { } review)
        {
            Input = Form.Of(review);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string key, string eId, CancellationToken ct)
    {
        if (!person.May(LawPermissions.Edit))
        {
            return Forbid();
        }

        if (!await LoadAsync(key, eId, ct))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var command = new ReviewProvision(Shown.Id, Input.ToAnswers());
        var answer = await writer.RunAsync<ReviewProvisionHandler, Done>(
            (handler, change, token) => handler.HandleAsync(command, change, token), ct);
        return Answer(answer, "Law.Guillotine.Proposed", GuillotineLinks.Act(Act.Key), "Input");
    }

    public async Task<IActionResult> OnPostSecondAsync(string key, string eId, bool confirms, int version, CancellationToken ct)
    {
        if (!person.May(LawPermissions.Edit))
        {
            return Forbid();
        }

        if (!await LoadAsync(key, eId, ct))
        {
            return NotFound();
        }

        var command = new SecondReview(Shown.Id, confirms, SecondWhy.Trim(), version);
        var answer = await writer.RunAsync<SecondReviewHandler, Done>(
            (handler, change, token) => handler.HandleAsync(command, change, token), ct);
        return Answer(answer, "Law.Guillotine.Seconded", GuillotineLinks.Workspace, "");
    }

    private async Task<bool> LoadAsync(string key, string eId, CancellationToken ct)
    {
        if (await acts.ByKeyAsync(key, ct) is not { } act || await provisions.ByAddressAsync(act.Uri, eId, ct) is not { } shown)
        {
            return false;
        }

        (Act, Shown) = (act, shown);
        Lines = await articles.LinesAsync(shown, ct);
        Review = await db.Set<ProvisionReview>().SingleOrDefaultAsync(review => review.ProvisionId == shown.Id, ct);
        return true;
    }

    private IActionResult Answer(Result<Done> answer, string done, string to, string prefix)
    {
        if (!answer.Succeeded)
        {
            ModelState.Add(answer.Problems, words, prefix);
            return Page();
        }

        this.Notify(words[done]);
        return Redirect(to);
    }

    private IEnumerable<SelectListItem> Items<T>(string prefix)
        where T : struct, Enum =>
        Enum.GetValues<T>().Select(value => new SelectListItem(words[$"{prefix}.{value}"], value.ToString()));

    public sealed class Form
    {
        public bool IsLegal { get; set; } = true;

        public bool IsNeeded { get; set; } = true;

        public ReviewLevel Burden { get; set; }

        public ReviewLevel CorruptionRisk { get; set; }

        public ReviewVerdict Verdict { get; set; }

        public string Why { get; set; } = "";

        internal static Form Of(ProvisionReview review) => new()
        {
            IsLegal = review.IsLegal,
            IsNeeded = review.IsNeeded,
            Burden = review.Burden,
            CorruptionRisk = review.CorruptionRisk,
            Verdict = review.Verdict,
            Why = review.Why,
        };

        internal ReviewAnswers ToAnswers() => new(IsLegal, IsNeeded, Burden, CorruptionRisk, Verdict, Why.Trim());
    }
}
