using System.Net;
using Birdik.Methods.Powers;
using Birdik.Methods.Staffing;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Permissions;
using Birdik.Platform.Tenancy;
using Birdik.Powers.Functions;
using Birdik.Staffing.Need;
using Birdik.Staffing.Norms;
using Birdik.Staffing.Plan;
using Birdik.Territory.Units;
using Birdik.Testing;

namespace Birdik.Tests.Staffing;

public sealed class NeedTests(BirdikHost host)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public void Need_OfLettersAndRoad_IsThatOfWisn()
    {
        // Arrange: 678 letters of 45 minutes and 565 of 90 are vector W4; the road is 96 trips of 100 km.
        var country = Country(
            Norm("in", WorkDriver.Fixed, 678, 45), Norm("out", WorkDriver.Fixed, 565, 90), Norm("road", WorkDriver.RoadKilometres, 96, 1.5m));
        var office = Office(road: 100);

        // Act
        var need = country.NeedOf(office);

        // Assert
        Assert.Equal(0.75m * 1.25m, need.Lines.Take(2).Sum(line => line.Posts), 12);
        Assert.Equal(96 * 100 * 1.5m / 60 / 1_808 * 1.25m, need.Lines[2].Posts, 12);
        Assert.Equal(need.Required, need.Lines.Sum(line => line.Posts), 12);
        Assert.Equal((8m, 9m), (need.ByResidents, need.Ceiling));
    }

    [Fact]
    public void Need_OwnCount_StandsInPlaceOfTheDriver()
    {
        // Arrange
        var country = Country(Norm("in", WorkDriver.Residents, 0.1m, 60));

        // Act
        var driven = country.NeedOf(Office()).Lines[0];
        var own = country.NeedOf(Office() with { OwnVolumes = new Dictionary<string, decimal> { ["in"] = 7 } }).Lines[0];

        // Assert
        Assert.Equal((400m, false), (driven.Volume.Units, driven.Volume.IsOwn));
        Assert.Equal((7m, true), (own.Volume.Units, own.Volume.IsOwn));
    }

    [Fact]
    public void Need_IndividualWork_IsAddedWithoutSupportWork()
    {
        // Arrange: vector W4 whole: 240 hours of the secretary of the council on top.
        var country = Country(Norm("in", WorkDriver.Fixed, 678, 45), Norm("out", WorkDriver.Fixed, 565, 90));
        var office = Office() with { Individual = [new("катчы", FunctionPost.Kenesh, 1, 240)] };

        // Act
        var need = country.NeedOf(office);

        // Assert
        Assert.Equal(1.070243m, need.Required, 6);
        Assert.Equal(240 / 1_808m, need.ByTrade().Single(trade => trade.Trade == FunctionPost.Kenesh).Posts);
        Assert.Equal(need.Required, need.ByTrade().Sum(trade => trade.Posts), 12);
        Assert.Contains(OfficePlan.Problem(need, country.Rules, new PlanTerms(9, null, 1)).Needs, one => one.Function == "Kenesh+" && one.Fte == 0.1327m);
    }

    [Fact]
    public void Plan_UnderACeiling_LeavesUnlawfulWorkFirst()
    {
        // Arrange
        var country = Country(Norm("law", WorkDriver.Fixed, 1, 60 * 1_446.4m), Norm("other", WorkDriver.Fixed, 1, 60 * 1_446.4m, byLaw: false));

        // Act
        var plan = OfficePlan.Plan(OfficePlan.Problem(country.NeedOf(Office()), country.Rules, new PlanTerms(2, null, 1)));

        // Assert: of two posts one must be the head; the other does what the law lays down.
        Assert.Equal((0m, 1m), (plan.Figures.UncoveredByLaw, plan.Figures.Uncovered));
    }

    [Fact]
    public async Task Pages_OfAnOfficeWithoutTerritory_AreEmptyAndTheCountryIsClosed()
    {
        // Arrange
        using var client = await host.ClientAsAsync(
            await host.Data.CreateUserAsync(await host.Data.CreateTenantAsync(TenantKind.Municipality), Role.Specialist));

        // Act
        var page = await client.GetPageAsync("/staffing", Ct);
        using var country = await client.GetAsync("/staffing/country", Ct);
        using var other = await client.GetAsync("/staffing?unit=KG-C", Ct);
        using var api = await client.GetAsync("/api/v1/staffing/country", Ct);

        // Assert
        Assert.NotNull(page.QuerySelector(".b-empty"));
        Assert.Equal(
            (HttpStatusCode.Forbidden, HttpStatusCode.NotFound, HttpStatusCode.Forbidden), (country.StatusCode, other.StatusCode, api.StatusCode));
    }

    /// <summary>The need of an office with a function of each trade and its hours a year.</summary>
    internal static OfficeNeed NeedOf(params (FunctionPost Trade, decimal Hours)[] functions)
    {
        var made = functions.Select(one => new Function
        {
            Code = $"{one.Trade}", Sphere = default, Kind = FunctionKind.Own, Name = new LocalizedText($"{one.Trade}", $"{one.Trade}"), Place = default,
            Frequency = default, Post = one.Trade, Driver = default, IsVerified = true,
        }).ToList();
        var country = Country([.. functions.Zip(made, (one, function) => Norm($"{one.Trade}", WorkDriver.Fixed, one.Hours, 60, one.Trade, function.Id))]) with
        {
            Functions = made.ToDictionary(function => function.Id),
        };
        return country.NeedOf(Office());
    }

    private static WorkNorm Norm(string code, WorkDriver driver, decimal perUnit, decimal minutes, bool byLaw = true) =>
        Norm(code, driver, perUnit, minutes, FunctionPost.Secretary, null, byLaw);

    private static WorkNorm Norm(
        string code, WorkDriver driver, decimal perUnit, decimal minutes, FunctionPost post, Id<Function>? function, bool byLaw = true) => new WorkNorm
    {
        Code = code, Name = new LocalizedText(code, code), Post = post, FunctionId = function, Driver = driver, PerUnit = perUnit, Minutes = minutes,
        LeastMinutes = minutes, MostUnitMinutes = minutes, ByLaw = byLaw, Confidence = WorkConfidence.Expert, Source = "сыноо",
        From = new(2026, 1, 1), IsVerified = true,
    };

    private static CountryFacts Country(params IReadOnlyList<WorkNorm> norms) => new(
        new(2026, 3, 2), [], norms, new Dictionary<Id<Function>, Function>(),
        new StaffingRules(
            AvailableTime.PlanningDefault, null, 0.2m, 7_040, (2, 3), new PostBands([(0, 7), (3_000, 8)]), new PostBands([]),
            new PostBands([(0, 8), (3_000, 9)]), new PostBands([]), Moratorium: false, new Dictionary<FunctionPost, decimal>(), 1, IsVerified: true));

    private static OfficeFacts Office(decimal road = 0)
    {
        var figures = new decimal?[Enum.GetValues<WorkDriver>().Length];
        (figures[(int)WorkDriver.Fixed], figures[(int)WorkDriver.Residents], figures[(int)WorkDriver.RoadKilometres]) = (1, 4_000, road);
        return new OfficeFacts(
            new SnapshotUnit(default, "T1", UnitKind.AiylAimak, null, new LocalizedText("Сыноо", "Проба"), "", null, null, null, null),
            null, null, figures, new Dictionary<string, decimal>(), 8, null);
    }
}
