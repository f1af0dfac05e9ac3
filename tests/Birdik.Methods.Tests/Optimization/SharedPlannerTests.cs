using Birdik.Optimization.WholePosts;
using CsCheck;

namespace Birdik.Methods.Tests.Optimization;

public sealed class SharedPlannerTests
{
    private const decimal Year = 12 * 7_040m;
    private static readonly PostKind Head = new("head", 4, 1, 1, ["lead"]);
    private static readonly PostKind Architect = new("architect", 3, 0, 5, ["plans"]);

    [Fact]
    public void Plan_HalfAnArchitectEach_IsOnePersonOfBoth()
    {
        // Arrange: each needs a head and half an architect; alone each pays for a whole one.
        var office = Office(0.5m);

        // Act
        var plan = SharedPlanner.Plan(new(office, office, ["architect"], 0.5m));

        // Assert
        Assert.Equal(PlanStatus.Optimal, plan.Status);
        Assert.Equal((Year * 7, Year * 7), (plan.First.Alone.Figures.CostYear, plan.Second.Alone.Figures.CostYear));
        Assert.Equal(new StaffingFigures(0, 0, Year * 5.5m), plan.First.Figures);
        Assert.Equal(plan.First.Figures, plan.Second.Figures);
        var shared = Assert.Single(plan.Shared);
        Assert.Equal(("architect", 0.5m, 0.5m), (shared.Kind, shared.First.Units, shared.Second.Units));
        Assert.Equal(["head"], plan.First.Posts.Select(post => post.Kind));
        Assert.Equal(plan.Figures, plan.Bound);
    }

    [Fact]
    public void Plan_UnequalNeeds_AreDividedInQuarters()
    {
        // Act
        var halves = SharedPlanner.Plan(new(Office(0.7m), Office(0.2m), ["architect"], 0.5m));
        var quarters = SharedPlanner.Plan(new(Office(0.7m), Office(0.2m), ["architect"], 0.25m));

        // Assert: with halves 0.7 would stay undone in part, so each has its own.
        Assert.Empty(halves.Shared);
        Assert.Equal(Year * 14, halves.Figures.CostYear);
        Assert.Equal((0.75m, 0.25m), (Assert.Single(quarters.Shared).First.Units, quarters.Shared[0].Second.Units));
        Assert.Equal(Year * 11, quarters.Figures.CostYear);
    }

    [Fact]
    public void Plan_CeilingLeavesNoRoomForAWholePost_ThePartStillFits()
    {
        // Arrange: ceilings of a post and a half.
        var office = Office(0.5m) with { MaxPosts = 1.5m };

        // Act
        var plan = SharedPlanner.Plan(new(office, office, ["architect"], 0.5m));

        // Assert
        Assert.Equal(0.5m, plan.First.Alone.Figures.UncoveredByLaw);
        Assert.Equal((0m, 1), (plan.Figures.UncoveredByLaw, plan.Shared.Count));
    }

    [Fact]
    public void Plan_NeitherIsWorseOffThanAlone_EvenIfBothTogetherWouldGain()
    {
        // Arrange: the first has money for one architect and needs a whole one; to give half of it away would save money but leave work undone.
        var first = Office(1m) with { MaxPosts = 2 };
        var second = Office(0.5m) with { MaxPosts = 1.5m };

        // Act
        var plan = SharedPlanner.Plan(new(first, second, ["architect"], 0.5m));

        // Assert
        Assert.Equal((0m, 0.5m), (plan.First.Figures.UncoveredByLaw, plan.Second.Figures.UncoveredByLaw));
        Assert.Empty(plan.Shared);
    }

    [Fact]
    public void Plan_NothingMayBeShared_IsThatOfEachAlone()
    {
        // Act
        var plan = SharedPlanner.Plan(new(Office(0.5m), Office(0.5m), [], 0.5m));

        // Assert
        Assert.Equal((plan.First.Alone.Figures, plan.Second.Alone.Figures), (plan.First.Figures, plan.Second.Figures));
    }

    [Fact]
    public void Plan_WhatIsKeptApart_NeverMeetsInASharedPerson()
    {
        // Arrange: half a post of accounts and half of cash in each office, kept apart.
        var clerk = new PostKind("clerk", 2, 0, 4, ["accounts", "cash"]);
        var office = new StaffingProblem(
            9, null, 7_040, 1, [clerk], [new("accounts", 0.5m, true), new("cash", 0.5m, true)], [("accounts", "cash")]);

        // Act
        var plan = SharedPlanner.Plan(new(office, office, ["clerk"], 0.5m));

        // Assert: alone two clerks each; together one whole and a shared one each, since only one person is shared.
        Assert.Equal(Year * 2 * 3, plan.Figures.CostYear);
        Assert.Equal(0, plan.Figures.UncoveredByLaw);
        Assert.All(
            plan.First.Posts.Concat(plan.Second.Posts).Concat(plan.Shared.SelectMany(one => new[] { one.First, one.Second })),
            post => Assert.False(post.Does.Any(duty => duty.Function == "accounts") && post.Does.Any(duty => duty.Function == "cash")));
    }

