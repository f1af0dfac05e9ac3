using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Birdik.Platform.Threads;
using Birdik.Powers.Functions;

namespace Birdik.Budget.Books;

/// <summary>A version of the budget of a municipality for a year, with two years of forecast. Only a draft is changed.</summary>
public sealed class LocalBudget : TenantEntity<LocalBudget>
{
    public const int MaxAct = 300;

    public required int Year { get; init; }

    /// <summary>Running number of the version within the year.</summary>
    public required int Number { get; init; }

    public required BudgetState State { get; set; }

    /// <summary>What an approved version is: the first approval, a refinement, or the execution.</summary>
    public required BudgetKind Kind { get; set; }

    /// <summary>Thousand som on the first day of the year.</summary>
    public required decimal Opening { get; set; }

    /// <summary>The decision of the council.</summary>
    public string Act { get; set; } = "";

    public DateOnly? ApprovedOn { get; set; }
}

public enum BudgetState
{
    Draft,
    Approved,
}

public enum BudgetKind
{
    Approved,
    Refined,
    Executed,
}

/// <summary>A line of a budget, in thousand som with one decimal.</summary>
public sealed class BudgetLine : TenantEntity<BudgetLine>
{
    public const int MaxName = 300;
    public const decimal Most = 1_000_000_000;
    public const int ForecastYears = 2;

    public required Id<LocalBudget> BudgetId { get; init; }

    public required int Place { get; init; }

    public required BudgetSide Side { get; init; }

    /// <summary>Where the money comes from; of expenditure, from which money it is paid.</summary>
    public required BudgetSource Source { get; init; }

    /// <summary>The head of the functional classification; 0 of revenue.</summary>
    public required int Functional { get; init; }

    /// <summary>The economic class: 11, 13, 14 of revenue, 21 to 31 of expenditure.</summary>
    public required int Economic { get; init; }

    public required string Name { get; set; }

    /// <summary>The function of the register that it pays; null where not said.</summary>
    public Id<Function>? FunctionId { get; init; }

    public required decimal Amount { get; set; }

    /// <summary>The forecast of the next year.</summary>
    public required decimal Next { get; set; }

    /// <summary>The forecast of the year after.</summary>
    public required decimal After { get; set; }

    /// <summary>Thousand som of the line in the budget's year, or so many years later.</summary>
    public decimal In(int yearsLater) => yearsLater switch { 0 => Amount, 1 => Next, ForecastYears => After, _ => 0 };
}

public enum BudgetSide
{
    Revenue,
    Expenditure,

    /// <summary>The total of revenue as it is printed; compared with the sum of its lines.</summary>
    RevenueTotal,

    /// <summary>The total of expenditure as it is printed.</summary>
    ExpenditureTotal,
}

/// <summary>Sources of the money of a local budget; the kinds of transfers as reports of the ministry of finance have them.</summary>
public enum BudgetSource
{
    Own,
    Shared,
    Equalization,
    Delegated,
    Stimulating,
    Electricity,
    MasterPlans,
    Preschool,
    Heat,
    BestAimak,
    LandTaxLoss,
    SingleTaxLoss,
    CabinetDecision,
    CityProgrammes,

    /// <summary>Special funds: kept apart from the budget's own balance.</summary>
    Special,
}

/// <summary>How other modules point at a budget.</summary>
public static class LocalBudgetRef
{
    public const string Kind = "budget.budget";
    public const string LineKind = "budget.line";

    public static SourceRef To(Id<LocalBudget> id) => SourceRef.To(Kind, id);

    public static SourceRef To(Id<BudgetLine> id) => SourceRef.To(LineKind, id);
}
