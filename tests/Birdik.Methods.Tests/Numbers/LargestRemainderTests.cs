using Birdik.Methods.Numbers;
using CsCheck;

namespace Birdik.Methods.Tests.Numbers;

public sealed class LargestRemainderTests
{
    [Fact]
    public void Share_ThreeEqualWeights_GivesTheOddTyiynToTheFirst() =>
        Assert.Equal([33.34m, 33.33m, 33.33m], LargestRemainder.Share(100, [1, 1, 1], 0.01m));

    [Fact]
    public void Share_NoWeights_GivesNothing() =>
        Assert.Equal([0m, 0m], LargestRemainder.Share(100, [0, 0], 0.01m));

    [Fact]
    public void Round_NegativeAmounts_KeepTheSum() =>
        Assert.Equal([-0.33m, -0.33m, 0.66m], LargestRemainder.Round([-1m / 3, -1m / 3, 2m / 3], 0, 0.01m));

    [Fact]
    public void Share_AnyWeights_AddsUpAndStaysNear() =>
        Gen.Select(Gen.Int[0, 1_000_000_000], Gen.Int[0, 100_000].Array[1, 50]).Sample((tyiyns, weights) =>
        {
            var total = tyiyns / 100m;
            var shares = LargestRemainder.Share(total, [.. weights.Select(weight => (decimal)weight)], 0.01m);
            var sum = (decimal)weights.Sum();
            Assert.Equal(sum == 0 ? 0 : total, shares.Sum());
            Assert.All(shares.Zip(weights), pair => Assert.True(sum == 0 || Math.Abs(pair.First - (total * pair.Second / sum)) < 0.01m));
        });
}
