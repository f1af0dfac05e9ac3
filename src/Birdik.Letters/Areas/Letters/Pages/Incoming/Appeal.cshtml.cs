using Birdik.Letters.Appeals;
using Birdik.Letters.Incoming;
using Birdik.Letters.TimeLimits;
using Birdik.Platform.Audit;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Areas.Letters.Pages.Incoming;

/// <summary>The data the law wants of an appeal.</summary>
public sealed class AppealModel(
    ReadIncomingLetter read, BirdikDbContext db, Writer writer, History history, TimeProvider clock, Words words)
    : LetterEditModel(read, history, clock, words)
{
    [BindProperty]
    public AppealInput Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Forms => Words.All<AppealForm>("Letters.AppealForm");

    public async Task<IActionResult> OnGetAsync(Id<IncomingLetter> id, CancellationToken ct)
    {
        if (!await ShowAsync(id, ct))
        {
            return NotFound();
        }

        var known = await KnownAsync(ct);
        if (known is { } appeal)
        {
            Input = new AppealInput
            {
                Form = appeal.Form, IsAnonymous = appeal.IsAnonymous, Address = appeal.Address, Phone = appeal.Phone, Email = appeal.Email,
                IsSigned = appeal.IsSigned, HasIdentityCopy = appeal.HasIdentityCopy,
            };
        }

        Begin(SetAppeal.VersionOf(known));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Id<IncomingLetter> id, CancellationToken ct) =>
        !await ShowAsync(id, ct) ? NotFound() : await AnswerAsync(
            await writer.RunAsync<SetAppealHandler, Done>(
                (handler, change, token) => handler.HandleAsync(new SetAppeal(id, Input.AsData(), Seen.Version), change, token), ct),
            Words["Letters.Appeal.Done"], ct);

    protected override async Task<int> VersionAsync(CancellationToken ct) => SetAppeal.VersionOf(await KnownAsync(ct));

    private Task<Appeal?> KnownAsync(CancellationToken ct) =>
        db.Set<Appeal>().AsNoTracking().SingleOrDefaultAsync(row => row.LetterId == Letter.Id, ct);

    private async Task<bool> ShowAsync(Id<IncomingLetter> id, CancellationToken ct) =>
        await FindAsync(id, ct) && Letter.Kind.IsAppeal() && View.ShowsSender;

    public sealed class AppealInput
    {
        public AppealForm Form { get; set; }

        public bool IsAnonymous { get; set; }

        public string Address { get; set; } = "";

        public string Phone { get; set; } = "";

        public string Email { get; set; } = "";

        public bool IsSigned { get; set; } = true;

        public bool HasIdentityCopy { get; set; }

        public AppealData AsData() => new(Form, IsAnonymous, Address, Phone, Email, IsSigned, HasIdentityCopy);
    }
}
