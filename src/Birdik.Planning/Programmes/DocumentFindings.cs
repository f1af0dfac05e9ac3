using Birdik.Planning.Rises;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Ui.Parts;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Planning.Programmes;

/// <summary>What is without its counterpart in a document: measures without need, money without measure, financing that does not sum, state measures without municipality.</summary>
public sealed class DocumentFindings(BirdikDbContext db, ReadEnvelope envelopes, ReadFunding fundings)
{
    public async Task<IReadOnlyList<string>> TellAsync(PlanningDocument document, Words words, CancellationToken ct)
    {
        var told = new List<string>();
        var measures = await db.Set<Measure>().AsNoTracking().Where(row => row.DocumentId == document.Id)
            .Select(row => new { row.Id, row.Number, row.Cost }).ToListAsync(ct);
        var inside = db.Set<Measure>().Where(row => row.DocumentId == document.Id);
        if (DocumentKinds.IsLocal(document.Kind))
        {
            var answering = await inside.Join(db.Set<NeedMeasure>(), row => row.Id, link => link.MeasureId, (row, _) => row.Id).Distinct().ToListAsync(ct);
            Add("Planning.Finding.WithoutNeed", measures.Where(row => !answering.Contains(row.Id)).Select(row => row.Number));
        }
        else
        {
            var given = await db.Set<Allocation>().Where(row => row.DocumentId == document.Id.Value).Select(row => row.MeasureId).Distinct().ToListAsync(ct);
            Add("Planning.Finding.WithoutMunicipality", measures.Where(row => !given.Contains(row.Id.Value)).Select(row => row.Number));
            var reached = await db.Set<Allocation>().Where(row => row.DocumentId == document.Id.Value && row.Received > 0).Select(row => row.MeasureId).Distinct().ToListAsync(ct);
            Add("Planning.Finding.ReachesNobody", measures.Where(row => given.Contains(row.Id.Value) && !reached.Contains(row.Id.Value)).Select(row => row.Number));
        }

        var money = (await inside.Join(db.Set<MeasureMoney>(), row => row.Id, sum => sum.MeasureId, (row, sum) => new { row.Id, sum.Som }).ToListAsync(ct))
            .ToLookup(row => row.Id, row => row.Som);
        var budgeted = await AddFundingAsync();
        var envelope = await envelopes.OfAsync(document, ct);
        if (envelope.IsSet)
        {
            // Once a year has its budget, its lines say what is there, no longer what was expected.
            var expected = envelope.Rows.Where(row => !budgeted.Contains(row.Year)).ToList();
            Add("Planning.Finding.MoneyWithoutMeasure", Told(expected.Where(row => row.Left > 0)));
            Add("Planning.Finding.MeasureWithoutMoney", Told(expected.Where(row => row.Planned > 0 && (row.Left is null or < 0))));
        }

        var open = await db.Set<SectionComment>().CountAsync(
            row => row.SettledAt == null && db.Set<DocumentSection>().Any(section => section.Id == row.SectionId && section.DocumentId == document.Id), ct);
        if (open > 0)
        {
            told.Add(words.Count("Planning.Finding.OpenComments", open));
        }

        Add("Planning.Finding.DoesNotSum", measures.Where(row => money[row.Id].Sum() != row.Cost).Select(row => row.Number));
        return told;

        async Task<HashSet<int>> AddFundingAsync()
        {
            var funding = await fundings.OfAsync([document.TenantId], [document.Id], ct);
            var uses = await fundings.LinesAsync(document, ct);
            var late = measures.SelectMany(row => funding.Of(row.Id).Select(year => (row.Number, year.Verdict))).ToList();
            Add("Planning.Finding.WithoutLine", late.Where(row => row.Verdict == FundingVerdict.WithoutLine).Select(row => row.Number).Distinct());
            Add("Planning.Finding.LineInPart", late.Where(row => row.Verdict == FundingVerdict.InPart).Select(row => row.Number).Distinct());
            Add("Planning.Finding.LineWithoutMeasure", uses.Where(use => use.Line.IsCapital && use.Left > 0).Select(TellUse));
            Add("Planning.Finding.LineOverdrawn", uses.Where(use => use.Left < 0).Select(TellUse));
            return [.. funding.All.Where(year => year.HasBudget).Select(year => year.Year), .. uses.Select(use => use.Line.Year)];
        }

        string TellUse(LineUse use) => $"{use.Line.Year}, {use.Line.Name} {words.Formats.Som(Math.Abs(use.Left))}";

        IEnumerable<string> Told(IEnumerable<EnvelopeRow> rows) =>
            rows.Select(row => $"{row.Year}, {words[$"Planning.Money.{row.Source}"]} {words.Formats.Som(Math.Abs(row.Left ?? row.Planned))}");

        void Add(string key, IEnumerable<string> numbers)
        {
            const int most = 12;
            var found = numbers.Order(StringComparer.Ordinal).ToList();
            if (found.Count > 0)
            {
                told.Add(words.Count(key, found.Count, ("numbers", string.Join(", ", found.Take(most)) + (found.Count > most ? "…" : ""))));
            }
        }
    }
}

/// <summary>An indicator with its newest value, and whether it is on its way.</summary>
public sealed record IndicatorState(Indicator Indicator, IndicatorValue? Last)
{
    private const decimal Near = 0.9m;

    public static async Task<IReadOnlyList<IndicatorState>> ReadAsync(BirdikDbContext db, Id<PlanningDocument> document, CancellationToken ct)
    {
        var rows = await db.Set<Indicator>().AsNoTracking().Where(row => row.DocumentId == document).ToListAsync(ct);
        if (rows.Count == 0)
        {
            return [];
        }

        var ids = rows.ConvertAll(row => row.Id);
        var values = (await db.Set<IndicatorValue>().AsNoTracking().Where(row => ids.Contains(row.IndicatorId)).ToListAsync(ct)).ToLookup(row => row.IndicatorId);
        return [.. rows.OrderBy(row => row.Name.Ky, StringComparer.Ordinal).Select(row => new IndicatorState(row, values[row.Id].MaxBy(value => value.On)))];
    }

    /// <summary>The way gone from baseline to target, where more may be less.</summary>
    public decimal? Share => Last is null || Indicator.Target == Indicator.Baseline ? null : (Last.Value - Indicator.Baseline) / (Indicator.Target - Indicator.Baseline);

    public string Deviation => Share is not { } share ? "Unknown" : share >= 1 ? "Reached" : share >= Near ? "Near" : share > 0 ? "Behind" : "Away";

    public StatusKind Kind => Deviation switch
    {
        "Reached" => StatusKind.Done,
        "Near" => StatusKind.Info,
        "Behind" => StatusKind.Soon,
        "Away" => StatusKind.Late,
        _ => StatusKind.Quiet,
    };
}
