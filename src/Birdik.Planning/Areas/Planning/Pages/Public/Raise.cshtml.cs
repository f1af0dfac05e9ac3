using Birdik.Planning.Needs;
using Birdik.Platform.Files;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Writing;
using Birdik.Territory.Units;
using Birdik.Ui.Forms;
using Birdik.Ui.Frame;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Birdik.Planning.Areas.Planning.Pages.Public;

/// <summary>A resident raises a need, without an account, and gets the code to follow it.</summary>
public sealed class RaiseModel(
    PublicNeeds needs, VillageBook villages, NeedFlood flood, NeedMap maps, FileStore store, WritePipeline pipeline, Words words) : PageModel
{
    private static readonly string[] Photos = [".jpg", ".jpeg", ".png", ".webp"];

    [BindProperty]
    public Form Input { get; set; } = new();

    public Tenant Office { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Villages { get; private set; } = [];

    public MapField? Map { get; private set; }

    public IReadOnlyList<SelectListItem> Spheres => NeedChoices.Of<NeedSphere>(words, "Planning.Sphere");

    public IReadOnlyList<SelectListItem> Seasons => NeedChoices.Of<NeedSeason>(words, "Planning.Season");

    public IReadOnlyList<SelectListItem> Groups => NeedChoices.Of<RaisedBy>(words, "Planning.RaisedBy");

    public async Task<IActionResult> OnGetAsync(string office, CancellationToken ct) => await FindAsync(office, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string office, CancellationToken ct)
    {
        if (!await FindAsync(office, ct))
        {
            return NotFound();
        }

        if (await MapField.PressedAsync(Request, maps, Office.Id, ct) is { } pressed)
        {
            ModelState.Clear();
            (Input.Latitude, Input.Longitude) = (pressed.Latitude, pressed.Longitude);
            await FindAsync(office, ct);
            return Page();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var answer = await RaiseAsync(ct);
        if (answer.TryGet(out var raised))
        {
            this.Notify(words["Planning.Raise.Done", ("number", raised.Number)]);
            return Redirect(PlanningLinks.Fate(Office.Code, raised.Code));
        }

        if (answer.Problems.Any(problem => problem.Kind == ProblemKind.TooMany))
        {
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
        }

        ModelState.Add(answer.Problems, words);
        return Page();
    }

    private async Task<Result<RaisedNeed>> RaiseAsync(CancellationToken ct)
    {
        var problems = NeedText.Check(NeedText.Clean(Input.Text), Input.Place, Input.People ?? 0).ToList();
        if (Input.Sphere is null)
        {
            problems.Add(Problem.Invalid("planning.sphere-missing", "Sphere"));
        }

        if (Input.Photo is { } sent && !Photos.Contains(Path.GetExtension(sent.FileName), StringComparer.OrdinalIgnoreCase))
        {
            problems.Add(Problem.Invalid("planning.photo-wrong", "Photo"));
        }

        if (problems.Count == 0 && flood.Refuse(HttpContext.Connection.RemoteIpAddress, Office.Id, Input.Text) is { } flooded)
        {
            problems.Add(flooded);
        }

        if (problems.Count > 0)
        {
            return problems;
        }

        var files = new List<ReceivedFile>();
        if (Input.Photo is { } photo)
        {
            await using var content = photo.OpenReadStream();
            var received = await store.ReceiveAsync(content, photo.FileName, ct);
            if (!received.TryGet(out var file))
            {
                flood.Forget(HttpContext.Connection.RemoteIpAddress, Office.Id, Input.Text);
                return Result<RaisedNeed>.Refused([.. received.Problems.Select(problem => problem with { Field = "Photo" })]);
            }

            files.Add(file);
        }

        var command = new RaiseNeed(Input.Sphere!.Value, Input.Text)
        {
            Village = Input.Village,
            Place = Input.Place,
            Point = MapPoint.Of(Input.Latitude, Input.Longitude),
            People = Input.People ?? 0,
            Vulnerable = NeedChoices.Join(Input.Vulnerable),
            Season = Input.Season,
            RaisedBy = Input.RaisedBy,
            Name = Input.Name,
            Phone = Input.Phone,
            Files = files,
        };
        var answer = await pipeline.RunAsync<RaiseNeedHandler, RaisedNeed>(
            Office.Id, new Actor(ActorKind.Visitor, null, "", null), (handler, change, token) => handler.HandleAsync(command, change, token), ct);
        if (!answer.Succeeded)
        {
            flood.Forget(HttpContext.Connection.RemoteIpAddress, Office.Id, Input.Text);
        }

        return answer;
    }

    private async Task<bool> FindAsync(string code, CancellationToken ct)
    {
        if (await needs.OfficeAsync(code, ct) is not { } office)
        {
            return false;
        }

        Office = office;
        Villages = NeedChoices.Of(await villages.OfAsync(office.Id, ct), words);
        Map = await maps.OfAsync(office.Id, ct) is { } sheet ? new MapField(office.Code, sheet.ShownHeight, MapPoint.Of(Input.Latitude, Input.Longitude)) : null;
        return true;
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

        public RaisedBy RaisedBy { get; set; }

        public NeedSeason Season { get; set; }

        public List<VulnerableGroup> Vulnerable { get; set; } = [];

        public string Name { get; set; } = "";

        public string Phone { get; set; } = "";

        public IFormFile? Photo { get; set; }
    }
}