    [Fact]
    public void Plan_OneOfficeCannotBe_IsInfeasible()
    {
        // Act
        var plan = SharedPlanner.Plan(new(Office(0.5m) with { MaxPosts = 0 }, Office(0.5m), ["architect"], 0.5m));

        // Assert
        Assert.Equal(PlanStatus.Infeasible, plan.Status);
    }

    [Theory]
    [InlineData(0.3, "architect")]
    [InlineData(0.5, "lawyer")]
    public void Plan_StepOrKindThatCannotBe_Throws(double step, string kind) =>
        Assert.Throws<ArgumentException>(() => SharedPlanner.Plan(new(Office(0.5m), Office(0.5m), [kind], (decimal)step)));

    [Fact]
    public void Plan_SmallOffices_AreAsGoodAsTheBestOfAllPlans() => Gen.Select(
            Gen.Int[0, 9].Array[4], Gen.Int[1, 4], Gen.Int[1, 4], Gen.Int[1, 3], Gen.Bool)
        .Sample(
            (needs, firstCeiling, secondCeiling, coefficient, quarters) =>
            {
                // Arrange: two kinds, of which the first may be shared, and two functions in each office, one of them for either kind.
                PostKind[] kinds = [new("a", coefficient, 0, 2, ["x", "y"]), new("b", 2, 0, 2, ["y"])];
                StaffingProblem Make(int x, int y, int ceiling) => new(
                    ceiling * 0.5m, null, 7_040, 1, kinds, [new("x", x * 0.25m, true), new("y", y * 0.25m, false)], []);
                var problem = new SharedProblem(
                    Make(needs[0], needs[1], firstCeiling), Make(needs[2], needs[3], secondCeiling), ["a"], quarters ? 0.25m : 0.5m);

                // Act
                var plan = SharedPlanner.Plan(problem);

                // Assert
                Assert.Equal(PlanStatus.Optimal, plan.Status);
                Assert.Equal(Best(problem), (plan.Figures.UncoveredByLaw, plan.Figures.Uncovered, plan.Figures.CostYear));
            },
            iter: 150);

    private static StaffingProblem Office(decimal plans) => new(
        9, null, 7_040, 1, [Head, Architect], [new("lead", 1, true), new("plans", plans, true)], []);

    /// <summary>Every number of whole posts and every division of one shared person.</summary>
    private static (decimal, decimal, decimal) Best(SharedProblem problem)
    {
        var alone = new[] { Ways(problem.First, [0]).Min(), Ways(problem.Second, [0]).Min() };
        var best = (decimal.MaxValue, 0m, 0m);
        for (var part = 0m; part < 1; part += problem.Step)
        {
            foreach (var first in Ways(problem.First, [part]).Where(way => way.ByLaw <= alone[0].ByLaw && way.All <= alone[0].All))
            {
                foreach (var second in Ways(problem.Second, [part == 0 ? 0 : 1 - part]).Where(way => way.ByLaw <= alone[1].ByLaw && way.All <= alone[1].All))
                {
                    var sum = (first.ByLaw + second.ByLaw, first.All + second.All, first.Cost + second.Cost);
                    best = sum.CompareTo(best) < 0 ? sum : best;
                }
            }
        }

        return best;
    }

    /// <summary>What every number of whole posts, with a part of the first kind, leaves undone; the first kind does x before y.</summary>
    private static IEnumerable<(decimal ByLaw, decimal All, decimal Cost)> Ways(StaffingProblem office, decimal[] parts) =>
        from a in Enumerable.Range(0, 3)
        from b in Enumerable.Range(0, 3)
        from part in parts
        where a + part <= 2 && a + b + part <= office.MaxPosts
        let left = Math.Max(0, office.Needs[0].Fte - a - part)
        let spare = Math.Max(0, a + part - office.Needs[0].Fte)
        select (left, left + Math.Max(0, office.Needs[1].Fte - b - spare), ((a + part) * office.Kinds[0].Coefficient * Year) + (b * office.Kinds[1].Coefficient * Year));
}
