using Birdik.Methods.Staffing;
using CsCheck;

namespace Birdik.Methods.Tests.Staffing;

public sealed class MeasuredTimeTests
{
    [Fact]
    public void Of_TenCases_GivesTheTableOfOrderStatistics()
    {
        // Act: of ten cases the interval goes from the 2nd to the 9th, with 1 − 2 · 11 / 1,024.
        var time = MeasuredTime.Of([30, 10, 20, 50, 40, 60, 100, 70, 90, 80])!;

        // Assert
        Assert.Equal((10, 55m, 32.5m, 77.5m), (time.Count, time.Median, time.LowerQuartile, time.UpperQuartile));
        Assert.Equal((20m, 90m), (time.Low, time.High));
        Assert.Equal(1 - (22 / 1_024d), time.Confidence!.Value, 12);
    }

    [Theory]
    [InlineData(5, false)]
    [InlineData(6, true)]
    public void Of_FewCases_HasNoIntervalBelowSix(int cases, bool has) =>
        Assert.Equal(has, MeasuredTime.Of(Enumerable.Range(1, cases).Select(minute => (decimal)minute))!.Low is not null);

    [Fact]
    public void Of_Nothing_IsNothing() => Assert.Null(MeasuredTime.Of([]));

    [Fact]
    public void Of_OneVeryLongCase_MovesTheMedianLittle()
    {
        // Arrange
        var usual = Enumerable.Range(30, 21).Select(minute => (decimal)minute).ToList();

        // Act and Assert
        Assert.Equal(40m, MeasuredTime.Of(usual)!.Median);
        Assert.Equal(40.5m, MeasuredTime.Of([.. usual, 5_000])!.Median);
    }

    [Fact]
    public void Of_AnyCases_IntervalHoldsTheMedianAndNarrows() =>
        Gen.Int[1, 10_000].Array[6, 1_500].Sample(minutes =>
        {
            var time = MeasuredTime.Of(minutes.Select(minute => (decimal)minute))!;
            Assert.True(time.Low <= time.Median && time.Median <= time.High && time.Confidence >= 0.95);
            Assert.True(time.LowerQuartile <= time.Median && time.Median <= time.UpperQuartile);
        }, iter: 200);
}
