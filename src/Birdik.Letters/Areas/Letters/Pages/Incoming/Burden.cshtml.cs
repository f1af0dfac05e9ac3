using Birdik.Letters.Burden;
using Birdik.Letters.Incoming;
using Birdik.Platform.Audit;
using Birdik.Platform.Identity;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Birdik.Powers.Functions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Areas.Letters.Pages.Incoming;

/// <summary>What a letter costs and by what right it asks: minutes by one press, function, provision or "none found", the sender's own term.</summary>
public sealed class BurdenModel(
    ReadIncomingLetter read, BirdikDbContext db, Writer writer, CurrentUser user, History history, TimeProvider clock, Words words)
    : LetterEditModel(read, history, clock, words)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public LetterBurden? Burden { get; private set; }

    public IReadOnlyList<SelectListItem> Functions { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Bases => Words.All<LegalBasis>("Letters.Basis");

    /// <summary>The provisions that give the functions, to choose from.</summary>
    public IReadOnlyList<string> Acts { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Id<IncomingLetter> id, CancellationToken ct)
    {
        if (!await ShowAsync(id, ct))
        {
            return NotFound();
        }

        Input = new Form
        {
            Function = Letter.Function ?? "",
            Basis = Burden?.Basis ?? LegalBasis.Unknown,
            Act = Burden?.BasisAct ?? "",
            Provision = Burden?.BasisProvision ?? "",
            AskedBy = Burden?.AskedBy,
            Minutes = Burden?.Minutes,
        };
        Begin(StateBasis.VersionOf(Letter, Burden));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Id<IncomingLetter> id, CancellationToken ct) =>
        !await ShowAsync(id, ct) ? NotFound() : !ModelState.IsValid ? Page() : await AnswerAsync(
            await writer.RunAsync<StateBasisHandler, Done>(
                (handler, change, token) => handler.HandleAsync(
                    new StateBasis(id, Input.Function, Input.Basis, Input.Act, Input.Provision, Input.AskedBy, Seen.Version), change, token), ct),
            Words["Letters.Basis.Done"], ct);

    public async Task<IActionResult> OnPostMinutesAsync(Id<IncomingLetter> id, CancellationToken ct) =>
        !await ShowAsync(id, ct) || !MayState(View, user) ? NotFound() : await AnswerAsync(
            await writer.RunAsync<StateMinutesHandler, Done>(
                (handler, change, token) => handler.HandleAsync(new StateMinutes(id, Input.Minutes), change, token), ct),
            Words["Letters.Minutes.Done"], ct);

    protected override async Task<int> VersionAsync(CancellationToken ct) =>
        await ShowAsync(Letter.Id, ct) ? StateBasis.VersionOf(Letter, Burden) : Seen.Version;

    /// <summary>Minutes are said by who did the work, and by those who register and resolve.</summary>
    internal static bool MayState(IncomingView view, CurrentUser user) =>
        user.May(LettersPermissions.Register) || user.May(LettersPermissions.Resolve)
        || view.Resolutions.Any(one => one.Executors.Any(executor => executor.UserId == user.Id));

    private async Task<bool> ShowAsync(Id<IncomingLetter> id, CancellationToken ct)
    {
        if (!await FindAsync(id, ct))
        {
            return false;
        }

        Burden = await db.Set<LetterBurden>().AsNoTracking().SingleOrDefaultAsync(row => row.LetterId == id, ct);
        var functions = await db.Set<Function>().AsNoTracking().Where(row => row.To == null).OrderBy(row => row.Code).ToListAsync(ct);
        Functions = functions.ConvertAll(row => new SelectListItem($"{row.Code} · {row.Name.In(Words.Language)}", row.Code));
        Acts = await db.Set<FunctionBasis>().AsNoTracking().Where(row => row.To == null)
            .Select(row => row.ActUri).Distinct().OrderBy(uri => uri).ToListAsync(ct);
        return true;
    }

    public sealed class Form
    {
        public string Function { get; set; } = "";

        public LegalBasis Basis { get; set; }

        public string Act { get; set; } = "";

        public string Provision { get; set; } = "";

        public DateOnly? AskedBy { get; set; }

        public int? Minutes { get; set; }
    }
}
