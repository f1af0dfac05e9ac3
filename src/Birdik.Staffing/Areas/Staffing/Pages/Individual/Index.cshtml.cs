using Birdik.Platform.Identity;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Birdik.Powers.Functions;
using Birdik.Staffing.Individual;
using Birdik.Staffing.Need;
using Birdik.Ui.Areas.Platform.Pages.History;
using Birdik.Ui.Forms;
using Birdik.Ui.Frame;
using Birdik.Ui.Parts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Staffing.Areas.Staffing.Pages.Individual;

/// <summary>Work that only some people of one's own office do: persons and hours a year, with what it adds to the need.</summary>
public sealed class IndexModel(
    BirdikDbContext db, ReadCountry country, CurrentUser user, Writer writer, HistoryLines history, Words words, TimeProvider clock) : PageModel
{
    private const int MostShown = 200;

    [BindProperty]
    public IndividualInput Input { get; set; } = new();

    [BindProperty]
    public EndInput End { get; set; } = new();

    public IReadOnlyList<IndividualWork> Works { get; private set; } = [];

    public IReadOnlyList<HistoryLine> History { get; private set; } = [];

    /// <summary>Hours a year of one worker.</summary>
    public decimal Available { get; private set; }

    public DateOnly Today { get; private set; }

    public string Title { get; private set; } = "";

    public bool MayChange => user.May(StaffingPermissions.Draft);

    public IReadOnlyList<SelectListItem> Trades =>
        [.. Enum.GetValues<FunctionPost>().Select(post => new SelectListItem(words[$"Powers.Post.{post}"], post.ToString()))];

    public IReadOnlyList<SelectListItem> Open =>
        [.. Works.Where(work => work.To is null).Select(work => new SelectListItem(work.Name, work.Id.Value.ToString()))];

    public decimal PostsOf(IndividualWork work) => Available > 0 ? work.Persons * work.HoursPerYear / Available : 0;

    public async Task OnGetAsync(CancellationToken ct)
    {
        await ReadAsync(ct);
        Input.From = End.LastDay = Today;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!MayChange)
        {
            return Forbid();
        }

        var answer = ModelState.IsValid
            ? await writer.RunAsync<EnterIndividualWorkHandler, Id<IndividualWork>>(
                (handler, change, token) => handler.HandleAsync(
                    new EnterIndividualWork(Input.Name.Trim(), Input.Trade, Input.Persons, Input.HoursPerYear, Input.Source.Trim(), Input.From), change, token),
                ct)
            : null;
        return await AnswerAsync(answer?.Succeeded == true, answer?.Problems ?? [], "Staffing.Individual.Done", "Input", ct);
    }

    public async Task<IActionResult> OnPostEndAsync(CancellationToken ct)
    {
        if (!MayChange)
        {
            return Forbid();
        }

        var answer = ModelState.IsValid
            ? await writer.RunAsync<EndIndividualWorkHandler, Done>(
                (handler, change, token) => handler.HandleAsync(new EndIndividualWork(new(End.Work ?? Guid.Empty), End.LastDay), change, token), ct)
            : null;
        return await AnswerAsync(answer?.Succeeded == true, answer?.Problems ?? [], "Staffing.Individual.Ended", "End", ct);
    }

    private async Task<IActionResult> AnswerAsync(bool done, IReadOnlyList<Problem> problems, string told, string prefix, CancellationToken ct)
    {
        if (done)
        {
            this.Notify(words[told]);
            return Redirect(StaffingLinks.Individual);
        }

        ModelState.Add(problems, words, prefix);
        await ReadAsync(ct);
        return Page();
    }

    private async Task ReadAsync(CancellationToken ct)
    {
        Today = clock.Today();
        Available = (await country.NowAsync(ct)).Rules.Time.Hours;
        Works = await db.Set<IndividualWork>().AsNoTracking().OrderBy(work => work.To != null).ThenByDescending(work => work.From).ThenBy(work => work.Id)
            .Take(MostShown).ToListAsync(ct);
        History = await history.OfAsync(IndividualWorkRef.All, ct);
        var held = Works.Where(work => work.HoldsOn(Today)).ToList();
        Title = held.Count == 0
            ? words["Staffing.Individual.Title"]
            : words[
                "Staffing.Individual.Finding",
                ("hours", words.Formats.Number(held.Sum(work => work.Persons * work.HoursPerYear), 0)), ("posts", words.Formats.Number(held.Sum(PostsOf), 2))];
    }
}

/// <summary>The form of individual work.</summary>
public sealed class IndividualInput
{
    public string Name { get; set; } = "";

    public FunctionPost Trade { get; set; } = FunctionPost.Secretary;

    public decimal Persons { get; set; } = 1;

    public decimal HoursPerYear { get; set; }

    public string Source { get; set; } = "";

    public DateOnly From { get; set; }
}

/// <summary>The form that ends individual work.</summary>
public sealed class EndInput
{
    public Guid? Work { get; set; }

    public DateOnly LastDay { get; set; }
}
