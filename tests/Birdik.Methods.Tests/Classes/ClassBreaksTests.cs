using Birdik.Methods.Classes;
using CsCheck;

namespace Birdik.Methods.Tests.Classes;

public sealed class ClassBreaksTests
{
    private static readonly Gen<double[]> Figures = Gen.Int[0, 60].Select(n => (double)n).Array[1, 40];

    [Fact]
    public void Quantiles_TenFigures_GiveClassesOfEqualSize() =>
        Assert.Equal([2, 4, 6, 8, 10], ClassBreaks.Quantiles([10, 9, 8, 7, 6, 5, 4, 3, 2, 1], 5));

    [Fact]
    public void Quantiles_RepeatedFigures_GiveFewerClasses() =>
        Assert.Equal([1, 7], ClassBreaks.Quantiles([1, 1, 1, 1, 7], 4));

    [Fact]
    public void Natural_ThreeClusters_AreFound() =>
        Assert.Equal([3, 12, 102], ClassBreaks.Natural([1, 2, 3, 10, 11, 12, 100, 102], 3));

    [Fact]
    public void Natural_AnyFigures_HaveTheLeastSpread() =>
        Gen.Select(Figures, Gen.Int[1, 4]).Sample((figures, classes) =>
        {
            var breaks = ClassBreaks.Natural(figures, classes);
            Assert.Equal(Least([.. figures.Order()], classes), Spread(figures, breaks), 6);
        });

    [Fact]
    public void BothWays_AnyFigures_CoverAllInOrder() =>
        Gen.Select(Figures, Gen.Int[1, 7], Gen.Bool).Sample((figures, classes, natural) =>
        {
            var breaks = natural ? ClassBreaks.Natural(figures, classes) : ClassBreaks.Quantiles(figures, classes);
            Assert.InRange(breaks.Count, 1, classes);
            Assert.Equal(breaks.Distinct().Order(), breaks);
            Assert.Equal(figures.Max(), breaks[^1]);
            Assert.Equal(breaks.Count, figures.Select(figure => ClassBreaks.ClassOf(figure, breaks)).Distinct().Count());
        });

    private static double Spread(double[] figures, IReadOnlyList<double> breaks) => figures
        .GroupBy(figure => ClassBreaks.ClassOf(figure, breaks))
        .Sum(group => group.Sum(figure => Math.Pow(figure - group.Average(), 2)));

    /// <summary>By trying every division.</summary>
    private static double Least(ReadOnlySpan<double> sorted, int classes)
    {
        var mean = 0.0;
        foreach (var figure in sorted)
        {
            mean += figure / sorted.Length;
        }

        var whole = 0.0;
        foreach (var figure in sorted)
        {
            whole += Math.Pow(figure - mean, 2);
        }

        for (var first = 1; classes > 1 && first < sorted.Length; first++)
        {
            whole = Math.Min(whole, Least(sorted[..first], 1) + Least(sorted[first..], classes - 1));
        }

        return whole;
    }
}
