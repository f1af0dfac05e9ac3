using Birdik.Budget.Books;
using Birdik.Planning.Programmes;
using Birdik.Platform.Identity;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Birdik.Ui.Forms;
using Birdik.Ui.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Birdik.Budget.Areas.Budget.Pages;

/// <summary>Which measures of programmes the lines of a budget pay, what has no money, and which money has no measure.</summary>
public sealed class MeasuresModel(ReadPayments read, CurrentUser user, Writer writer, Words words) : PageModel
{
    private const int MaxLabel = 70;

    [BindProperty]
    public Guid? Line { get; set; }

    [BindProperty]
    public Guid? Measure { get; set; }

    [BindProperty]
    public decimal? Percent { get; set; }

    public BudgetPayments Payments { get; private set; } = null!;

    public string Title { get; private set; } = "";

    public bool MayPay => Payments.Budget.State == BudgetState.Draft && user.May(BudgetPermissions.Draft);

    public IEnumerable<int> Years => Enumerable.Range(Payments.Budget.Year, BudgetLine.ForecastYears + 1);

    /// <summary>Lines with money for assets or with measures; the others pay none.</summary>
    public IEnumerable<LinePayments> Shown => Payments.Lines.Where(row => row.Use.Line.IsCapital || row.Payments.Count > 0);

    public IReadOnlyList<SelectListItem> LineItems =>
        [.. Payments.Lines.Where(row => row.Use.Line.Som > 0).Select(row => new SelectListItem(
            words["Budget.Pay.LineItem", ("name", Short(row.Line.Name)), ("left", words.Formats.Som(row.Use.Left))], $"{row.Line.Id.Value:D}"))];

    public IReadOnlyList<SelectListItem> MeasureItems =>
        [.. Payments.Measures.Where(row => row.Document.State != DocumentState.Replaced).Select(row => new SelectListItem(
            words["Budget.Pay.MeasureItem", ("number", row.Measure.Number), ("title", Short(row.Measure.Title.In(words.Language))), ("open", words.Formats.Som(row.Funded.Missing))],
            $"{row.Measure.Id.Value:D}"))];

    public async Task<IActionResult> OnGetAsync(Guid id, int? year, Guid? line, Guid? measure, CancellationToken ct)
    {
        if (!await ReadAsync(id, year, ct))
        {
            return NotFound();
        }

        (Line, Measure) = (line, measure);
        Percent = Payments.Lines.FirstOrDefault(row => row.Line.Id.Value == line)?.Payments.FirstOrDefault(one => one.Of.Measure.Id.Value == measure)?.Percent;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, int? year, CancellationToken ct)
    {
        if (!user.May(BudgetPermissions.Draft))
        {
            return Forbid();
        }

        if (!await ReadAsync(id, year, ct))
        {
            return NotFound();
        }

        Require(Line is not null, nameof(Line), "Budget.Pay.Line.Missing");
        Require(Measure is not null, nameof(Measure), "Budget.Pay.Measure.Missing");
        Require(Percent is not null, nameof(Percent), "Budget.Pay.Percent.Missing");
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var command = new PayMeasure(new Id<BudgetLine>(Line!.Value), new Id<Measure>(Measure!.Value), Payments.Year, Percent!.Value);
        var answer = await writer.RunAsync<PayMeasureHandler, Done>((handler, change, token) => handler.HandleAsync(command, change, token), ct);
        if (answer.Succeeded)
        {
            this.Notify(words[Percent > 0 ? "Budget.Pay.Done" : "Budget.Pay.TakenBack"]);
            return Redirect(BudgetLinks.Measures(id, Payments.Year));
        }

        ModelState.Add(answer.Problems, words, "");
        return Page();
    }

    private void Require(bool isThere, string field, string text)
    {
        if (!isThere && ModelState[field] is not { Errors.Count: > 0 })
        {
            ModelState.AddModelError(field, words[text]);
        }
    }

    private async Task<bool> ReadAsync(Guid id, int? year, CancellationToken ct)
    {
        if (await read.OfAsync(new Id<LocalBudget>(id), year, ct) is not { } payments)
        {
            return false;
        }

        Payments = payments;
        Title = payments.Measures.Count == 0
            ? words["Budget.Pay.NoMeasures", ("year", $"{payments.Year}")]
            : words.Count(
                "Budget.Pay.Finding", payments.Measures.Count, ("year", $"{payments.Year}"),
                ("paid", payments.Measures.Count(row => row.Funded.Verdict is FundingVerdict.Covered or FundingVerdict.InPart)), ("som", words.Formats.Som(payments.Measures.Sum(row => row.Funded.Paid))));
        return true;
    }

    private static string Short(string text) => text.Length > MaxLabel ? text[..MaxLabel] + "…" : text;
}
