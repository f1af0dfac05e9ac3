using System.Globalization;
using Birdik.Planning.Needs;
using Birdik.Planning.Programmes;
using Birdik.Platform.Identity;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Writing;
using Birdik.Territory.Units;
using Birdik.Ui.Forms;
using Birdik.Ui.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Planning.Areas.Planning.Pages.Programmes;

/// <summary>Adds a measure: what, where, when, who, for how much and from whom, for which need, shown by what.</summary>
public sealed class MeasureModel(BirdikDbContext db, Writer writer, CurrentUser user, VillageBook villages, Words words) : PageModel
{
    private const int MostNeeds = 200;
    private const int MaxNeed = 90;

    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty]
    public Dictionary<MoneySource, string> Money { get; set; } = [];

    public PlanningDocument Document { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Goals { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Villages { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Needs { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Id<PlanningDocument> id, Id<Need>? need, Id<Goal>? goal, CancellationToken ct)
    {
        if (!await FindAsync(id, ct))
        {
            return NotFound();
        }

        (Input.From, Input.To) = (new DateOnly(Document.FromYear, 1, 1), new DateOnly(Document.FromYear, 12, 31));
        (Input.Need, Input.Goal) = (need, goal);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Id<PlanningDocument> id, CancellationToken ct)
    {
        if (!await FindAsync(id, ct))
        {
            return NotFound();
        }

        var money = new List<(int Year, MoneySource Source, decimal Som)>();
        foreach (var (source, typed) in Money)
        {
            var bare = new string([.. (typed ?? "").Where(letter => !char.IsWhiteSpace(letter))]).Replace(',', '.');
            if (bare.Length > 0 && !decimal.TryParse(bare, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _))
            {
                ModelState.AddModelError("", words["Form.Number.Wrong"]);
            }
            else if (bare.Length > 0)
            {
                money.Add((Document.FromYear, source, decimal.Parse(bare, CultureInfo.InvariantCulture)));
            }
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var answer = await writer.RunAsync<AddMeasureHandler, Id<Measure>>(
            (handler, change, token) => handler.HandleAsync(Command(id, money), change, token), ct);
        if (answer.TryGet(out var measure))
        {
            this.Notify(words["Planning.Measure.Saved"]);
            return Redirect(PlanningLinks.Measure(measure));
        }

        ModelState.Add(answer.Problems, words);
        return Page();
    }

    private AddMeasure Command(Id<PlanningDocument> id, List<(int Year, MoneySource Source, decimal Som)> money) => new(id, Input.Title)
    {
        Goal = Input.Goal,
        Village = Input.Village,
        Place = Input.Place,
        From = Input.From,
        To = Input.To,
        Cost = Input.Cost ?? 0,
        Executor = Input.Executor,
        Money = money,
        Indicator = Input.Indicator.Ky.Length > 0 ? Input.Indicator : null,
        IndicatorUnit = Input.IndicatorUnit,
        Baseline = Input.Baseline ?? 0,
        Target = Input.Target ?? 0,
        IndicatorSource = Input.IndicatorSource,
        Needs = Input.Need is { } need ? [need] : [],
    };

    private async Task<bool> FindAsync(Id<PlanningDocument> id, CancellationToken ct)
    {
        if (await db.Set<PlanningDocument>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, ct) is not { State: DocumentState.Draft } document)
        {
            return false;
        }

        Document = document;
        var goals = await db.Set<Goal>().AsNoTracking().Where(row => row.DocumentId == id).ToListAsync(ct);
        Goals = [.. goals.OrderBy(row => row.Number, StringComparer.Ordinal).Select(row => new SelectListItem($"{row.Number} {row.Title.In(words.Language)}", row.Id.ToString()))];
        Villages = NeedChoices.Of(await villages.OfAsync(user.TenantId, ct), words);
        var needs = await db.Set<Need>().AsNoTracking()
            .Where(row => row.State == NeedState.Raised || row.State == NeedState.Accepted)
            .OrderBy(row => row.Priority == null).ThenBy(row => row.Priority).ThenByDescending(row => row.People).Take(MostNeeds).ToListAsync(ct);
        Needs =
        [
            .. needs.Select(row => new SelectListItem(
                $"{(row.Priority is { } place ? $"{place}. " : "")}№ {NeedNumbers.Text(row.Serial, row.Year)} {(row.Text.Length > MaxNeed ? row.Text[..MaxNeed] + "…" : row.Text)}", row.Id.ToString())),
        ];
        return true;
    }

    public sealed class Form
    {
        public LocalizedText Title { get; set; } = new("", "");

        public Id<Goal>? Goal { get; set; }

        public Id<Unit>? Village { get; set; }

        public string Place { get; set; } = "";

        public DateOnly From { get; set; }

        public DateOnly To { get; set; }

        public string Executor { get; set; } = "";

        public decimal? Cost { get; set; }

        public Id<Need>? Need { get; set; }

        public LocalizedText Indicator { get; set; } = new("", "");

        public string IndicatorUnit { get; set; } = "";

        public decimal? Baseline { get; set; }

        public decimal? Target { get; set; }

        public string IndicatorSource { get; set; } = "";
    }
}
