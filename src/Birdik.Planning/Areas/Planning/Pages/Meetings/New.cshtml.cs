using Birdik.Planning.Needs;
using Birdik.Planning.Ranking;
using Birdik.Platform.Files;
using Birdik.Platform.Identity;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Results;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Birdik.Territory.Units;
using Birdik.Ui.Forms;
using Birdik.Ui.Frame;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Birdik.Planning.Areas.Planning.Pages.Meetings;

/// <summary>Enters a meeting; photos of its sheets are kept as evidence.</summary>
public sealed class NewModel(Writer writer, FileStore store, VillageBook villages, CurrentUser user, Words words, TimeProvider clock) : PageModel
{
    private const int MostFiles = 20;

    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Villages { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Kinds => NeedChoices.Of<MeetingKind>(words, "Planning.Meeting");

    public async Task OnGetAsync(CancellationToken ct)
    {
        Input.HeldOn = clock.Today();
        Villages = NeedChoices.Of(await villages.OfAsync(user.TenantId, ct), words);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            var answer = await SaveAsync(ct);
            if (answer.TryGet(out var id))
            {
                this.Notify(words["Planning.Meeting.Saved"]);
                return Redirect(PlanningLinks.Meeting(id));
            }

            ModelState.Add(answer.Problems, words);
        }

        Villages = NeedChoices.Of(await villages.OfAsync(user.TenantId, ct), words);
        return Page();
    }

    private async Task<Result<Id<Meeting>>> SaveAsync(CancellationToken ct)
    {
        var files = new List<ReceivedFile>();
        foreach (var sent in Input.Files.Take(MostFiles))
        {
            await using var content = sent.OpenReadStream();
            var received = await store.ReceiveAsync(content, sent.FileName, ct);
            if (!received.TryGet(out var file))
            {
                return Result<Id<Meeting>>.Refused([.. received.Problems.Select(problem => problem with { Field = "Files" })]);
            }

            files.Add(file);
        }

        var command = new HoldMeeting(Input.Kind, Input.Title, Input.HeldOn)
        {
            Village = Input.Village,
            Place = Input.Place,
            Present = Input.Present ?? 0,
            Women = Input.Women ?? 0,
            Youth = Input.Youth ?? 0,
            Minutes = Input.Minutes,
            Files = files,
        };
        return await writer.RunAsync<HoldMeetingHandler, Id<Meeting>>((handler, change, token) => handler.HandleAsync(command, change, token), ct);
    }

    public sealed class Form
    {
        public MeetingKind Kind { get; set; } = MeetingKind.Appraisal;

        public string Title { get; set; } = "";

        public DateOnly HeldOn { get; set; }

        public Id<Unit>? Village { get; set; }

        public string Place { get; set; } = "";

        public int? Present { get; set; }

        public int? Women { get; set; }

        public int? Youth { get; set; }

        public string Minutes { get; set; } = "";

        public List<IFormFile> Files { get; set; } = [];
    }
}
