using Birdik.Planning.Programmes;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Budget.Books;

/// <summary>What the lines of a budget pay for, and which measures of the office's programmes still have no line in it.</summary>
public sealed class ReadPayments(BirdikDbContext db)
{
    public async Task<BudgetPayments?> OfAsync(Id<LocalBudget> id, int? year, CancellationToken ct)
    {
        if (await db.Set<LocalBudget>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, ct) is not { } budget)
        {
            return null;
        }

        var at = Math.Clamp(year ?? budget.Year, budget.Year, budget.Year + BudgetLine.ForecastYears);
        var lines = await db.Set<BudgetLine>().AsNoTracking().Where(row => row.BudgetId == id && row.Side == BudgetSide.Expenditure).OrderBy(row => row.Place).ToListAsync(ct);
        var names = lines.ToDictionary(line => line.Id, line => line.Name);
        var told = BudgetFunding.Told(budget);
        var shares = (await db.Set<LineMeasure>().AsNoTracking().Where(row => row.BudgetId == id && row.Year == at).ToListAsync(ct))
            .ConvertAll(row => new FundedShare(row.TenantId, row.MeasureId, at, row.LineId.Value, names[row.LineId], row.Percent, told));
        var measures = await MeasuresAsync(at, shares, ct);
        var known = measures.ToDictionary(row => row.Measure.Id);
        var byLine = shares.ToLookup(share => share.Line, share => new LinePayment(known[share.MeasureId], share.Percent));
        return new BudgetPayments(
            budget, at, measures,
            [
                .. lines.Select(line => new LinePayments(
                    line,
                    new LineUse(BudgetFunding.Told(budget, line, at), byLine[line.Id.Value].Sum(payment => payment.Som)),
                    [.. byLine[line.Id.Value].OrderBy(payment => payment.Of.Measure.Number, OutlineOrder.Instance)])),
            ]);
    }

    /// <summary>Measures with money planned in the year, and those that a line pays though they are of an earlier version.</summary>
    private async Task<List<PaidMeasure>> MeasuresAsync(int year, List<FundedShare> shares, CancellationToken ct)
    {
        var paid = shares.ConvertAll(share => share.MeasureId);
        var rows = await (
            from measure in db.Set<Measure>().AsNoTracking()
            join document in db.Set<PlanningDocument>() on measure.DocumentId equals document.Id
            where paid.Contains(measure.Id) || (document.State != DocumentState.Replaced && document.FromYear <= year && document.ToYear >= year
                && measure.State != MeasureState.Dropped && db.Set<MeasureMoney>().Any(money => money.MeasureId == measure.Id && money.Year == year && money.Som > 0))
            select new { measure, document }).ToListAsync(ct);
        if (rows.Count == 0)
        {
            return [];
        }

        var ids = rows.ConvertAll(row => row.measure.Id);
        var money = (await db.Set<MeasureMoney>().AsNoTracking().Where(row => row.Year == year && ids.Contains(row.MeasureId)).ToListAsync(ct)).ToLookup(row => row.MeasureId);
        var byMeasure = shares.ToLookup(share => share.MeasureId);
        return
        [
            .. rows.Select(row => new PaidMeasure(row.measure, row.document, FundedYear.Of(year, money[row.measure.Id], byMeasure[row.measure.Id])))
                .OrderBy(row => row.Document.FromYear).ThenBy(row => row.Document.Id.Value).ThenBy(row => row.Measure.Number, OutlineOrder.Instance),
        ];
    }
}

public sealed record BudgetPayments(LocalBudget Budget, int Year, IReadOnlyList<PaidMeasure> Measures, IReadOnlyList<LinePayments> Lines)
{
    /// <summary>Measures that wait for money of the budget and have no line, or not enough.</summary>
    public IEnumerable<PaidMeasure> Unpaid => Measures.Where(row => row.Funded.Missing > 0);

    /// <summary>Money for assets that no measure takes.</summary>
    public IEnumerable<LinePayments> Idle => Lines.Where(row => row.Use.Line.IsCapital && row.Use.Left > 0);

    /// <summary>Lines that are to pay more than they hold.</summary>
    public IEnumerable<LinePayments> Overdrawn => Lines.Where(row => row.Use.Left < 0);
}

public sealed record PaidMeasure(Measure Measure, PlanningDocument Document, FundedYear Funded);

public sealed record LinePayments(BudgetLine Line, LineUse Use, IReadOnlyList<LinePayment> Payments);

public sealed record LinePayment(PaidMeasure Of, decimal Percent)
{
    public decimal Som => Of.Funded.PaidBy(Percent);
}
