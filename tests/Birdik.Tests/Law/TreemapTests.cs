using Birdik.Law.Pictures;
using CsCheck;

namespace Birdik.Tests.Law;

public sealed class TreemapTests
{
    [Fact]
    public void Lay_AnyWeights_FillsTheRectangleInProportion() => Gen.Double[0.5, 100].Array[1, 30].Sample(weights =>
    {
        // Act
        var tiles = Treemap.Lay(weights.Select((weight, item) => (item, weight)), 720, 300);

        // Assert
        var unit = 720 * 300 / weights.Sum();
        Assert.Equal(weights.Length, tiles.Count);
        Assert.All(tiles, tile => Assert.Equal(weights[tile.Item] * unit, tile.Width * tile.Height, 3));
        Assert.All(tiles, tile => Assert.True(tile.X >= -1e-6 && tile.Y >= -1e-6 && tile.X + tile.Width <= 720.001 && tile.Y + tile.Height <= 300.001));
    });

    [Fact]
    public void Lay_NothingOrZero_GivesNoTile() => Assert.Empty(Treemap.Lay([("a", 0.0)], 10, 10));
}
