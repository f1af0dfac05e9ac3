using Birdik.Territory.Demo;
using Birdik.Territory.Units;
using NetTopologySuite.Coverage;
using NetTopologySuite.Geometries;

namespace Birdik.Tests.Territory.Demo;

public sealed class DemoShapesTests
{
    private static readonly DemoCountry Country = CountryGenerator.Generate(1);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(42)]
    public void Shapes_OfMunicipalities_MakeAValidCoverageInOnePieceEach(int seed)
    {
        // Arrange
        var country = seed == 1 ? Country : CountryGenerator.Generate(seed);
        var shapes = country.Municipalities.Select(x => country.Shapes[x.Unit.Code]).ToArray();

        // Act
        var isCoverage = CoverageValidator.IsValid(shapes);

        // Assert
        Assert.True(isCoverage);
        Assert.All(shapes, shape => Assert.IsType<Polygon>(shape));
        Assert.All(country.Shapes.Values, shape => Assert.True(shape.IsValid));
    }

    [Fact]
    public void Shapes_OfRayonsAndOblasts_AreThoseOfTheirMunicipalities()
    {
        foreach (var oblast in Country.Units.Where(unit => unit.Kind == UnitKind.Oblast))
        {
            var parts = Country.Municipalities.Where(x => x.OblastCode == oblast.Code).Sum(x => Country.Shapes[x.Unit.Code].Area);

            Assert.Equal(parts, Country.Shapes[oblast.Code].Area, 1e-9);
        }
    }

    [Fact]
    public void Shape_OfTheCountry_HasItsTrueSizeAndPlace()
    {
        var country = Country.Shapes["KG"];

        Assert.InRange(Country.Municipalities.Sum(x => x.AreaKm2), 185_000, 200_000);
        Assert.InRange(country.EnvelopeInternal.MinX, 69.2, 69.4);
        Assert.InRange(country.EnvelopeInternal.MaxX, 80.2, 80.3);
        Assert.False(country.Contains(country.Factory.CreatePoint(new Coordinate(77.2, 42.4))), "Issyk-Kul is water");
    }

    [Fact]
    public void Neighbours_OfTheCountry_ShareABorderAndLeaveNoneAlone()
    {
        var alone = Country.Municipalities.Select(x => x.Unit.Code)
            .Except(Country.Neighbours.SelectMany(pair => new[] { pair.A, pair.B }));

        Assert.Empty(alone);
        Assert.All(Country.Neighbours.Where((_, index) => index % 20 == 0), pair =>
            Assert.True(Country.Shapes[pair.A].Intersection(Country.Shapes[pair.B]).Length > 0));
    }

    [Fact]
    public void Municipalities_OfTheMap_HoldTheirVillagesWithinTheirShape()
    {
        foreach (var municipality in Country.Municipalities)
        {
            var shape = Country.Shapes[municipality.Unit.Code];
            var points = municipality.Villages.Select(village => village.Unit.Point).Append(municipality.Unit.Point);

            Assert.All(points, point => Assert.True(
                shape.Covers(shape.Factory.CreatePoint(new Coordinate(point.Lon, point.Lat))), municipality.Unit.Code));
        }
    }
}
