using Birdik.Methods.Budget;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Budget.Books;

/// <summary>Reads the budgets of one's own office.</summary>
public sealed class ReadBudget(BirdikDbContext db)
{
    private const int MostShown = 100;

    public async Task<IReadOnlyList<LocalBudget>> AllAsync(CancellationToken ct) => await db.Set<LocalBudget>().AsNoTracking()
        .OrderByDescending(budget => budget.Year).ThenByDescending(budget => budget.Number).Take(MostShown).ToListAsync(ct);

    public async Task<BudgetView?> ByIdAsync(Id<LocalBudget> id, CancellationToken ct) =>
        await db.Set<LocalBudget>().AsNoTracking().SingleOrDefaultAsync(budget => budget.Id == id, ct) is { } budget
            ? new BudgetView(budget, await db.Set<BudgetLine>().AsNoTracking().Where(line => line.BudgetId == id).OrderBy(line => line.Place).ToListAsync(ct))
            : null;
}

/// <summary>A budget with its lines and what does not add up in it. Special funds stand apart from the balance.</summary>
public sealed record BudgetView(LocalBudget Budget, IReadOnlyList<BudgetLine> Lines)
{
    private const decimal LastPlace = 0.1m;

    private static readonly SumVerdict[] Likeliest = [SumVerdict.Agrees, SumVerdict.WithinRounding, SumVerdict.DecimalSlip, SumVerdict.Differs];

    public IEnumerable<BudgetLine> Of(BudgetSide side) => Lines.Where(line => line.Side == side);

    public IEnumerable<BudgetLine> General(BudgetSide side) => Of(side).Where(line => line.Source != BudgetSource.Special);

    public decimal Revenue => General(BudgetSide.Revenue).Sum(line => line.Amount);

    public decimal Expenditure => General(BudgetSide.Expenditure).Sum(line => line.Amount);

    public decimal SpecialRevenue => Of(BudgetSide.Revenue).Sum(line => line.Amount) - Revenue;

    public decimal SpecialExpenditure => Of(BudgetSide.Expenditure).Sum(line => line.Amount) - Expenditure;

    /// <summary>Revenue, transfers and opening balance less expenditure.</summary>
    public decimal Balance => Revenue + Budget.Opening - Expenditure;

    public decimal Delegated(BudgetSide side) => Of(side).Where(line => line.Source == BudgetSource.Delegated).Sum(line => line.Amount);

    /// <summary>What is printed as a total against the sum of the lines of its side, special funds included or not as agrees better.</summary>
    public IReadOnlyList<(BudgetLine Total, SumCheck Check)> Checks =>
    [
        .. Lines.Where(line => line.Side is BudgetSide.RevenueTotal or BudgetSide.ExpenditureTotal).Select(total =>
        {
            var side = total.Side == BudgetSide.RevenueTotal ? BudgetSide.Revenue : BudgetSide.Expenditure;
            var general = SumCheck.Of([.. General(side).Select(line => line.Amount)], total.Amount, LastPlace);
            var all = SumCheck.Of([.. Of(side).Select(line => line.Amount)], total.Amount, LastPlace);

            // What explains the print decides; a misprint is told by the sum it is a misprint of.
            return (total, new[] { general, all }.OrderBy(check => Array.IndexOf(Likeliest, check.Verdict)).ThenBy(check => Math.Abs(check.Difference)).First());
        }),
    ];
}
