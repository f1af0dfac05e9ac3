using Birdik.Methods.Powers;
using CsCheck;

namespace Birdik.Methods.Tests.Powers;

public sealed class FindingDetectorTests
{
    private static readonly FunctionHolder Okmotu = Holder("ao", FunctionRoleKind.Does, FunctionPlace.AiylAimak);
    private static readonly FunctionHolder CityHall = Holder("city", FunctionRoleKind.Does, FunctionPlace.City);
    private static readonly FunctionHolder Payer = State("minfin", FunctionRoleKind.Pays);
    private static readonly FunctionHolder Controller = State("ministry", FunctionRoleKind.Controls);

    [Fact]
    public void Find_AllRolesHeld_FindsNothing()
    {
        // Act
        var found = FindingDetector.Find([Function("S01.01", Okmotu, CityHall, Payer, Controller)]);

        // Assert
        Assert.Empty(found);
    }

    [Fact]
    public void Find_NobodyInAnyRole_FindsThreeGaps()
    {
        // Act
        var found = FindingDetector.Find([Function("S01.01")]);

        // Assert
        Assert.Equal([FindingKind.NoDoer, FindingKind.NoPayer, FindingKind.NoController], found.Select(one => one.Kind));
    }

    [Fact]
    public void Find_DoerOnlyInAimaks_FindsTheGapInCities()
    {
        // Act
        var found = FindingDetector.Find([Function("S01.01", Okmotu, Payer, Controller)]);

        // Assert
        var gap = Assert.Single(found);
        Assert.Equal(FindingKind.NoDoer, gap.Kind);
        Assert.Equal([FunctionPlace.City], gap.Places);
    }

    [Fact]
    public void Find_OkmotuAndCityHall_IsNoOverlap()
    {
        // Act
        var found = FindingDetector.Find([Function("S01.01", Okmotu, CityHall, Payer, Controller)]);

        // Assert
        Assert.DoesNotContain(found, one => one.Kind == FindingKind.Overlap);
    }

    [Fact]
    public void Find_MunicipalityAndMinistryDo_IsOverlap()
    {
        // Act
        var found = FindingDetector.Find(
            [Function("S01.01", Okmotu, CityHall, State("ministry", FunctionRoleKind.Does), Payer, Controller)]);

        // Assert
        var overlap = Assert.Single(found);
        Assert.Equal(FindingKind.Overlap, overlap.Kind);
        Assert.Equal(["ao", "city", "ministry"], overlap.Bodies);
    }

    [Fact]
    public void Find_TwoFunctionsOfOneMatter_IsOverlapOfBoth()
    {
        // Act
        var found = FindingDetector.Find(
        [
            Function("S03.01", Okmotu, CityHall, Payer, Controller) with { Matter = "pasture tickets" },
            Function("S03.02", State("ministry", FunctionRoleKind.Does), Payer, Controller) with { Matter = "pasture tickets" },
        ]);

        // Assert
        var overlap = Assert.Single(found);
        Assert.Equal(["S03.01", "S03.02"], overlap.Functions);
    }

    [Fact]
    public void Find_DelegatedAndPaidByMunicipality_IsUnfunded()
    {
        // Arrange
        var local = Holder("ao", FunctionRoleKind.Pays, FunctionPlace.Municipality);

        // Act
        var found = FindingDetector.Find(
            [Function("S01.01", Okmotu, CityHall, local, Controller) with { Kind = FunctionKind.Delegated }]);

        // Assert
        var unfunded = Assert.Single(found);
        Assert.Equal(FindingKind.Unfunded, unfunded.Kind);
        Assert.Equal(["ao"], unfunded.Bodies);
    }

    [Theory]
    [InlineData(true, 0, FindingKind.LawWithoutPractice)]
    [InlineData(false, 3, FindingKind.PractisedWithoutLaw)]
    [InlineData(true, 3, null)]
    [InlineData(false, 0, null)]
    [InlineData(true, null, null)]
    [InlineData(false, null, null)]
    public void Find_LawAgainstPractice_SaysWhichIsMissing(bool hasBasis, int? practice, FindingKind? expected)
    {
        // Act
        var found = FindingDetector.Find(
            [Function("S01.01", Okmotu, CityHall, Payer, Controller) with { HasBasis = hasBasis, Practice = practice }]);

        // Assert
        Assert.Equal(expected, found.Count == 0 ? null : found[0].Kind);
    }

    [Fact]
    public void Find_OrderOfInput_IsOfNoAccount() => Gen.Shuffle(Many(40).ToArray()).Sample(functions =>
        Assert.Equal(Told(Many(40)), Told(functions)));

    private static IEnumerable<string> Told(IEnumerable<FunctionFacts> functions) => FindingDetector.Find(functions)
        .Select(one => $"{one.Kind} {string.Join(',', one.Functions)} {string.Join(',', one.Bodies)} {string.Join(',', one.Places)}");

    private static List<FunctionFacts> Many(int count) =>
    [
        .. Enumerable.Range(0, count).Select(number => Function(
            $"S01.{number:000}",
            [.. new[] { Okmotu, CityHall, Payer, Controller, State("ministry", FunctionRoleKind.Does) }.Where((_, place) => (number >> place) % 2 == 0)])
            with { Matter = number % 7 == 0 ? "shared" : "", Kind = (FunctionKind)(number % 3) }),
    ];

    private static FunctionFacts Function(string code, params IReadOnlyList<FunctionHolder> holders) => new()
    {
        Code = code,
        Kind = FunctionKind.Own,
        Place = FunctionPlace.Municipality,
        HasBasis = true,
        Holders = holders,
    };

    private static FunctionHolder Holder(string body, FunctionRoleKind role, FunctionPlace place) =>
        new(body, BodyLevel.Municipality, role, place);

    private static FunctionHolder State(string body, FunctionRoleKind role) => new(body, BodyLevel.State, role, FunctionPlace.Republic);
}
