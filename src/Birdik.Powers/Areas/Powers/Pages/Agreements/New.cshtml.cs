using System.Globalization;
using Birdik.Methods.Powers;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Birdik.Powers.Agreements;
using Birdik.Powers.Functions;
using Birdik.Ui.Forms;
using Birdik.Ui.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Powers.Areas.Powers.Pages.Agreements;

/// <summary>Draws up a delegation.</summary>
public sealed class NewModel(BirdikDbContext db, Writer writer, Words words, TimeProvider clock) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Municipalities { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Functions { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Bases => [.. Enum.GetValues<DelegationBasis>()
        .Select(basis => new SelectListItem(words[$"Powers.Basis.{basis}"], basis.ToString()))];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Input.From = clock.Today();
        await ListAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await ListAsync(ct);
        var days = Input.Reports.Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries)
            .Select(text => DateOnly.TryParseExact(text, ["dd.MM.yyyy", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : (DateOnly?)null)
            .ToList();
        if (days.Contains(null))
        {
            ModelState.AddModelError("Input.Reports", words["Problem.powers.day-invalid", ("value", Input.Reports)]);
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var answer = await writer.RunAsync<DraftAgreementHandler, Id<DelegationAgreement>>(
            (handler, change, token) => handler.HandleAsync(Input.Command([.. days.OfType<DateOnly>()]), change, token), ct);
        if (!answer.TryGet(out var id))
        {
            ModelState.Add(answer.Problems, words, "Input");
            return Page();
        }

        this.Notify(words["Powers.Agreement.Drafted"]);
        return Redirect(PowersLinks.Agreement(id.Value));
    }

    private async Task ListAsync(CancellationToken ct)
    {
        var tenants = await db.Set<Tenant>().AsNoTracking().Where(tenant => tenant.Kind == TenantKind.Municipality && tenant.To == null).ToListAsync(ct);
        Municipalities = [.. tenants.OrderBy(tenant => tenant.Name.In(words.Language), StringComparer.Ordinal)
            .Select(tenant => new SelectListItem(tenant.Name.In(words.Language), tenant.Code))];
        var functions = await db.Set<Function>().AsNoTracking()
            .Where(function => function.To == null && function.Kind != FunctionKind.Own).OrderBy(function => function.Code).ToListAsync(ct);
        Functions = functions.ConvertAll(function => new SelectListItem($"{function.Code} · {function.Name.In(words.Language)}", function.Code));
    }

    public sealed class Form
    {
        public string Taker { get; set; } = "";

        public string Function { get; set; } = "";

        public DelegationBasis Basis { get; set; } = DelegationBasis.Agreement;

        public string Act { get; set; } = "";

        public DateOnly From { get; set; }

        public DateOnly? To { get; set; }

        public decimal Planned { get; set; }

        public decimal Posts { get; set; }

        public string GiverLine { get; set; } = "";

        public string TakerLine { get; set; } = "";

        public string Indicator { get; set; } = "";

        public decimal? Target { get; set; }

        public string Reports { get; set; } = "";

        public DateOnly? ReturnBy { get; set; }

        public DraftAgreement Command(IReadOnlyList<DateOnly> reports) => new()
        {
            Taker = Taker,
            Function = Function,
            Basis = Basis,
            Act = Act.Trim(),
            From = From,
            To = To,
            Posts = Posts,
            GiverLine = GiverLine.Trim(),
            TakerLine = TakerLine.Trim(),
            ReturnBy = ReturnBy,
            Planned = Planned,
            Indicator = Indicator.Trim(),
            Target = Target ?? 0,
            Reports = reports,
        };
    }
}
