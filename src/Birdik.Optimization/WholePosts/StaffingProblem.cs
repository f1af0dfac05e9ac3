namespace Birdik.Optimization.WholePosts;

/// <summary>Needs of functions, and the posts that may be made of them.</summary>
/// <param name="MaxPosts">Ceiling of posts; null for none.</param>
/// <param name="MaxPayFund">Ceiling of the year's pay fund in som; null for none.</param>
/// <param name="BaseRate">Som a month for a coefficient of 1.</param>
/// <param name="Step">The smallest part of a post: 1, 0.5 or 0.25.</param>
/// <param name="Incompatible">Pairs of functions that nobody may have in one hand: who decides and who controls.</param>
public sealed record StaffingProblem(
    decimal? MaxPosts,
    decimal? MaxPayFund,
    decimal BaseRate,
    decimal Step,
    IReadOnlyList<PostKind> Kinds,
    IReadOnlyList<FunctionNeed> Needs,
    IReadOnlyList<(string First, string Second)> Incompatible)
{
    public const int MostKinds = 100;
    public const int MostNeeds = 500;
    public const decimal MostPostsOfKind = 100;
    public const decimal MostFte = 10_000;
    public const decimal MostMoney = 1_000_000_000_000m;

    /// <summary>Som a year of one step of a kind.</summary>
    public decimal StepCost(PostKind kind) => BaseRate * kind.Coefficient * 12 * Step;

    internal IEnumerable<string> Doable(PostKind kind) => kind.CanDo.Intersect(Needs.Select(need => need.Function), StringComparer.Ordinal);
}

/// <param name="Coefficient">Of the base rate; allowances included.</param>
/// <param name="Min">Minimum presence, in posts.</param>
/// <param name="Max">In posts.</param>
public sealed record PostKind(string Id, decimal Coefficient, decimal Min, decimal Max, IReadOnlyList<string> CanDo);

/// <param name="Fte">Posts needed, unrounded.</param>
/// <param name="ByLaw">The duty is laid down by law: it is covered before anything else.</param>
public sealed record FunctionNeed(string Function, decimal Fte, bool ByLaw);
