using Birdik.Territory.Maps;

namespace Birdik.Tests.Territory;

public sealed class MapClassesTests
{
    [Fact]
    public void Quantile_TenFigures_NamesLimitsThatAreInTheClasses()
    {
        // Act
        var classes = new MapClasses([1, 2, 3, 4, 5, 6, 7, 8, 9, 100], ClassMethod.Quantile);

        // Assert
        Assert.Equal([(1m, 2m, 2), (3, 4, 2), (5, 6, 2), (7, 8, 2), (9, 100, 2)], classes.All.Select(one => (one.Least, one.Most, one.Units)));
        Assert.Equal((0, 5), (classes.ShadeOf(1), classes.ShadeOf(100)));
    }

    [Fact]
    public void Natural_OneOutlier_StandsAlone() =>
        Assert.Equal(1, new MapClasses([1, 2, 3, 4, 5, 6, 7, 8, 9, 100], ClassMethod.Natural).All[^1].Units);

    [Fact]
    public void AnyMethod_SameFigures_MakeOneClass() =>
        Assert.All(Enum.GetValues<ClassMethod>(), method => Assert.Single(new MapClasses([7, 7, 7], method).All));
}
