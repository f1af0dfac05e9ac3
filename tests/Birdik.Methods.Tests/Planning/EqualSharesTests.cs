using System.Numerics;
using Birdik.Methods.Numbers;
using Birdik.Methods.Planning.Selection;
using CsCheck;

namespace Birdik.Methods.Tests.Planning;

public sealed class EqualSharesTests
{
    private static readonly Gen<Election> Elections = Gen.Select(
        Gen.Int[1, 60], Gen.Int[0, 12].Array[1, 8], Gen.Int[0, 255].Array[1, 12],
        (budget, costs, ballots) => new Election(
            budget,
            [.. costs.Select((cost, place) => new ElectionProject($"p{place}", cost))],
            [.. ballots.Select(bits => Enumerable.Range(0, costs.Length).Where(place => ((bits >> place) & 1) == 1).ToArray())]));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Select_MinorityWithItsOwnProject_IsServed(bool costUtility)
    {
        // Arrange: 6 voters want the three projects of the upper village, 3 the one of the lower; each costs 3, the budget is 9.
        var election = new Election(9, Projects(3, 3, 3, 3), [.. Voters(6, 0, 1, 2), .. Voters(3, 3)]);

        // Act
        var shares = EqualShares.Select(election, costUtility);
        var greedy = GreedySelection.Select(election, perCost: false);

        // Assert: the plain count gives the lower village nothing.
        Assert.Equal([0, 1, 3], shares.Winners.Order());
        Assert.Equal([0, 1, 2], greedy.Winners.Order());
    }

    [Fact]
    public void Select_EmptyBallots_TakeTheirShareAway()
    {
        // Arrange: with the empty ballot each has 1, without it each would have 2.
        var election = new Election(2, Projects(2), [[0], []]);

        // Act
        var selection = EqualShares.Select(election, costUtility: false);

        // Assert
        Assert.Empty(selection.Winners);
    }

    [Fact]
    public void Select_EqualPrices_GoToTheFirstId()
    {
        // Arrange
        var election = new Election(3, [new("10", 3), new("9", 3)], [.. Voters(3, 0, 1)]);

        // Act
        var selection = EqualShares.Select(election, costUtility: true);

        // Assert: in text order "10" stands before "9".
        Assert.Equal([0], selection.Winners);
    }

    [Fact]
    public void Select_CostZeroOrNoApprovals_IsNeverTaken()
    {
        // Arrange
        var election = new Election(10, Projects(0, 2, 1), [.. Voters(2, 0, 1)]);

        // Act
        var selection = EqualShares.Select(election, costUtility: false, SelectionCompletion.BudgetIncrease);

        // Assert
        Assert.Equal([1], selection.Winners);
    }

    [Fact]
    public void Select_BudgetIncrease_StandsAtTheLastAffordableOutcome()
    {
        // Arrange: one voter alone wants the project of 9; all shares must grow from 2 to 9.
        var election = new Election(10, Projects(9, 4), [[0], [], [], [], []]);

        // Act
        var selection = EqualShares.Select(election, costUtility: false, SelectionCompletion.BudgetIncrease);

        // Assert
        Assert.Equal([0], selection.Winners);
        Assert.Equal((9m, 7), (selection.Spent, selection.Steps));
    }

    [Fact]
    public void Select_AnyElection_ChoosesAsTheDefinitionSays() =>
        Gen.Select(Elections, Gen.Bool).Sample((election, costUtility) =>
        {
            var share = Fraction.Of(election.Budget) / election.Ballots.Count;
            Assert.Equal(ByDefinition(election, share, costUtility), EqualShares.Select(election, costUtility).Winners);
        }, iter: 20_000);

    [Fact]
    public void Select_AnyElectionCompleted_PassesOverNoStepThatMatters() =>
        Gen.Select(Elections, Gen.Bool).Sample((election, costUtility) =>
        {
            var selection = EqualShares.Select(election, costUtility, SelectionCompletion.BudgetIncrease);
            var (winners, steps) = CompletedByDefinition(election, costUtility);
            Assert.Equal(steps, selection.Steps);
            Assert.Equal(winners.Order(), selection.Winners.Order());
        }, iter: 5_000);

    [Fact]
    public void Fraction_Double_IsNear() =>
        Gen.Select(Gen.Long[-1_000_000_000_000, 1_000_000_000_000], Gen.Long[1, 1_000_000_000]).Sample((numerator, denominator) =>
        {
            var value = (double)numerator / denominator;
            var large = BigInteger.Pow(3, 900);
            Assert.Equal(value, new Fraction(numerator * large, denominator * large).ToDouble(), Math.Abs(value) * 1e-15);
        });

    private static ElectionProject[] Projects(params decimal[] costs) =>
        [.. costs.Select((cost, place) => new ElectionProject($"p{place}", cost))];

    private static IEnumerable<int[]> Voters(int count, params int[] ballot) => Enumerable.Repeat(ballot, count);

    private static (List<int> Winners, int Steps) CompletedByDefinition(Election election, bool costUtility)
    {
        var share = Fraction.Of(election.Budget) / election.Ballots.Count;
        var approvals = election.Approvals();
        var possible = election.Projects.Where((project, place) => project.Cost > 0 && approvals[place] > 0).Count();
        var (winners, steps) = (ByDefinition(election, share, costUtility), 0);
        while (winners.Count < possible)
        {
            var raised = ByDefinition(election, share + new Fraction(steps + 1, 1), costUtility);
            if (election.CostOf(raised) > election.Budget)
            {
                break;
            }

            (winners, steps) = (raised, steps + 1);
        }

        return (winners, steps);
    }

    /// <summary>Word by word after the definition, voter by voter.</summary>
    private static List<int> ByDefinition(Election election, Fraction share, bool costUtility)
    {
        var money = Enumerable.Repeat(share, election.Ballots.Count).ToArray();
        var winners = new List<int>();
        while (true)
        {
            (Fraction Rho, Fraction Price, int Project)? best = null;
            foreach (var place in Enumerable.Range(0, election.Projects.Count).Except(winners)
                .OrderBy(place => election.Projects[place].Id, StringComparer.Ordinal))
            {
                var cost = Fraction.Of(election.Projects[place].Cost);
                if (cost.Sign > 0 && PriceOf(place, cost) is { } price)
                {
                    var rho = costUtility ? price / cost : price;
                    best = best is null || rho < best.Value.Rho ? (rho, price, place) : best;
                }
            }

            if (best is not { } chosen)
            {
                return winners;
            }

            winners.Add(chosen.Project);
            for (var voter = 0; voter < money.Length; voter++)
            {
                if (election.Ballots[voter].Contains(chosen.Project))
                {
                    money[voter] = money[voter] < chosen.Price ? new Fraction(0, 1) : money[voter] - chosen.Price;
                }
            }
        }

        Fraction? PriceOf(int place, Fraction cost)
        {
            var purses = money.Where((_, voter) => election.Ballots[voter].Contains(place)).Order().ToList();
            for (var poorer = 0; poorer < purses.Count; poorer++)
            {
                var rest = purses.Take(poorer).Aggregate(cost, (left, purse) => left - purse);
                var price = rest / (purses.Count - poorer);
                if (price <= purses[poorer])
                {
                    return price;
                }
            }

            return null;
        }
    }
}
