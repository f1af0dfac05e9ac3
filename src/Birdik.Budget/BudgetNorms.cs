using Birdik.Budget.Country;
using Birdik.Platform.Norms;

namespace Birdik.Budget;

/// <summary>The legal values the budget asks for.</summary>
public static class BudgetNorms
{
    /// <summary>Whether revenue, transfers and the opening balance must equal expenditure.</summary>
    public static readonly NormDefinition BalanceNeeded = new("budget.balance-needed", "rule", NormKind.Flag);

    /// <summary>The equalization formula in force: <c>kind=gap; pool=…; maxLoss=0.1</c>.</summary>
    public static readonly NormDefinition Formula = new("budget.equalization-formula", "formula", NormKind.Text);

    /// <summary>Goods and services that work needs, as a share of its pay.</summary>
    public static readonly NormDefinition DirectShare = new("budget.direct-share", "share");

    /// <summary>Contributions of the employer on pay.</summary>
    public static readonly NormDefinition Contributions = new("budget.contributions", "share");

    /// <summary>What own services other than the work of the office – lighting, culture, kindergartens – cost for one resident in a year.</summary>
    public static readonly NormDefinition ServicesPerResident = new("budget.services-per-resident", "som");

    public static NormDefinition RateOf(LocalTax tax) => Rates[(int)tax];

    private static readonly NormDefinition[] Rates =
        [.. Enum.GetValues<LocalTax>().Select(tax => new NormDefinition($"budget.rate-{tax.ToString().ToLowerInvariant()}", "share"))];

    internal static IEnumerable<NormDefinition> All => [BalanceNeeded, Formula, DirectShare, Contributions, ServicesPerResident, .. Rates];
}
