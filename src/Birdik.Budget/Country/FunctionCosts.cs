using Birdik.Methods.Powers;
using Birdik.Platform.Ids;
using Birdik.Powers.Findings;
using Birdik.Powers.Functions;
using Birdik.Staffing.Need;

namespace Birdik.Budget.Country;

/// <summary>What every function costs: pay of the work it asks for, contributions, goods and services.</summary>
public sealed class FunctionCosts(ReadMoney read) : IFunctionCost
{
    public async Task<IReadOnlyDictionary<Id<Function>, FunctionCost>> OfYearAsync(int year, int? tenantId, CancellationToken ct)
    {
        var money = await read.NowAsync(ct);
        var offices = tenantId is null ? money.Facts.Offices : [.. money.Facts.Offices.Where(office => office.TenantId == tenantId)];
        return offices.SelectMany(office => money.Facts.NeedOf(office).Lines).Where(line => line.Function is not null)
            .GroupBy(line => line.Function!.Id)
            .ToDictionary(
                group => group.Key,
                group => new FunctionCost(
                    group.Sum(line => line.Posts),
                    decimal.Round(group.Sum(line => CostOf(line, money)), 2),
                    money.Facts.Rules.IsVerified && group.All(line => line.Norm.IsVerified)));
    }

    /// <summary>Som a year of a piece of work under the terms in force.</summary>
    public static decimal CostOf(WorkLine line, CountryMoney money) =>
        line.Posts * money.Facts.Rules.YearCost(line.Norm.Post) * (1 + money.Contributions) * (1 + money.InForce.DirectShare);

    /// <summary>Whether the law lets somebody else pay for it: a delegated power.</summary>
    public static bool IsDelegated(WorkLine line) => line.Function?.Kind == FunctionKind.Delegated;
}
