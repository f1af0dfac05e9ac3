using Birdik.Methods.Budget;
using Birdik.Methods.Budget.Inequality;
using CsCheck;

namespace Birdik.Methods.Tests.Budget;

public sealed class InequalityTests
{
    [Theory]
    [InlineData(0.25, 0.05)]
    [InlineData(0.5, 0.1)]
    [InlineData(0.75, 0.55)]
    public void ShareOf_HalfHasATenth_IsLinearBetween(double population, double share) =>
        Assert.Equal(share, new LorenzCurve([(1, 90), (1, 10)]).ShareOf(population), 12);

    [Fact]
    public void Lorenz_TwoHalves_GivesTheTextbookFigures()
    {
        // Arrange: half of the people have a fifth of the money; Gini 0.3, Theil 0.5·0.4·ln 0.4 + 0.5·1.6·ln 1.6.
        var curve = new LorenzCurve([(50, 80), (50, 20)]);

        // Assert
        Assert.Equal([(0, 0), (0.5, 0.2), (1, 1)], curve.Points);
        Assert.Equal(0.3, curve.Gini, 12);
        Assert.Equal((0.2 * Math.Log(0.4)) + (0.8 * Math.Log(1.6)), curve.Theil!.Value, 12);
    }

    [Fact]
    public void Lorenz_AllEqualPerHead_HasNoInequality()
    {
        // Arrange
        var curve = new LorenzCurve([(10, 30), (20, 60), (5, 15)]);

        // Assert
        Assert.Equal(0, curve.Gini, 12);
        Assert.Equal(0, curve.Theil!.Value, 12);
    }

    [Fact]
    public void Lorenz_NoMoneyOrDebts_HasNoTheil()
    {
        // Assert
        Assert.Null(new LorenzCurve([(1, 0), (1, 0)]).Theil);
        Assert.Equal(0, new LorenzCurve([(1, 0), (1, 0)]).Gini, 12);
        Assert.Null(new LorenzCurve([(1, -1), (1, 3)]).Theil);
    }

    [Fact]
    public void Shapley_ProductOfTwo_DividesTheirMeetingEvenly()
    {
        // Arrange: 2 · 3 becomes 4 · 5; alone they add 6 and 4, together 14.
        double Result(uint set) => ((set & 1) == 0 ? 2 : 4) * ((set & 2) == 0 ? 3 : 5);

        // Act
        var parts = ShapleyDecomposition.Of(2, set => [Result(set)]);

        // Assert
        Assert.Equal([8, 6], parts.Select(part => part[0]));
    }

    [Fact]
    public void Shapley_AnyGame_AddsUpAndGivesIdleCausesNothing() =>
        Gen.Double[-100, 100].Array[64].Sample(values =>
        {
            // Cause 3 of 7 changes nothing.
            double Value(uint set) => values[(set & 7) | ((set >> 1) & 56)];
            var parts = ShapleyDecomposition.Of(7, set => [Value(set)]);
            Assert.Equal(Value(127) - Value(0), parts.Sum(part => part[0]), 1e-9);
            Assert.Equal(0, parts[3][0], 1e-9);
        });

    // E1: Kara-Kujur 2021 agrees; 2022 was printed "85986". E2: On-Archa 2016. E3: Jalal-Abad, January to July 2025.
    [Theory]
    [InlineData(new[] { 2520.8, 6033.6 }, 8554.4, SumVerdict.Agrees, null)]
    [InlineData(new[] { 2947.1, 5651.5 }, 85986, SumVerdict.DecimalSlip, 8598.6)]
    [InlineData(new[] { 355.0, 102.0, 5.8, 30.0, 49.1, 104.5, 12.8, 79.1, 83.6, 3.9, 9.9, 0.5, 280.0 }, 1116.0, SumVerdict.WithinRounding, null)]
    [InlineData(new[] { 171.2, 10.4, 23.5, 88.3, 509.2, 55.2, 3.0, 126.8, 732.0, 152.3 }, 1871.9, SumVerdict.Agrees, null)]
    [InlineData(new[] { 450.4, 13.2, 24.4, 71.9, 12.4, 42.6, 4.0 }, 670.2, SumVerdict.Differs, null)]
    public void SumCheck_PrintedBudgets_AreJudged(double[] parts, double total, SumVerdict verdict, double? meant)
    {
        // Act
        var check = SumCheck.Of([.. parts.Select(part => (decimal)part)], (decimal)total, 0.1m);

        // Assert
        Assert.Equal((verdict, (decimal?)meant), (check.Verdict, check.Meant));
    }

    [Fact]
    public void RevenuePotential_HalfCollected_TellsWhatIsLeft()
    {
        // Arrange
        var potential = new RevenuePotential(400_000, 300_000) + new RevenuePotential(200_000, 0);

        // Assert
        Assert.Equal((300_000m, 0.5m, 6_000m), (potential.ToRaise, potential.Effort, potential.OnePointOfEffort));
        Assert.Null(new RevenuePotential(0, 10).Effort);
    }
}
