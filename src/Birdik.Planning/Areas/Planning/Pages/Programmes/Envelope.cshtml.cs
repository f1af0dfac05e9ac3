using System.Globalization;
using Birdik.Planning.Programmes;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Birdik.Ui.Forms;
using Birdik.Ui.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Planning.Areas.Planning.Pages.Programmes;

/// <summary>Says what money is to be expected, year by year and source by source, before measures are wished for.</summary>
public sealed class EnvelopeModel(BirdikDbContext db, Writer writer, ReadEnvelope envelopes, Words words) : PageModel
{
    private const int MostYears = 10;

    private Dictionary<(int Year, MoneySource Source), (string Som, string Basis)> _typed = [];

    public PlanningDocument Document { get; private set; } = null!;

    public Envelope Envelope { get; private set; } = null!;

    public IReadOnlyList<OutlookMoney> Proposed { get; private set; } = [];

    public IEnumerable<int> Years => Enumerable.Range(Document.FromYear, Math.Min(MostYears, Document.ToYear - Document.FromYear + 1));

    /// <summary>The year that stands open: the one sent, or the first.</summary>
    public int OpenYear => _typed.Count > 0 ? _typed.Keys.First().Year : Document.FromYear;

    /// <summary>As it was typed, or as it stands.</summary>
    public (string Som, string Basis) RowOf(int year, MoneySource source) => _typed.TryGetValue((year, source), out var typed)
        ? typed
        : Envelope.Rows.FirstOrDefault(row => row.Year == year && row.Source == source) is { Expected: { } som, Basis: var basis }
            ? (som.ToString("0.##", CultureInfo.InvariantCulture), basis)
            : ("", "");

    public async Task<IActionResult> OnGetAsync(Id<PlanningDocument> id, CancellationToken ct) => await FindAsync(id, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(
        Id<PlanningDocument> id, int year, Dictionary<MoneySource, string> som, Dictionary<MoneySource, string> basis, CancellationToken ct)
    {
        if (!await FindAsync(id, ct))
        {
            return NotFound();
        }

        _typed = som.ToDictionary(row => (year, row.Key), row => (row.Value ?? "", basis.GetValueOrDefault(row.Key) ?? ""));
        var money = new List<OutlookMoney>();
        foreach (var (source, text) in som)
        {
            var isSet = Envelope.Rows.Any(row => row.Year == year && row.Source == source && row.Expected is not null);
            var plain = string.Concat((text ?? "").Where(sign => !char.IsWhiteSpace(sign))).Replace(',', '.');
            if (plain.Length == 0 && !isSet)
            {
                continue;
            }

            if (!decimal.TryParse(plain.Length == 0 ? "0" : plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            {
                ModelState.AddModelError("", words["Planning.Envelope.Unreadable", ("source", words[$"Planning.Money.{source}"]), ("value", text)]);
                continue;
            }

            // A row that is taken out needs no reason.
            var reason = basis.GetValueOrDefault(source) ?? "";
            money.Add(new OutlookMoney(year, source, number, number == 0 && reason.Length == 0 ? "—" : reason));
        }

        return ModelState.ErrorCount > 0 ? Page() : await SaveAsync(id, money, ct);
    }

    /// <summary>Takes over what the budget and the accepted allocations say.</summary>
    public async Task<IActionResult> OnPostTakeAsync(Id<PlanningDocument> id, CancellationToken ct) =>
        await FindAsync(id, ct) ? await SaveAsync(id, Proposed, ct) : NotFound();

    private async Task<IActionResult> SaveAsync(Id<PlanningDocument> id, IReadOnlyList<OutlookMoney> money, CancellationToken ct)
    {
        var answer = await writer.RunAsync<ExpectMoneyHandler, Done>((handler, change, token) => handler.HandleAsync(new ExpectMoney(id, money), change, token), ct);
        if (answer.Succeeded)
        {
            this.Notify(words["Planning.Envelope.Saved"]);
            return Redirect(PlanningLinks.Document(id));
        }

        ModelState.Add(answer.Problems.DistinctBy(problem => problem.Code).Select(problem => problem with { Field = null }), words, "");
        return Page();
    }

    private async Task<bool> FindAsync(Id<PlanningDocument> id, CancellationToken ct)
    {
        if (await db.Set<PlanningDocument>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, ct) is not { } document)
        {
            return false;
        }

        Document = document;
        Envelope = await envelopes.OfAsync(document, ct);
        Proposed = document.State == DocumentState.Draft ? await envelopes.ProposedAsync(document, ct) : [];
        return true;
    }
}
