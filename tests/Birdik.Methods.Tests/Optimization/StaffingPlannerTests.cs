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
    public void Plan_PairThatNobodyCanHold_BindsNobody()
    {
        // Act: no kind of post does land and accounts, so keeping them apart costs nothing.
        var plan = StaffingPlanner.Plan(Office with { MaxPosts = 2, Incompatible = [("land", "accounts")] });

        // Assert
        Assert.True(plan.Figures.Uncovered > 0);
        Assert.DoesNotContain(plan.Binding, limit => limit.Kind == LimitKind.Incompatible);
    }

    [Fact]
    public void Plan_MorePairsThanWaysLookedAt_IsHeldAgainstAnOfficeThatKeepsNothingApart()
    {
        // Arrange: twelve pairs make 4,096 ways in one kind.
        var functions = Enumerable.Range(0, 24).Select(place => $"f{place}").ToArray();
        var pairs = Enumerable.Range(0, 12).Select(place => (functions[2 * place], functions[(2 * place) + 1])).ToArray();
        var office = new StaffingProblem(
            2, null, 7_040, 1, [new("one", 2, 0, 2, functions)], [.. functions.Select(function => new FunctionNeed(function, 0.2m, true))], pairs);

        // Act
        var plan = StaffingPlanner.Plan(office);

        // Assert: 4.8 posts of work and two people, each of whom has enough to do with one of every pair.
        Assert.Equal(PlanStatus.Optimal, plan.Status);
        Assert.Equal(2.8m, plan.Figures.UncoveredByLaw);
        Assert.All(plan.Posts, post => Assert.All(pairs, pair => Assert.False(Does(post, pair.Item1) && Does(post, pair.Item2))));
    }

    /// <summary>Measured 0.1 s; the limit leaves room for a machine under load.</summary>
    [Fact]
    public void Plan_OfficeOfTwelveFunctionsAndEightKinds_IsProvenSoon()
    {
        // Arrange
        var random = new Random(7);
        var functions = Enumerable.Range(0, 12).Select(place => $"f{place}").ToArray();
        var kinds = Enumerable.Range(0, 8).Select(place => new PostKind(
            $"k{place}", random.Next(15, 45) / 10m, place == 0 ? 1 : 0, 60, [.. functions.Where(_ => random.Next(3) == 0)]));
        var office = new StaffingProblem(
            8, 2_000_000, 7_040, 0.25m, [.. kinds], [.. functions.Select((function, place) => new FunctionNeed(function, random.Next(10, 180) / 100m, place % 3 > 0))],
            [("f0", "f1"), ("f2", "f3")]);

        // Act
        var plan = StaffingPlanner.Plan(office, seconds: 5);

        // Assert
        Assert.Equal(PlanStatus.Optimal, plan.Status);
    }

    [Fact]
    public void Plan_AnySmallOfficeThatKeepsApart_IsAsGoodAsTryingAll() =>
        Gen.Select(Gen.Int[0, 9].Array[3], Gen.Int[0, 4]).Sample((tenths, posts) =>
        {
            var needs = tenths.Select((tenth, place) => new FunctionNeed($"f{place}", tenth / 5m, true)).ToArray();
            var all = new PostKind("all", 2, 0, 4, ["f0", "f1", "f2"]);
            var plan = StaffingPlanner.Plan(new(posts, null, 100, 1, [all], needs, [("f0", "f1")]));

            // A post does the first function or the second: try how many do the first, the third fills what is left.
            var best = Enumerable.Range(0, posts + 1).Min(first =>
            {
                var (one, other) = (Math.Min(needs[0].Fte, first), Math.Min(needs[1].Fte, posts - first));
                return needs.Sum(need => need.Fte) - one - other - Math.Min(needs[2].Fte, posts - one - other);
            });
            Assert.Equal((PlanStatus.Optimal, best), (plan.Status, plan.Figures.UncoveredByLaw));
        }, iter: 60, threads: 1);

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
