using Birdik.Methods.Powers;

namespace Birdik.Methods.Tests.Powers;

public sealed class FunctionMovesTests
{
    private static readonly FunctionHolder Okmotu = new("ao", BodyLevel.Municipality, FunctionRoleKind.Does, FunctionPlace.Municipality);
    private static readonly FunctionHolder Rayon = new("rayon", BodyLevel.Rayon, FunctionRoleKind.Does, FunctionPlace.Rayon);
    private static readonly FunctionHolder LocalPayer = new("ao", BodyLevel.Municipality, FunctionRoleKind.Pays, FunctionPlace.Municipality);

    [Theory]
    [InlineData(FunctionKind.Own, FunctionLevel.Rayon, FunctionKind.State)]
    [InlineData(FunctionKind.Delegated, FunctionLevel.State, FunctionKind.State)]
    [InlineData(FunctionKind.Own, FunctionLevel.Municipality, FunctionKind.Own)]
    public void Move_FromTheMunicipality_ChangesTheKind(FunctionKind kind, FunctionLevel to, FunctionKind expected)
    {
        // Act
        var moved = FunctionMoves.Move(Function(kind, Okmotu, LocalPayer), to, [Rayon]);

        // Assert
        Assert.Equal(expected, moved.Kind);
        Assert.Contains(LocalPayer, moved.Holders);
        Assert.DoesNotContain(Okmotu, moved.Holders);
    }

    [Fact]
    public void Move_StateFunctionDown_IsDelegatedAndWithoutMoney()
    {
        // Arrange
        var function = Function(FunctionKind.State, Rayon);

        // Act
        var moved = FunctionMoves.Move(function, FunctionLevel.Municipality, [Okmotu]);

        // Assert
        Assert.Equal(FunctionKind.Delegated, moved.Kind);
        Assert.Contains(FindingDetector.Find([moved]), finding => finding.Kind == FindingKind.Unfunded);
    }

    [Fact]
    public void LevelOf_SeveralDoers_IsTheLowest()
    {
        // Assert
        Assert.Equal(FunctionLevel.Municipality, FunctionMoves.LevelOf(Function(FunctionKind.Own, Rayon, Okmotu)));
        Assert.Equal(FunctionLevel.Rayon, FunctionMoves.LevelOf(Function(FunctionKind.State, Rayon)));
        Assert.Equal(FunctionLevel.Municipality, FunctionMoves.LevelOf(Function(FunctionKind.Own)));
    }

    private static FunctionFacts Function(FunctionKind kind, params IReadOnlyList<FunctionHolder> holders) =>
        new() { Code = "S01.01", Kind = kind, Place = FunctionPlace.Municipality, HasBasis = true, Holders = holders };
}
