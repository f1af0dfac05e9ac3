using Birdik.Platform.Ids;

namespace Birdik.Planning.Programmes;

/// <summary>Which lines of local budgets pay for measures. The module of the budget implements and registers it; without it pages say so.</summary>
public interface IMeasureFunding
{
    /// <summary>The shares of the budgets that count: for each year the newest approved version, else the newest draft, never the execution.</summary>
    Task<IReadOnlyList<FundedShare>> SharesAsync(IReadOnlyCollection<int> tenants, CancellationToken ct);

    /// <summary>The years for which a budget, or the forecast of one, counts.</summary>
    Task<IReadOnlySet<(int TenantId, int Year)>> YearsAsync(IReadOnlyCollection<int> tenants, CancellationToken ct);

    /// <summary>The money for assets in the budgets that count, and every line that pays a measure.</summary>
    Task<IReadOnlyList<PayingLine>> LinesAsync(int tenantId, int fromYear, int toYear, CancellationToken ct);
}

/// <param name="Percent">The part of what the programme plans for the measure in the year.</param>
public sealed record FundedShare(int TenantId, Id<Measure> MeasureId, int Year, Guid Line, string Name, decimal Percent, FundingBudget Budget);

/// <param name="Year">The year the budget is for; its forecast reaches two years further.</param>
/// <param name="Number">The version within the year.</param>
public sealed record FundingBudget(int Year, int Number, bool IsApproved, string Act, DateOnly? ApprovedOn, string Address);

/// <param name="Som">What the line holds in the year.</param>
/// <param name="IsCapital">Money for assets, which should have a measure.</param>
public sealed record PayingLine(int Year, Guid Line, string Name, decimal Som, bool IsCapital, string Address);

/// <summary>How a measure is paid in one year: what the programme plans, and the lines of the budget that pay it.</summary>
/// <param name="Planned">Som of all sources in the year.</param>
/// <param name="ThroughBudget">Som of the sources that come through the local budget: own money, equalization, transfers of the republic.</param>
/// <param name="HasBudget">Whether a budget counts for the year at all.</param>
public sealed record FundedYear(int Year, decimal Planned, decimal ThroughBudget, IReadOnlyList<FundedShare> Shares, bool HasBudget = true)
{
    /// <summary>Shares have two decimals, so what is smaller than the last of them is no gap.</summary>
    private const decimal LastPlace = 0.01m;

    public decimal Percent => Shares.Sum(share => share.Percent);

    /// <summary>planned × Σ shares ÷ 100, in som.</summary>
    public decimal Paid => PaidBy(Percent);

    /// <summary>What should come through the budget and has no line: max(0, through budget − paid), in som.</summary>
    public decimal Missing => HasBudget && ThroughBudget - Paid is var gap && gap > Planned * LastPlace / 100 ? gap : 0;

    /// <summary>What the programme expects from elsewhere: state programmes, donors, residents.</summary>
    public decimal Elsewhere => Planned - Math.Max(Paid, ThroughBudget);

    public FundingVerdict Verdict =>
        !HasBudget ? FundingVerdict.NoBudget
        : Shares.Count == 0 ? (ThroughBudget > 0 ? FundingVerdict.WithoutLine : FundingVerdict.Elsewhere)
        : Missing > 0 ? FundingVerdict.InPart
        : FundingVerdict.Covered;

    public static FundedYear Of(int year, IEnumerable<MeasureMoney> money, IEnumerable<FundedShare> shares, bool hasBudget = true)
    {
        var planned = money.ToList();
        return new FundedYear(year, planned.Sum(row => row.Som), planned.Where(row => ComesThrough(row.Source)).Sum(row => row.Som), [.. shares], hasBudget);
    }

    public decimal PaidBy(decimal percent) => Math.Round(Planned * percent / 100, 2);

    /// <summary>Whether money of a source is written into the local budget.</summary>
    public static bool ComesThrough(MoneySource source) => source is MoneySource.Local or MoneySource.Equalization or MoneySource.Republican;
}

public enum FundingVerdict
{
    /// <summary>The year has no budget yet, or none that is known here.</summary>
    NoBudget,

    /// <summary>Nothing of it comes through the local budget.</summary>
    Elsewhere,
    WithoutLine,
    InPart,
    Covered,
}
