using Birdik.Budget.Country;
using Birdik.Budget.Scenarios;
using Birdik.Methods.Budget.Equalization;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Writing;
using Birdik.Territory.Maps;
using Birdik.Ui.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Budget.Areas.Budget.Pages;

/// <summary>Sliders over the whole country: every municipality staffed, costed and equalized anew while one moves them.</summary>
public sealed class EqualizationModel(ReadMoney read, MapSheets sheets, BirdikDbContext db, Writer writer, Words words) : PageModel
{
    private const decimal Million = 1_000_000;

    [BindProperty]
    public string Title { get; set; } = "";

    [BindProperty]
    public string Terms { get; set; } = "";

    public CountryRun Run { get; private set; } = null!;

    public string Finding { get; private set; } = "";

    public string Told { get; private set; } = "";

    public decimal MostPool => decimal.Ceiling(Math.Max(Run.Money.InForce.Pool, Run.Terms.Pool) * 2 / Million / 50) * 50;

    public IReadOnlyList<EqualizationShare> Rows { get; private set; } = [];

    public IReadOnlyList<EqualizationScenario> Scenarios { get; private set; } = [];

    public MapView? Map { get; private set; }

    public MapClasses? Classes { get; private set; }

    public async Task OnGetAsync(
        string? kind, decimal? pool, decimal? maxLoss, decimal? baseRate, decimal? support, decimal? direct, decimal? rates, string? @delegated,
        CancellationToken ct)
    {
        var money = await read.NowAsync(ct);
        var now = money.InForce;
        await ShowAsync(money, now with
        {
            Kind = kind ?? now.Kind,
            Pool = pool is { } millions and >= 0 and <= 1_000_000 ? millions * Million : now.Pool,
            MaxLossShare = maxLoss is { } percent ? percent >= 100 ? null : percent / 100 : now.MaxLossShare,
            BaseRate = baseRate ?? now.BaseRate,
            Support = support / 100 ?? now.Support,
            DirectShare = direct / 100 ?? now.DirectShare,
            RateFactor = rates / 100 ?? now.RateFactor,
            DelegatedPaid = @delegated is null ? now.DelegatedPaid : @delegated == "yes",
        }, ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (CountryTerms.Read(Terms) is not { } terms)
        {
            return BadRequest();
        }

        var answer = await writer.RunAsync<SaveScenarioHandler, Id<EqualizationScenario>>(
            (handler, change, token) => handler.HandleAsync(new SaveScenario(Title.Trim(), terms), change, token), ct);
        if (answer.TryGet(out var id))
        {
            return Redirect(BudgetLinks.Scenario(id.Value));
        }

        ModelState.Add(answer.Problems, words);
        await ShowAsync(await read.NowAsync(ct), terms, ct);
        return Page();
    }

    public string NameOf(string unit) => Run.Money.OfUnit(unit)?.Need.Office.Name(words.Language) ?? unit;

    private async Task ShowAsync(CountryMoney money, CountryTerms terms, CancellationToken ct)
    {
        Run = money.Run(terms.Within());
        Rows = [.. Run.Shares.OrderByDescending(share => share.Transfer)];
        Finding = words[
            "Budget.Equalization.Finding",
            ("given", words.Formats.LargeSom(Run.Given)), ("receivers", Run.Shares.Count(share => share.Transfer > 0)), ("of", Run.Shares.Count)];
        Told = words[
            "Budget.Terms.Told",
            ("kind", words[$"Budget.Formula.{Run.Terms.Kind}"]), ("pool", words.Formats.LargeSom(Run.Terms.Pool)),
            ("loss", Run.Terms.MaxLossShare is { } loss ? words.Formats.Percent(loss) : "–"), ("rate", words.Formats.LargeSom(Run.Terms.BaseRate)),
            ("support", words.Formats.Percent(Run.Terms.Support)), ("direct", words.Formats.Percent(Run.Terms.DirectShare)),
            ("rates", words.Formats.Percent(Run.Terms.RateFactor))];
        Scenarios = await db.Set<EqualizationScenario>().AsNoTracking().OrderByDescending(one => one.MadeAt).Take(50).ToListAsync(ct);
        var sheet = await sheets.GetAsync(MapLevel.Municipality, null, ct);
        if (sheet.Shapes.Count > 0 && Run.Shares.Count > 0)
        {
            var figures = Run.Shares.ToDictionary(share => share.Unit.Id, share => decimal.Round(share.Transfer / share.Unit.Population));
            Classes = new MapClasses([.. figures.Values], ClassMethod.Quantile);
            Map = new MapView(
                sheet, words["Budget.Run.Map"],
                figures.ToDictionary(pair => pair.Key, pair => new MapMark(Classes.ShadeOf(pair.Value), words.Formats.Number(pair.Value, 0))), Names: false);
        }
    }
}
