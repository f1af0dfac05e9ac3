using Birdik.Methods.Staffing;
using CsCheck;

namespace Birdik.Methods.Tests.Staffing;

public sealed class StructureComparisonTests
{
    private static readonly UnitShape[] Typical =
    [
        new("finance", null, "Finance", ["Finance", "Tax"]),
        new("land", null, "Land", ["Land", "Pasture"]),
        new("water", "land", "Works", ["Works"]),
    ];

    [Fact]
    public void Of_TheTypicalStructureUnderOtherKeys_IsNoDifference()
    {
        // Arrange
        UnitShape[] own = [new("3", "2", "Works", ["Works"]), new("1", null, "Finance", ["Tax", "Finance"]), new("2", null, "Land", ["Land", "Pasture"])];

        // Act
        var differences = StructureComparison.Of(own, ["Head", "Secretary"], Typical);

        // Assert
        Assert.Empty(differences);
    }

    [Fact]
    public void Of_EveryKindOfChange_IsToldOnce()
    {
        // Arrange: no unit of land; the tax inspector leads finance and the pasture specialist is nowhere; water answers to finance; one of culture.
        UnitShape[] own =
        [
            new("1", null, "Tax", ["Finance", "Tax"]), new("2", "1", "Works", ["Works"]), new("4", null, "Culture", ["Culture"]),
        ];

        // Act
        var differences = StructureComparison.Of(own, ["Head", "Land"], Typical);

        // Assert: land stands nowhere else, since the unit itself is missing; water would answer to the head, its unit above being missing.
        Assert.Equal(
            [
                new(StructureDifferenceKind.Missing, null, "land"),
                new(StructureDifferenceKind.Additional, "4", null),
                new(StructureDifferenceKind.OtherHead, "1", "finance", "Finance"),
                new(StructureDifferenceKind.OtherParent, "2", "water"),
            ],
            differences);
    }

    [Fact]
    public void Of_PostInAnotherUnitAndPostNobodyHas_AreTold()
    {
        // Arrange
        UnitShape[] own = [new("1", null, "Finance", ["Finance"]), new("2", null, "Land", ["Land", "Tax"]), new("3", "2", "Works", ["Works"])];

        // Act
        var differences = StructureComparison.Of(own, [], Typical);

        // Assert
        Assert.Equal(
            [
                new(StructureDifferenceKind.Elsewhere, "2", "finance", "Tax", "1"),
                new(StructureDifferenceKind.NoPost, "2", "land", "Pasture"),
            ],
            differences);
    }

    [Fact]
    public void Of_UnitBetween_ChangesNoSubordinationOfThoseBelow()
    {
        // Arrange
        UnitShape[] own =
        [
            new("1", null, "Finance", ["Finance", "Tax"]), new("2", null, "Land", ["Land", "Pasture"]), new("3", "2", null, []), new("4", "3", "Works", ["Works"]),
        ];

        // Act
        var differences = StructureComparison.Of(own, [], Typical);

        // Assert
        Assert.Equal([new(StructureDifferenceKind.Additional, "3", null)], differences);
    }

    [Fact]
    public void Of_AnyStructureWithItself_IsNoDifferenceWhateverTheOrder() => Gen.Int[1, 6].SelectMany(count =>
            Gen.Select(Gen.Int[-1, 5].Array[count], Gen.Shuffle(Enumerable.Range(0, count).ToArray())))
        .Sample((parents, order) =>
        {
            // Arrange: each unit has a trade of its own, and a parent before it.
            var units = parents.Select((parent, place) => new UnitShape(
                $"{place}", parent >= 0 && parent < place ? $"{parent}" : null, $"T{place}", [$"T{place}", $"U{place}"])).ToList();

            // Act
            var differences = StructureComparison.Of([.. order.Select(place => units[place])], [], units);

            // Assert
            Assert.Empty(differences);
        });

    [Fact]
    public void Of_ParentThatIsNoUnit_Throws() =>
        Assert.Throws<ArgumentException>(() => StructureComparison.Of([new("1", "9", null, [])], [], Typical));
}
