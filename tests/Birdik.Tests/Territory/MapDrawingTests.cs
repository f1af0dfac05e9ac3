using System.Globalization;
using System.Text.RegularExpressions;
using Birdik.Platform.Localization;
using Birdik.Territory.Demo;
using Birdik.Territory.Maps;
using Birdik.Territory.Units;

namespace Birdik.Tests.Territory;

/// <summary>Maps drawn of the demo country.</summary>
public sealed partial class MapDrawingTests
{
    private static readonly DemoCountry Country = CountryGenerator.Generate(1);
    private static readonly TerritorySnapshot Snapshot = Taken(Country);
    private static readonly DateOnly Today = new(2026, 3, 2);

    private static readonly MapSheet Sheet = MapDrawing.Draw(
        Snapshot,
        [.. Snapshot.Under(null, Today).Where(unit => MapLevel.Municipality.Kinds().Contains(unit.Kind))],
        Snapshot.TopOf);

    [Fact]
    public void Draw_Municipalities_DrawsEachAsAClosedPath()
    {
        // Assert
        Assert.Equal(264, Sheet.Shapes.Count);
        Assert.All(Sheet.Shapes, shape => Assert.Matches(Path(), shape.Path));
        Assert.All(Sheet.Shapes, shape => Assert.All(Corners(shape.Path!), corner =>
        {
            Assert.InRange(corner.X, 0, MapFrame.Width * MapFrame.Fineness);
            Assert.InRange(corner.Y, 0, Sheet.Frame.Height * MapFrame.Fineness);
        }));
    }

    [Fact]
    public void Draw_Neighbours_StillMeetAfterSimplification()
    {
        // Arrange
        var corners = Sheet.Shapes.ToDictionary(shape => shape.Unit.Code, shape => Corners(shape.Path!).ToHashSet());

        // Act
        var parted = Country.Neighbours.Where(pair => !corners[pair.A].Overlaps(corners[pair.B]));

        // Assert
        Assert.Empty(parted);
    }

    [Fact]
    public void Draw_Oblasts_AreBorderedByCornersOfTheirParts()
    {
        // Arrange
        var corners = Sheet.Shapes.SelectMany(shape => Corners(shape.Path!)).ToHashSet();

        // Assert
        Assert.Equal(9, Sheet.Borders.Count);
        Assert.All(Sheet.Borders, border => Assert.Subset(corners, Corners(border.Path).ToHashSet()));
    }

    [Fact]
    public void Draw_Municipalities_WeighLittle() =>
        Assert.InRange(Sheet.Shapes.Sum(shape => shape.Path!.Length) + Sheet.Borders.Sum(border => border.Path.Length), 1, 120_000);

    [Fact]
    public void Labels_OfOblasts_StandInTheirAreasAndApart()
    {
        // Arrange
        var oblasts = MapDrawing.Draw(
            Snapshot, [.. Snapshot.Under(null, Today).Where(unit => MapLevel.Oblast.Kinds().Contains(unit.Kind))], _ => null);

        // Act
        var labels = MapLabels.Of(oblasts, Language.Ky);

        // Assert
        Assert.Contains(labels, label => label.Text == "Нарын");
        Assert.InRange(labels.Count, 7, 9);
    }

    [Fact]
    public void Place_DistancesAlongTheMiddleParallel_AreTrueToScale()
    {
        // Arrange
        var frame = new MapFrame(new NetTopologySuite.Geometries.Envelope(69, 80, 39, 43));

        // Act
        var (x0, y0) = frame.Place(74, 41);
        var (x1, _) = frame.Place(75, 41);
        var (_, y1) = frame.Place(74, 42);

        // Assert
        Assert.Equal(Math.Cos(41 * Math.PI / 180), (x1 - x0) / (y0 - y1), 6);
    }

    [Fact]
    public void Neighbours_OfTheShowcase_AreThoseOfTheDemo()
    {
        // Arrange
        var code = Country.Showcase.Unit.Code;

        // Act
        var found = UnitNeighbours.Of(Snapshot, Snapshot.Find(code)!, Today).Select(unit => unit.Code);

        // Assert
        var expected = Country.Neighbours.Where(pair => pair.A == code || pair.B == code).Select(pair => pair.A == code ? pair.B : pair.A);
        Assert.Superset(expected.ToHashSet(), found.ToHashSet());
    }

    private static TerritorySnapshot Taken(DemoCountry country)
    {
        var units = country.Units.ToDictionary(unit => unit.Code, unit => new Unit { Code = unit.Code, Kind = (UnitKind)KindOf(unit), Name = unit.Name });
        return new TerritorySnapshot(
            "",
            country.Units.Where(unit => KindOf(unit) != UnitKind.Village).Select(unit => new SnapshotUnit(
                units[unit.Code].Id,
                unit.Code,
                KindOf(unit),
                unit.ParentCode is null ? null : units[unit.ParentCode].Id,
                unit.Name,
                UnitKeys.Sort(unit.Name.Ky),
                unit.From,
                unit.To,
                unit.Point.Lat,
                unit.Point.Lon)
            {
                Shape = country.Shapes.GetValueOrDefault(unit.Code),
            }),
            []);
    }

    private static UnitKind KindOf(DemoUnit unit) => UnitKinds.Find(unit.Kind.ToString())!.Value;

    private static IEnumerable<(int X, int Y)> Corners(string path)
    {
        foreach (var ring in path.Split('z', StringSplitOptions.RemoveEmptyEntries))
        {
            var numbers = Number().Matches(ring).Select(match => int.Parse(match.Value, CultureInfo.InvariantCulture)).ToList();
            var (x, y) = (0, 0);
            for (var i = 0; i < numbers.Count; i += 2)
            {
                (x, y) = (x + numbers[i], y + numbers[i + 1]);
                yield return (x, y);
            }
        }
    }

    [GeneratedRegex(@"^(M\d+ \d+l-?\d+([ -]\d+|-\d+)+z)+$")]
    private static partial Regex Path();

    [GeneratedRegex(@"-?\d+")]
    private static partial Regex Number();
}
