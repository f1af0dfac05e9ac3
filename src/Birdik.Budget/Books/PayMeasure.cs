using Birdik.Planning.Programmes;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Budget.Books;

/// <summary>Says that a line of a draft pays a measure in a year, and which part of it; said again, the part is another, and 0 takes it back.</summary>
public sealed record PayMeasure(Id<BudgetLine> Line, Id<Measure> Measure, int Year, decimal Percent);

public sealed class PayMeasureHandler(BirdikDbContext db, NationalDb national, MeasureVersions versions)
{
    private const int Whole = 100;

    public async Task<Result<Done>> HandleAsync(PayMeasure command, ChangeContext change, CancellationToken ct)
    {
        if (await db.Set<BudgetLine>().SingleOrDefaultAsync(row => row.Id == command.Line, ct) is not { } line)
        {
            return Problem.Invalid("budget.line-unknown", "Line");
        }

        var budget = await db.Set<LocalBudget>().SingleAsync(row => row.Id == line.BudgetId, ct);
        if (budget.State != BudgetState.Draft)
        {
            return Problem.Conflict("budget.budget-closed");
        }

        var measure = await db.Set<Measure>().SingleOrDefaultAsync(row => row.Id == command.Measure, ct);
        if (Refuse(command, budget, line) is { } refusal)
        {
            return refusal;
        }

        if (measure is null)
        {
            return await national.Set<Measure>().AnyAsync(row => row.Id == command.Measure, ct)
                ? Problem.Invalid("budget.measure-foreign", "Measure")
                : Problem.Invalid("budget.measure-unknown", "Measure");
        }

        var same = await versions.OfAsync(measure, ct);
        var shares = await db.Set<LineMeasure>()
            .Where(row => row.BudgetId == budget.Id && row.Year == command.Year && same.Contains(row.MeasureId)).ToListAsync(ct);
        var own = shares.Where(share => share.LineId == line.Id).ToList();
        if (command.Percent > 0 && await RefuseMoneyAsync(command, measure, Whole - shares.Except(own).Sum(share => share.Percent), ct) is { } over)
        {
            return over;
        }

        // A share of an earlier version of the programme gives way to that of the measure meant.
        db.RemoveRange(own.Where(share => share.MeasureId != measure.Id || command.Percent == 0));
        if (command.Percent > 0)
        {
            (own.Find(share => share.MeasureId == measure.Id) ?? db.Add(new LineMeasure
            {
                BudgetId = budget.Id, LineId = line.Id, MeasureId = measure.Id, Year = command.Year, Percent = command.Percent,
            }).Entity).Percent = command.Percent;
        }

        change.Record(
            command.Percent > 0 ? "budget.measure-paid" : "budget.measure-unpaid", LocalBudgetRef.To(budget.Id),
            ("line", line.Name), ("measure", measure.Title), ("number", measure.Number), ("percent", command.Percent), ("year", $"{command.Year}"));
        await db.SaveChangesAsync(ct);
        return new Done();
    }

    private static Problem? Refuse(PayMeasure command, LocalBudget budget, BudgetLine line) =>
        line.Side != BudgetSide.Expenditure ? Problem.Invalid("budget.line-pays-nothing", "Line")
        : command.Percent is < 0 or > Whole || decimal.Round(command.Percent, 2) != command.Percent ? Problem.Invalid("budget.share-wrong", "Percent")
        : command.Year < budget.Year || command.Year > budget.Year + BudgetLine.ForecastYears
            ? Problem.Invalid("budget.share-year-wrong", "Year", ("first", $"{budget.Year}"), ("last", $"{budget.Year + BudgetLine.ForecastYears}"))
        : null;

    private async Task<Problem?> RefuseMoneyAsync(PayMeasure command, Measure measure, decimal left, CancellationToken ct)
    {
        if (await db.Set<PlanningDocument>().AnyAsync(row => row.Id == measure.DocumentId && row.State == DocumentState.Replaced, ct))
        {
            return Problem.Invalid("budget.measure-replaced", "Measure", ("number", measure.Number));
        }

        if (!await db.Set<MeasureMoney>().AnyAsync(row => row.MeasureId == measure.Id && row.Year == command.Year && row.Som > 0, ct))
        {
            return Problem.Invalid("budget.measure-not-in-year", "Measure", ("number", measure.Number), ("year", $"{command.Year}"));
        }

        return command.Percent > left ? Problem.Invalid("budget.shares-over", "Percent", ("number", measure.Number), ("left", left)) : null;
    }
}
