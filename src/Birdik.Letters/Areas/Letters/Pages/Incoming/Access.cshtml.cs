using Birdik.Letters.Appeals;
using Birdik.Letters.Incoming;
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
public sealed class AccessModel(ReadIncomingLetter read, Colleagues colleagues, BirdikDbContext db, Writer writer, Words words, TimeProvider clock)
    : LetterFormModel(read, words)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Classes =>
        [.. Enum.GetValues<LetterAccess>().Select(value => new SelectListItem(Words[$"Letters.Access.{value}"], value.ToString()))];

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    public override async Task<IActionResult> OnGetAsync(Id<IncomingLetter> id, CancellationToken ct)
    {
        if (!await FindAsync(id, ct))
        {
            return NotFound();
        }

        Input.Access = Letter.Access;
        Input.Readers = await db.Set<LetterReader>().Where(row => row.LetterId == id).Select(row => row.UserId).ToListAsync(ct);
        Input.Version = SetAccess.VersionOf(Input.Access, Input.Readers);
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
        return !ModelState.IsValid ? Page() : Answer(
            await writer.RunAsync<SetAccessHandler, Done>(
                (handler, change, token) => handler.HandleAsync(new SetAccess(id, Input.Access, Input.Readers, Input.Version), change, token), ct),
            Words["Letters.SetAccess.Done"]);
    }

    private async Task ShowPeopleAsync(CancellationToken ct) =>
        People = [.. (await colleagues.WithLettersAsync(clock.Today(), ct)).Select(person => new SelectListItem(person.Name, person.Id.ToString()))];

    public sealed class Form
    {
        public LetterAccess Access { get; set; }

        public List<Guid> Readers { get; set; } = [];

        public int? Version { get; set; }
    }
}
