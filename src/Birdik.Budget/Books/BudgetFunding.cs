using Birdik.Planning.Programmes;
using Birdik.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Budget.Books;

/// <summary>
/// Which lines of local budgets pay which measures. For a year the budget of that year counts, else the forecast of an earlier one; of its versions
/// the newest approved, else the newest draft; executions tell what was spent, not what is planned.
/// </summary>
public sealed class BudgetFunding(NationalDb db) : IMeasureFunding
{
    private const decimal Thousand = 1_000;

    public async Task<IReadOnlyList<FundedShare>> SharesAsync(IReadOnlyCollection<int> tenants, CancellationToken ct)
    {
        var books = await BooksAsync(tenants, ct);
        var rows = await (
            from share in db.Set<LineMeasure>()
            join line in db.Set<BudgetLine>() on new { share.TenantId, Id = share.LineId } equals new { line.TenantId, line.Id }
            where tenants.Contains(share.TenantId)
            orderby share.TenantId, share.Year, line.Place
            select new { share.TenantId, share.BudgetId, share.MeasureId, share.Year, share.Percent, Line = line.Id, line.Name }).ToListAsync(ct);
        return
        [
            .. from row in rows
               let book = Counting(books[row.TenantId], row.Year)
               where book?.Id == row.BudgetId
               select new FundedShare(row.TenantId, row.MeasureId, row.Year, row.Line.Value, row.Name, row.Percent, Told(book)),
        ];
    }

    public async Task<IReadOnlySet<(int TenantId, int Year)>> YearsAsync(IReadOnlyCollection<int> tenants, CancellationToken ct) => (await BooksAsync(tenants, ct))
        .SelectMany(group => group).Where(book => book.Kind != BudgetKind.Executed)
        .SelectMany(book => Enumerable.Range(book.Year, BudgetLine.ForecastYears + 1).Select(year => (book.TenantId, year))).ToHashSet();

    public async Task<IReadOnlyList<PayingLine>> LinesAsync(int tenantId, int fromYear, int toYear, CancellationToken ct)
    {
        var books = (await BooksAsync([tenantId], ct))[tenantId].ToList();
        var found = new List<PayingLine>();
        for (var year = fromYear; year <= toYear; year++)
        {
            if (Counting(books, year) is not { } book)
            {
                continue;
            }

            var lines = await db.Set<BudgetLine>()
                .Where(row => row.TenantId == tenantId && row.BudgetId == book.Id && row.Side == BudgetSide.Expenditure
                    && (row.Economic == BudgetClasses.Assets
                        || db.Set<LineMeasure>().Any(share => share.TenantId == tenantId && share.LineId == row.Id && share.Year == year)))
                .OrderBy(row => row.Place).ToListAsync(ct);
            found.AddRange(lines.Select(line => Told(book, line, year)));
        }

        return found;
    }

    /// <summary>The version that counts for a year.</summary>
    internal static LocalBudget? Counting(IEnumerable<LocalBudget> books, int year) => books
        .Where(book => book.Kind != BudgetKind.Executed && book.Year <= year && book.Year + BudgetLine.ForecastYears >= year)
        .OrderByDescending(book => book.Year).ThenByDescending(book => book.State == BudgetState.Approved).ThenByDescending(book => book.Number).FirstOrDefault();

    internal static FundingBudget Told(LocalBudget book) =>
        new(book.Year, book.Number, book.State == BudgetState.Approved, book.Act, book.ApprovedOn, BudgetLinks.Measures(book.Id.Value));

    internal static PayingLine Told(LocalBudget book, BudgetLine line, int year) => new(
        year, line.Id.Value, line.Name, line.In(year - book.Year) * Thousand, line.Economic == BudgetClasses.Assets, BudgetLinks.Measures(book.Id.Value));

    private async Task<ILookup<int, LocalBudget>> BooksAsync(IReadOnlyCollection<int> tenants, CancellationToken ct) =>
        (await db.Set<LocalBudget>().Where(row => tenants.Contains(row.TenantId)).ToListAsync(ct)).ToLookup(book => book.TenantId);
}
