using Birdik.Letters.Incoming;
using Birdik.Planning.Needs;
using Birdik.Planning.Ranking;
using Birdik.Platform.Files;
using Birdik.Platform.Identity;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Writing;
using Birdik.Powers.Functions;
using Birdik.Territory.Units;
using Birdik.Ui.Forms;
using Birdik.Ui.Frame;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Planning.Areas.Planning.Pages.Needs;

/// <summary>The office enters a need: from a deputy, a meeting, or a letter, whose words it brings along.</summary>
public sealed class NewModel(
    BirdikDbContext db, Writer writer, ReadIncomingLetter letters, VillageBook villages, NeedMap maps, FileStore store, CurrentUser user, Words words) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public string? LetterNumber { get; private set; }

    public IReadOnlyList<SelectListItem> Villages { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Functions { get; private set; } = [];

    public MapField? Map { get; private set; }

    public IReadOnlyList<SelectListItem> Spheres => NeedChoices.Of<NeedSphere>(words, "Planning.Sphere");

    public IReadOnlyList<SelectListItem> Sources => NeedChoices.Of<NeedSource>(words, "Planning.Source");

    public IReadOnlyList<SelectListItem> Groups => NeedChoices.Of<RaisedBy>(words, "Planning.RaisedBy");

    public async Task<IActionResult> OnGetAsync(Id<IncomingLetter>? letter, Id<Meeting>? meeting, CancellationToken ct)
    {
        (Input.Letter, Input.Meeting) = (letter, meeting);
        Input.Source = letter is not null ? NeedSource.Letter : meeting is not null ? NeedSource.Meeting : NeedSource.Office;
        if (letter is { } id)
        {
            if (await letters.ByIdAsync(id, ct) is not { } view)
            {
                return NotFound();
            }

            // What a citizen wrote is brought along for those who may read it; names are for the clerk to mask.
            var body = view.ShowsSender && view.Letter.Body.Length > 0 ? view.Letter.Body : view.Letter.Subject;
            Input.Text = body.Length > Need.MaxText ? body[..Need.MaxText] : body;
            Input.Name = view.ShowsSender && view.Letter.Kind != Letters.TimeLimits.LetterKind.Letter ? view.Letter.SenderName : "";
            Input.Function = view.Letter.Function ?? "";
        }

        await ReadAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await MapField.PressedAsync(Request, maps, user.TenantId, ct) is { } pressed)
        {
            ModelState.Clear();
            (Input.Latitude, Input.Longitude) = (pressed.Latitude, pressed.Longitude);
        }
        else if (ModelState.IsValid)
        {
            var answer = await SaveAsync(ct);
            if (answer.TryGet(out var raised))
            {
                this.Notify(words["Planning.Need.Saved", ("number", raised.Number)]);
                return Redirect(PlanningLinks.Need(raised.Id));
            }

            ModelState.Add(answer.Problems, words);
        }

        await ReadAsync(ct);
        return Page();
    }

    private async Task<Result<RaisedNeed>> SaveAsync(CancellationToken ct)
    {
        if (Input.Sphere is null)
        {
            return Problem.Invalid("planning.sphere-missing", "Sphere");
        }

        var files = new List<ReceivedFile>();
        if (Input.File is { } sent)
        {
            await using var content = sent.OpenReadStream();
            var received = await store.ReceiveAsync(content, sent.FileName, ct);
            if (!received.TryGet(out var file))
            {
                return Result<RaisedNeed>.Refused([.. received.Problems.Select(problem => problem with { Field = "File" })]);
            }

            files.Add(file);
        }

        var command = new RaiseNeed(Input.Sphere.Value, Input.Text)
        {
            Village = Input.Village,
            Place = Input.Place,
            Point = MapPoint.Of(Input.Latitude, Input.Longitude),
            People = Input.People ?? 0,
            EstimatedCost = Input.EstimatedCost ?? 0,
            Source = Input.Source,
            RaisedBy = Input.RaisedBy,
            Function = Input.Function,
            Name = Input.Name,
            Phone = Input.Phone,
            Letter = Input.Letter,
            Meeting = Input.Meeting,
            Files = files,
        };
        return await writer.RunAsync<RaiseNeedHandler, RaisedNeed>((handler, change, token) => handler.HandleAsync(command, change, token), ct);
    }

    private async Task ReadAsync(CancellationToken ct)
    {
        if (Input.Letter is { } letter)
        {
            LetterNumber = (await letters.FindAsync(letter, ct))?.Number;
        }

        Villages = NeedChoices.Of(await villages.OfAsync(user.TenantId, ct), words);
        Map = await maps.OfAsync(user.TenantId, ct) is { } sheet
            ? new MapField(await db.Set<Tenant>().Where(tenant => tenant.Id == user.TenantId).Select(tenant => tenant.Code).SingleAsync(ct), sheet.ShownHeight, MapPoint.Of(Input.Latitude, Input.Longitude))
            : null;
        var functions = await db.Set<Function>().AsNoTracking().Where(function => function.To == null).OrderBy(function => function.Code).ToListAsync(ct);
        Functions = [.. functions.Select(function => new SelectListItem($"{function.Code} · {function.Name.In(words.Language)}", function.Code))];
    }

    public sealed class Form
    {
        public NeedSphere? Sphere { get; set; }

        public string Text { get; set; } = "";

        public Id<Unit>? Village { get; set; }

        public string Place { get; set; } = "";

        public double? Latitude { get; set; }

        public double? Longitude { get; set; }

        public int? People { get; set; }

        public decimal? EstimatedCost { get; set; }

        public NeedSource Source { get; set; }

        public RaisedBy RaisedBy { get; set; }

        public string Function { get; set; } = "";

        public string Name { get; set; } = "";

        public string Phone { get; set; } = "";

        public Id<IncomingLetter>? Letter { get; set; }

        public Id<Meeting>? Meeting { get; set; }

        public IFormFile? File { get; set; }
    }
}
