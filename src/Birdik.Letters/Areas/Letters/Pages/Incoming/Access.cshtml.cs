using Birdik.Letters.Appeals;
using Birdik.Letters.Incoming;
using Birdik.Platform.Audit;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Areas.Letters.Pages.Incoming;

/// <summary>Who may see a letter.</summary>
public sealed class AccessModel(
    ReadIncomingLetter read, Colleagues colleagues, BirdikDbContext db, Writer writer, History history, TimeProvider clock, Words words)
    : LetterEditModel(read, history, clock, words)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Classes => Words.All<LetterAccess>("Letters.Access");

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Id<IncomingLetter> id, CancellationToken ct)
    {
        if (!await FindAsync(id, ct))
        {
            return NotFound();
        }

        Input.Access = Letter.Access;
        Input.Readers = await ReadersAsync(ct);
        Begin(SetAccess.VersionOf(Input.Access, Input.Readers));
        await ShowPeopleAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Id<IncomingLetter> id, CancellationToken ct)
    {
        if (!await FindAsync(id, ct))
        {
            return NotFound();
        }

        await ShowPeopleAsync(ct);
        return !ModelState.IsValid ? Page() : await AnswerAsync(
            await writer.RunAsync<SetAccessHandler, Done>(
                (handler, change, token) => handler.HandleAsync(new SetAccess(id, Input.Access, Input.Readers, Seen.Version), change, token), ct),
            Words["Letters.SetAccess.Done"], ct);
    }

    protected override async Task<int> VersionAsync(CancellationToken ct) =>
        SetAccess.VersionOf(
            await db.Set<IncomingLetter>().Where(row => row.Id == Letter.Id).Select(row => row.Access).SingleAsync(ct), await ReadersAsync(ct));

    private Task<List<Guid>> ReadersAsync(CancellationToken ct) =>
        db.Set<LetterReader>().Where(row => row.LetterId == Letter.Id).Select(row => row.UserId).ToListAsync(ct);

    private async Task ShowPeopleAsync(CancellationToken ct) =>
        People = [.. (await colleagues.WithLettersAsync(Clock.Today(), ct)).Select(person => new SelectListItem(person.Name, person.Id.ToString()))];

    public sealed class Form
    {
        public LetterAccess Access { get; set; }

        public List<Guid> Readers { get; set; } = [];
    }
}
