using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Birdik.Platform.Permissions;
using Birdik.Platform.Tenancy;
using Birdik.Testing;

namespace Birdik.Tests.Powers;

[Collection("powers")]
public sealed class FunctionPageTests(BirdikHost host)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Tree_ShowsEverySphere()
    {
        // Arrange
        using var client = await ClientAsync(TenantKind.Municipality, Role.Specialist);

        // Act
        var page = await client.GetPageAsync("/powers", Ct);

        // Assert
        Assert.Equal(12, page.QuerySelectorAll(".b-tree > details").Length);
        Assert.Single(page.QuerySelectorAll("#S03 a[href='/powers/functions/S03.05']"));
        Assert.Empty(page.QuerySelectorAll("a[href='/powers/functions/new']"));
    }

    [Fact]
    public async Task Function_ShowsActRolesAndWhatIsMissing()
    {
        // Arrange
        using var client = await ClientAsync(TenantKind.Municipality, Role.Specialist);

        // Act
        var page = await client.GetPageAsync("/powers/functions/S03.05", Ct);

        // Assert
        var main = page.QuerySelector("main")!.TextContent;
        Assert.Contains("Жер кодекси", main, StringComparison.Ordinal);
        Assert.Contains("13(2)-берене", main, StringComparison.Ordinal);
        Assert.Contains("Айыл өкмөтү", main, StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll(".b-notice li"), line => line.TextContent.Contains("мамлекеттик орган каржылабайт", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Act_LeadsToTheFunctionsItGives()
    {
        // Arrange
        using var client = await ClientAsync(TenantKind.Municipality, Role.Specialist);
        var code = await client.GetPageAsync("/powers/functions/S03.05", Ct);
        var act = code.QuerySelector(".b-thread a")!.GetAttribute("href")!;

        // Act
        var page = await client.GetPageAsync(act, Ct);

        // Assert
        Assert.NotEmpty(page.QuerySelectorAll("a[href='/powers/functions/S03.05']"));
    }

    [Fact]
    public async Task New_ByAnalystOfTheState_EntersAndShowsIt()
    {
        // Arrange
        using var client = await ClientAsync(TenantKind.StateBody, Role.LegalAnalyst);
        var code = TestData.NewFunctionCode();

        // Act
        using var answer = await client.PostFormAsync(
            "/powers/functions/new",
            new Dictionary<string, string> { ["Input.Code"] = code, ["Input.Name.Ky"] = "Токойду кароо" },
            Ct);

        // Assert
        Assert.Equal($"/powers/functions/{code}", answer.Headers.Location!.ToString());
        Assert.Equal("Токойду кароо", (await client.GetPageAsync($"/powers/functions/{code}", Ct)).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task New_CodeTaken_ShowsTheErrorAtItsField()
    {
        // Arrange
        using var client = await ClientAsync(TenantKind.StateBody, Role.LegalAnalyst);

        // Act
        using var answer = await client.PostFormAsync(
            "/powers/functions/new",
            new Dictionary<string, string> { ["Input.Code"] = "S03.05", ["Input.Name.Ky"] = "Токойду кароо" },
            Ct);

        // Assert
        var page = await answer.ReadPageAsync(Ct);
        Assert.Equal("#Input-Code", page.QuerySelector(".ds-error-summary a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Roles_Posted_StandOnThePage()
    {
        // Arrange
        var code = await host.Data.CreateFunctionAsync();
        using var client = await ClientAsync(TenantKind.StateBody, Role.LegalAnalyst);

        // Act
        using var answer = await client.PostFormAsync(
            $"/powers/functions/{code}/roles",
            new Dictionary<string, string> { ["Input.On"] = "2026-01-01", ["Input.Act"] = TestData.Act, ["Cells"] = "minhealth:Controls" },
            Ct);

        // Assert
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var page = await client.GetPageAsync($"/powers/functions/{code}", Ct);
        Assert.Contains("Саламаттык сактоо министрлиги", page.QuerySelector(".b-table")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/powers/functions/new")]
    [InlineData("/powers/functions/S03.05/correct")]
    [InlineData("/powers/functions/S03.05/roles")]
    [InlineData("/powers/functions/S03.05/basis")]
    [InlineData("/powers/functions/S03.05/end")]
    public async Task Forms_OtherRole_AreForbidden(string address)
    {
        // Arrange
        using var client = await ClientAsync(TenantKind.StateBody, Role.Specialist);

        // Act
        using var answer = await client.GetAsync(address, Ct);

        // Assert
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task Function_Unknown_IsNotFound()
    {
        // Arrange
        using var client = await ClientAsync(TenantKind.StateBody, Role.LegalAnalyst);

        // Act
        using var page = await client.GetAsync("/powers/functions/S03.998", Ct);
        using var api = await client.GetAsync("/api/v1/powers/functions/S03.998", Ct);

        // Assert
        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
        Assert.Equal((HttpStatusCode.NotFound, "powers.function-unknown"), await api.RefusalAsync(Ct));
    }

    [Fact]
    public async Task Api_CreateRolesAndRead_AnswersWithWhatStands()
    {
        // Arrange
        using var client = await ClientAsync(TenantKind.StateBody, Role.LegalAnalyst);
        var code = TestData.NewFunctionCode();
        var body = new
        {
            code, kind = "delegated", name = new { ky = "Токойду кароо", ru = "Уход за лесом", en = "" }, place = "aiylAimak",
            frequency = "yearly", post = "ecologist", driver = "villages",
        };

        // Act
        using var created = await client.PostAsJsonAsync("/api/v1/powers/functions", body, Ct);
        using var again = await client.PostAsJsonAsync("/api/v1/powers/functions", body, Ct);
        using var basis = await client.PostAsJsonAsync(
            $"/api/v1/powers/functions/{code}/basis", new { actUri = TestData.LandCode, provision = "13(2)" }, Ct);
        using var roles = await client.PutAsJsonAsync(
            $"/api/v1/powers/functions/{code}/roles",
            new { on = "2026-01-01", act = TestData.Act, cells = new[] { new { body = "aiyl-okmotu", role = "does" } } },
            Ct);
        var read = await client.GetFromJsonAsync<JsonElement>($"/api/v1/powers/functions/{code}", Ct);

        // Assert
        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        Assert.Equal((HttpStatusCode.Conflict, "powers.code-taken"), await again.RefusalAsync(Ct));
        Assert.Equal(HttpStatusCode.Created, basis.StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, roles.StatusCode);
        Assert.Equal("aiyl-okmotu", read.GetProperty("roles")[0].GetProperty("body").GetString());
        Assert.Equal(["noPayer", "noController", "unfunded"], read.GetProperty("findings").EnumerateArray().Select(one => one.GetString()));
    }

    [Fact]
    public async Task Api_ByAMunicipality_IsRefused()
    {
        // Arrange
        var municipality = await host.Data.CreateTenantAsync(TenantKind.Municipality);
        using var client = await host.ClientAsAsync(await host.Data.CreateUserAsync(municipality, Role.Head));

        // Act
        using var answer = await client.PutAsJsonAsync(
            "/api/v1/powers/functions/S03.05/roles", new { on = "2026-01-01", act = TestData.Act, cells = Array.Empty<object>() }, Ct);

        // Assert
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task Register_DelegatedChip_FindsByAnyWordOfTheName()
    {
        // Arrange
        using var client = await ClientAsync(TenantKind.Municipality, Role.Specialist);

        // Act
        var found = await client.GetFromJsonAsync<JsonElement>("/api/v1/powers/functions?chip=delegated&q=аскердик", Ct);

        // Assert
        Assert.Contains(found.GetProperty("items").EnumerateArray(), item => item.GetProperty("code").GetString() == "S08.06");
    }

    private async Task<HttpClient> ClientAsync(TenantKind kind, string role) =>
        await host.ClientAsAsync(await host.Data.CreateUserAsync(await host.Data.CreateTenantAsync(kind), role));
}
