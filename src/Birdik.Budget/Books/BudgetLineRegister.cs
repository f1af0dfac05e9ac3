using Birdik.Platform.Ids;
using Birdik.Platform.Registers;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Budget.Books;

/// <summary>The lines of all budgets of the office; what it exports it also imports.</summary>
internal sealed class BudgetLineRegister : RegisterDefinition<BudgetLineRow>
{
    public const string Name = "budget.lines";

    public BudgetLineRegister()
        : base(Name, BudgetLinks.Lines, "Budget.Lines", BudgetPermissions.View)
    {
        RowId(x => x.Id);
        Column("year", x => x.Year).SortBy(x => (x.Year * 1_000_000_000L) + (x.Number * 1_000_000L) - x.Place).Shows((row, _) => $"{row.Year}").Narrow();
        Column("version", x => x.Number).Hidden().Narrow();
        Column("state", x => x.State).Labels("Budget.State").Shows((row, words) => $"{words[$"Budget.State.{row.State}"]}, № {row.Number}").Narrow();
        Column("side", x => x.Side).Labels("Budget.Side").Narrow();
        Column("functional", x => x.Functional).Shows((row, _) => row.Functional == 0 ? "" : $"{row.Functional}").Narrow();
        Column("economic", x => x.Economic).Shows((row, _) => row.Economic == 0 ? "" : $"{row.Economic}").Narrow();
        Column("amount", x => x.Amount).Narrow();
        Column("source", x => x.Source).Labels("Budget.Source").Narrow();
        Column("name", x => x.LineName).Lead();
        Column("next", x => x.Next).Hidden();
        Column("after", x => x.After).Hidden();
        SortFirst("year", descending: true);
        Chip("draft", x => x.State == BudgetState.Draft);
        Chip("delegated", x => x.Source == BudgetSource.Delegated);
        Chip("special", x => x.Source == BudgetSource.Special);
        Opens(row => BudgetLinks.Book(row.Budget.Value));
    }

    public override IQueryable<BudgetLineRow> Rows(RegisterSource source) =>
        from line in source.Db.Set<BudgetLine>().AsNoTracking()
        join budget in source.Db.Set<LocalBudget>().AsNoTracking() on line.BudgetId equals budget.Id
        select new BudgetLineRow
        {
            Id = line.Id,
            Budget = budget.Id,
            Year = budget.Year,
            Number = budget.Number,
            State = budget.State,
            Side = line.Side,
            Place = line.Place,
            Source = line.Source,
            Functional = line.Functional,
            Economic = line.Economic,
            LineName = line.Name,
            Amount = line.Amount,
            Next = line.Next,
            After = line.After,
        };
}

/// <summary>A line as a row of the register.</summary>
internal sealed record BudgetLineRow
{
    public Id<BudgetLine> Id { get; init; }

    public Id<LocalBudget> Budget { get; init; }

    public int Year { get; init; }

    public int Number { get; init; }

    public BudgetState State { get; init; }

    public BudgetSide Side { get; init; }

    public int Place { get; init; }

    public BudgetSource Source { get; init; }

    public int Functional { get; init; }

    public int Economic { get; init; }

    public string LineName { get; init; } = "";

    public decimal Amount { get; init; }

    public decimal Next { get; init; }

    public decimal After { get; init; }
}
