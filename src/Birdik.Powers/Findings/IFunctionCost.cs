using Birdik.Platform.Ids;
using Birdik.Powers.Functions;

namespace Birdik.Powers.Findings;

/// <summary>
/// What functions need in posts and money. The modules of staffing and budget implement and register it; without it pages say "not known yet".
/// </summary>
public interface IFunctionCost
{
    /// <summary>By function; one that is missing is not known.</summary>
    /// <param name="year">The year of the budget.</param>
    /// <param name="tenantId">One municipality, or null for the whole country.</param>
    Task<IReadOnlyDictionary<Id<Function>, FunctionCost>> OfYearAsync(int year, int? tenantId, CancellationToken ct);
}

/// <summary>The need of one function.</summary>
/// <param name="Posts">Full posts.</param>
/// <param name="Som">Som in the year.</param>
/// <param name="IsVerified">Whether every norm in it is verified.</param>
public sealed record FunctionCost(decimal Posts, decimal Som, bool IsVerified);
