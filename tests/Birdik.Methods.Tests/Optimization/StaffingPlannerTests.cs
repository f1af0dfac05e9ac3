using Birdik.Optimization.WholePosts;
using CsCheck;

namespace Birdik.Methods.Tests.Optimization;

public sealed class StaffingPlannerTests
{
    private static readonly PostKind Specialist = new("specialist", 2.5m, 0, 3, ["land", "letters", "social"]);
    private static readonly PostKind Accountant = new("accountant", 2m, 0, 1, ["accounts", "cash"]);
    private static readonly FunctionNeed[] Needs =
        [new("land", 0.8m, true), new("letters", 0.75m, false), new("social", 0.6m, true), new("accounts", 0.5m, true), new("cash", 0.25m, true)];

    private static readonly StaffingProblem Office = new(7, null, 7_040, 1, [Specialist, Accountant], Needs, []);

    [Fact]
    public void Plan_RoomForAll_CoversAllAtLeastCost()
    {
        // Act
        var plan = StaffingPlanner.Plan(Office);

        // Assert: 2.15 posts of work need three specialists, 0.75 one accountant.
        Assert.Equal(PlanStatus.Optimal, plan.Status);
        Assert.Equal(new StaffingFigures(0, 0, 12 * 7_040 * ((3 * 2.5m) + 2)), plan.Figures);
        Assert.Equal(4, plan.Posts.Count);
        Assert.Empty(plan.Binding);
    }

    [Fact]
    public void Plan_HalfPostsAllowed_IsCheaper()
    {
        // Act
        var plan = StaffingPlanner.Plan(Office with { Step = 0.5m });

        // Assert
        Assert.Equal(12 * 7_040 * ((2.5m * 2.5m) + 2), plan.Figures.CostYear);
        Assert.Contains(plan.Posts, post => post.Units == 0.5m);
    }

    [Fact]
    public void Plan_CeilingOfPosts_CoversDutiesByLawFirstAndNamesTheCeiling()
    {
        // Act
        var plan = StaffingPlanner.Plan(Office with { MaxPosts = 3 });

        // Assert: two specialists do land and social, what is left of them goes to letters.
        Assert.Equal(PlanStatus.Optimal, plan.Status);
        Assert.Equal((0m, 0.15m), (plan.Figures.UncoveredByLaw, plan.Figures.Uncovered));
        Assert.Equal([new BindingLimit(LimitKind.CeilingPosts)], plan.Binding);
        Assert.Equal(plan.Figures, plan.Bound);
    }

    [Fact]
    public void Plan_CashierApartFromAccountant_NeedsTwoPeople()
    {
        // Act
        var apart = StaffingPlanner.Plan(Office with { Incompatible = [("accounts", "cash")] });
        var divided = StaffingPlanner.Plan(Office with { Incompatible = [("accounts", "cash")], Step = 0.5m });

        // Assert
        Assert.Equal(0.25m, apart.Figures.UncoveredByLaw);
        Assert.Contains(new BindingLimit(LimitKind.KindMax, "accountant"), apart.Binding);
        Assert.Contains(new BindingLimit(LimitKind.Incompatible, "accounts,cash"), apart.Binding);
        Assert.Equal(0, divided.Figures.UncoveredByLaw);
        Assert.All(divided.Posts, post => Assert.False(Does(post, "accounts") && Does(post, "cash")));
    }

    [Fact]
    public void Plan_PayFund_Binds()
    {
        // Act: money for two specialists and nobody else.
        var plan = StaffingPlanner.Plan(Office with { MaxPayFund = 12 * 7_040 * 5 });

        // Assert
        Assert.Equal([new BindingLimit(LimitKind.CeilingPayFund)], plan.Binding);
        Assert.True(plan.Figures.CostYear <= 12 * 7_040 * 5);
    }

    [Fact]
    public void Plan_FunctionNobodyDoes_IsNamed()
    {
        // Act
        var plan = StaffingPlanner.Plan(Office with { Needs = [.. Needs, new("archive", 0.1m, true)] });

        // Assert
        Assert.Equal(0.1m, plan.Figures.UncoveredByLaw);
        Assert.Equal([new BindingLimit(LimitKind.NobodyCanDo, "archive")], plan.Binding);
    }

    [Fact]
    public void Plan_MinimumBreaksTheCeiling_IsInfeasible()
    {
        // Act
        var plan = StaffingPlanner.Plan(Office with { MaxPosts = 1, Kinds = [Specialist with { Min = 2 }] });

        // Assert
        Assert.Equal(PlanStatus.Infeasible, plan.Status);
        Assert.Empty(plan.Posts);
        Assert.Equal([new BindingLimit(LimitKind.CeilingPosts), new BindingLimit(LimitKind.KindMin, "specialist")], plan.Binding);
    }

    [Fact]
    public void Plan_AnySmallOffice_IsAsGoodAsTryingAll() =>
        Gen.Select(Gen.Int[0, 9].Array[4], Gen.Int[1, 15].Array[3], Gen.Int[1, 3].Array[3], Gen.Int[0, 4]).Sample((tenths, does, coefficients, posts) =>
        {
            var needs = tenths.Select((tenth, place) => new FunctionNeed($"f{place}", tenth / 5m, place < 2)).ToArray();
            var kinds = does.Select((bits, place) => new PostKind(
                $"k{place}", coefficients[place], 0, 2, [.. needs.Where((_, need) => ((bits >> need) & 1) == 1).Select(need => need.Function)])).ToArray();
            var plan = StaffingPlanner.Plan(new(posts, null, 100, 1, kinds, needs, []));

            Assert.Equal(PlanStatus.Optimal, plan.Status);
            Assert.Equal(ByTryingAll(needs, kinds, posts), plan.Figures);
        }, iter: 60, threads: 1);

    private static bool Does(PlannedPost post, string function) => post.Does.Any(duty => duty.Function == function);

    private static StaffingFigures ByTryingAll(FunctionNeed[] needs, PostKind[] kinds, int ceiling)
    {
        var best = new StaffingFigures(decimal.MaxValue, 0, 0);
        for (var choice = 0; choice < 27; choice++)
        {
            int[] counts = [choice % 3, choice / 3 % 3, choice / 9];
            if (counts.Sum() <= ceiling)
            {
                var cost = counts.Select((count, kind) => count * kinds[kind].Coefficient * 100 * 12).Sum();
                var figures = new StaffingFigures(Uncovered(needs.Where(need => need.ByLaw)), Uncovered(needs), cost);
                best = Compare(figures, best) < 0 ? figures : best;
            }

            // Hall's theorem: what stays undone is the largest excess of a set of functions over those who can do one of them.
            decimal Uncovered(IEnumerable<FunctionNeed> wanted)
            {
                var list = wanted.ToArray();
                return Enumerable.Range(0, 1 << list.Length).Max(set =>
                {
                    var chosen = list.Where((_, place) => ((set >> place) & 1) == 1).ToArray();
                    return chosen.Sum(need => need.Fte) - kinds.Select((kind, place) =>
                        chosen.Any(need => kind.CanDo.Contains(need.Function)) ? (decimal)counts[place] : 0).Sum();
                });
            }
        }

        return best;
    }

    private static int Compare(StaffingFigures x, StaffingFigures y) =>
        (x.UncoveredByLaw, x.Uncovered, x.CostYear).CompareTo((y.UncoveredByLaw, y.Uncovered, y.CostYear));
}
