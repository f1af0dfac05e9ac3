using System.Net;
using Birdik.Methods.Powers;
using Birdik.Platform.Permissions;
using Birdik.Platform.Tenancy;
using Birdik.Testing;

namespace Birdik.Tests.Powers;

[Collection("powers")]
public sealed class ScenarioTests(BirdikHost host)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Move_StateFunctionToTheMunicipality_ShowsWhatIsLeftWithoutMoney()
    {
        // Arrange
        var code = await host.Data.CreateFunctionAsync(TestData.FunctionEntry(FunctionKind.State));
        await host.Data.SetRolesAsync(code, new(2026, 1, 1), new Birdik.Powers.Roles.RoleCell("minnature", FunctionRoleKind.Does));
        using var client = await ClientAsync(Role.Planner);
        var address = await CreateAsync(client);

        // Act
        using var moved = await MoveAsync(client, address, code, "Municipality");
        var page = await client.GetPageAsync(address, Ct);

        // Assert
        Assert.Equal(HttpStatusCode.Redirect, moved.StatusCode);
        var unfunded = page.QuerySelectorAll("tbody tr").Single(row => row.TextContent.Contains("Каржысыз", StringComparison.Ordinal))
            .QuerySelectorAll(".b-num").Select(cell => int.Parse(cell.TextContent, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(unfunded[0] + 1, unfunded[1]);
        Assert.Contains("азырынча белгисиз", page.QuerySelector(".b-facts")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Move_PutBack_LeavesNothing()
    {
        // Arrange
        using var client = await ClientAsync(Role.Planner);
        var address = await CreateAsync(client);
        using var moved = await MoveAsync(client, address, "S03.05", "State");

        // Act
        using var back = await client.PostFormAsync(
            address, new Dictionary<string, string> { ["Code"] = "S03.05" }, Ct, "form[action*='handler=Back']");

        // Assert
        Assert.Empty((await client.GetPageAsync(address, Ct)).QuerySelectorAll("form[action*='handler=Back']"));
    }

    [Fact]
    public async Task Scenario_OfAnotherOfficeOrRole_IsNotSeen()
    {
        // Arrange
        using var client = await ClientAsync(Role.Planner);
        var address = await CreateAsync(client);
        using var other = await ClientAsync(Role.Planner);
        using var specialist = await ClientAsync(Role.Specialist);

        // Act
        using var hidden = await other.GetAsync(address, Ct);
        using var forbidden = await specialist.GetAsync("/powers/scenarios", Ct);

        // Assert
        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, forbidden.StatusCode);
    }

    [Fact]
    public async Task Create_WithoutTitle_ShowsTheError()
    {
        // Arrange
        using var client = await ClientAsync(Role.Planner);

        // Act
        using var answer = await client.PostFormAsync("/powers/scenarios", new Dictionary<string, string> { ["Title"] = " " }, Ct);

        // Assert
        Assert.Single((await answer.ReadPageAsync(Ct)).QuerySelectorAll(".ds-error-summary"));
    }

    private static async Task<string> CreateAsync(HttpClient client)
    {
        using var answer = await client.PostFormAsync(
            "/powers/scenarios", new Dictionary<string, string> { ["Title"] = "Жайыттар районго" }, Ct);
        return answer.Headers.Location!.ToString();
    }

    private static Task<HttpResponseMessage> MoveAsync(HttpClient client, string address, string code, string to) =>
        client.PostFormAsync(address, new Dictionary<string, string> { ["Code"] = code, ["To"] = to }, Ct, "#move");

    private async Task<HttpClient> ClientAsync(string role) =>
        await host.ClientAsAsync(await host.Data.CreateUserAsync(await host.Data.CreateTenantAsync(TenantKind.StateBody), role));
}
