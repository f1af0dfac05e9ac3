using Birdik.Planning.Programmes;
using Birdik.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Budget.Books;

/// <summary>
/// What a municipality's newest budget leaves for development: expenditure on assets by the source that pays it, in the budget's year and the two
/// years of its forecast. Running costs are no money a programme could plan with.
/// </summary>
public sealed class MoneyOutlook(NationalDb db) : IMoneyOutlook
{
    private const decimal Thousand = 1_000;

    public async Task<IReadOnlyList<OutlookMoney>> OfAsync(int tenantId, int fromYear, int toYear, CancellationToken ct)
    {
        var budget = await db.Set<LocalBudget>()
            .Where(row => row.TenantId == tenantId && row.Kind != BudgetKind.Executed && row.Year <= toYear && row.Year + 2 >= fromYear)
            .OrderByDescending(row => row.Year).ThenByDescending(row => row.Number).FirstOrDefaultAsync(ct);
        if (budget is null)
        {
            return [];
        }

        var lines = await db.Set<BudgetLine>()
            .Where(row => row.TenantId == tenantId && row.BudgetId == budget.Id && row.Side == BudgetSide.Expenditure && row.Economic == BudgetClasses.Assets)
            .Select(row => new { row.Source, row.Amount, row.Next, row.After }).ToListAsync(ct);
        return
        [
            .. lines.SelectMany(row => new[] { (Year: budget.Year, row.Source, Sum: row.Amount), (Year: budget.Year + 1, row.Source, Sum: row.Next), (Year: budget.Year + 2, row.Source, Sum: row.After) })
                .Where(row => row.Year >= fromYear && row.Year <= toYear)
                .GroupBy(row => (row.Year, Source: SourceOf(row.Source)))
                .Select(group => new OutlookMoney(
                    group.Key.Year, group.Key.Source, group.Sum(row => row.Sum) * Thousand, $"{budget.Year}-жылдын бюджети, {budget.Number}-версия: негизги каражаттар ({BudgetClasses.Assets})"))
                .Where(money => money.Som > 0),
        ];
    }

    private static MoneySource SourceOf(BudgetSource source) => source switch
    {
        BudgetSource.Own or BudgetSource.Shared or BudgetSource.Special => MoneySource.Local,
        BudgetSource.Equalization => MoneySource.Equalization,
        _ => MoneySource.Republican,
    };
}
