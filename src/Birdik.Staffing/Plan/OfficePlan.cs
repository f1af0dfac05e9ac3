using Birdik.Optimization.WholePosts;
using Birdik.Powers.Functions;
using Birdik.Staffing.Need;

namespace Birdik.Staffing.Plan;

/// <summary>Whole posts for the need of a municipality: duties by trade, held by posts that may combine neighbouring trades.</summary>
public static class OfficePlan
{
    private const double Seconds = 1;
    private const decimal MostOfKind = 60;

    /// <summary>Which trades one person may hold together; the first names the post.</summary>
    private static readonly FunctionPost[][] Kinds =
    [
        [FunctionPost.Head, FunctionPost.Emergency, FunctionPost.PublicOrder, FunctionPost.Kenesh],
        [FunctionPost.Secretary, FunctionPost.Kenesh, FunctionPost.Lawyer, FunctionPost.Registrar],
        [FunctionPost.Planner, FunctionPost.Youth, FunctionPost.Culture, FunctionPost.Property, FunctionPost.PublicWorks],
        [FunctionPost.Finance, FunctionPost.Statistician],
        [FunctionPost.Tax, FunctionPost.Property, FunctionPost.Statistician],
        [FunctionPost.Land, FunctionPost.Pasture, FunctionPost.Architect, FunctionPost.Ecologist],
        [FunctionPost.PublicWorks, FunctionPost.Architect, FunctionPost.Emergency, FunctionPost.Ecologist],
        [FunctionPost.Social, FunctionPost.Registrar, FunctionPost.Youth, FunctionPost.Military, FunctionPost.Culture],
    ];

    /// <summary>The trades that name the kinds of posts.</summary>
    public static IEnumerable<FunctionPost> KindTrades => Kinds.Select(trades => trades[0]);

    /// <summary>Whether a post named by one trade may hold another besides.</summary>
    public static bool MayHold(FunctionPost post, FunctionPost trade) => Array.Exists(Kinds, kind => kind[0] == post && kind.Contains(trade));

    /// <summary>Who decides on money and who collects it; who gives land and who counts the tax on it.</summary>
    private static readonly (FunctionPost First, FunctionPost Second)[] Apart =
        [(FunctionPost.Finance, FunctionPost.Tax), (FunctionPost.Land, FunctionPost.Tax), (FunctionPost.Finance, FunctionPost.Property)];

    public static StaffingProblem Problem(OfficeNeed need, StaffingRules rules, PlanTerms terms)
    {
        var lawful = need.Lines.Where(line => line.Norm.ByLaw).ToLookup(line => line.Norm.Post, line => line.Posts);
        var needs = need.ByTrade().SelectMany(trade =>
        {
            var byLaw = lawful[trade.Trade].Sum();
            return new[]
            {
                new FunctionNeed($"{trade.Trade}", decimal.Round(byLaw, 4), ByLaw: true),
                new FunctionNeed($"{trade.Trade}+", decimal.Round(trade.Posts - byLaw, 4), ByLaw: false),
            };
        }).Where(one => one.Fte > 0).ToList();
        return new StaffingProblem(
            terms.Posts,
            terms.PayFund,
            rules.BaseRate,
            terms.Step,
            [.. Kinds.Select((trades, place) => new PostKind(
                $"{trades[0]}", rules.CoefficientOf(trades[0]), place < 2 ? 1 : 0, MostOfKind, [.. trades.SelectMany(Parts)]))],
            needs,
            [.. Apart.SelectMany(pair => Parts(pair.First).SelectMany(one => Parts(pair.Second).Select(other => (one, other))))]);
    }

    public static StaffingPlan Plan(StaffingProblem problem) => StaffingPlanner.Plan(problem, Seconds);

    /// <summary>The duties of a trade by law, and its other work.</summary>
    private static string[] Parts(FunctionPost trade) => [$"{trade}", $"{trade}+"];
}

/// <param name="Posts">Ceiling of posts; null for none.</param>
/// <param name="PayFund">Som a year; null for none.</param>
/// <param name="Step">The smallest part of a post.</param>
public sealed record PlanTerms(decimal? Posts, decimal? PayFund, decimal Step);
