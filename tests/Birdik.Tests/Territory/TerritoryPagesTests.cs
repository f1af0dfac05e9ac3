using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Birdik.Platform.Permissions;
using Birdik.Platform.Tenancy;
using Birdik.Testing;

namespace Birdik.Tests.Territory;

public sealed class TerritoryPagesTests(BirdikHost host)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Tree_ShowsUnitsWithTheirCounts()
    {
        // Arrange
        var code = await host.Data.CreateTerritoryAsync();

        // Act
        var page = await host.Visitor().GetPageAsync("/territory", Ct);

        // Assert
        Assert.Single(page.QuerySelectorAll($"a[href='/territory/units/{code}a']"));
        Assert.Contains("2 айыл аймагы", page.QuerySelector(".b-tree")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unit_ShowsWhatIsInItAndWhereItLies()
    {
        // Arrange
        var code = await host.Data.CreateTerritoryAsync();

        // Act
        var page = await host.Visitor().GetPageAsync($"/territory/units/{code}r", Ct);

        // Assert
        Assert.Equal("Көл району", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(2, page.QuerySelectorAll(".b-columns a").Length);
        Assert.Contains(page.QuerySelectorAll(".b-crumbs a"), link => link.GetAttribute("href") == $"/territory/units/{code}o");
        Assert.Single(page.QuerySelectorAll($"svg a[href='/territory/units/{code}r'] .b-here"));
    }

    [Fact]
    public async Task Unit_OldCode_LeadsToTheUnitAndSaysSo()
    {
        // Arrange
        var code = await host.Data.CreateTerritoryAsync();
        await host.Data.RenameUnitAsync($"{code}a", "Жаңы аймак", $"{code}n");
        using var client = host.Visitor();

        // Act
        using var answer = await client.GetAsync($"/territory/units/{code}a", Ct);

        // Assert
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var page = await client.GetPageAsync(answer.Headers.Location!.ToString(), Ct);
        Assert.Contains($"{code}a", page.QuerySelector(".b-notice")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Чоң-Сары-Ой", page.QuerySelector(".b-history")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unit_Abolished_SaysWhatBecameOfIt()
    {
        // Arrange
        var code = await host.Data.CreateTerritoryAsync();
        await host.Data.AbolishUnitAsync($"{code}a", $"{code}b");
        using var client = host.Visitor();

        // Act
        var ended = await client.GetPageAsync($"/territory/units/{code}a", Ct);
        var successor = await client.GetPageAsync($"/territory/units/{code}b", Ct);

        // Assert
        Assert.Equal($"/territory/units/{code}b", ended.QuerySelector(".b-notice a")!.GetAttribute("href"));
        Assert.Contains("16.11.2024", ended.QuerySelector(".b-record-sub")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(successor.QuerySelectorAll(".b-history a"), link => link.GetAttribute("href") == $"/territory/units/{code}a");
    }

    [Theory]
    [InlineData("/territory/units/nowhere")]
    [InlineData("/territory/units/nowhere/statistics")]
    [InlineData("/api/v1/territory/units/nowhere")]
    [InlineData("/api/v1/territory/units/nowhere/shape")]
    public async Task UnknownUnit_IsNotFound(string address)
    {
        // Act
        using var answer = await host.Visitor().GetAsync(address, Ct);

        // Assert
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("oblast")]
    [InlineData("rayon")]
    [InlineData("municipality")]
    [InlineData("9")]
    public async Task Map_AnyLevel_LinksUnitsInTheOrderOfItsTable(string level)
    {
        // Arrange
        await host.Data.CreateTerritoryAsync();

        // Act
        var page = await host.Visitor().GetPageAsync($"/territory/map?level={level}", Ct);

        // Assert
        var picture = page.QuerySelectorAll(".b-map svg a").Select(link => link.GetAttribute("href")).ToList();
        var table = page.QuerySelectorAll(".b-map-twin tbody a").Select(link => link.GetAttribute("href")).ToList();
        Assert.NotEmpty(picture);
        Assert.Equal(table.ToHashSet(), picture.ToHashSet());
        Assert.All(page.QuerySelectorAll(".b-map svg a"), link => Assert.NotEmpty(link.QuerySelector("title")!.TextContent));
    }

    [Fact]
    public async Task Rename_ByStateAdministrator_ChangesTheUnit()
    {
        // Arrange
        var code = await host.Data.CreateTerritoryAsync();
        using var client = await AdministratorAsync(TenantKind.StateBody);

        // Act
        using var check = await client.PostFormAsync($"/territory/units/{code}a/rename", Fields("Input.Name.Ky", "Жаңы аймак"), Ct);
        var answers = await check.ReadPageAsync(Ct);
        var before = await client.GetPageAsync($"/territory/units/{code}a", Ct);
        using var answer = await client.SendFormAsync(
            $"/territory/units/{code}a/rename", answers.QuerySelector<IHtmlFormElement>("main form")!, new Dictionary<string, string>(), Ct);

        // Assert
        Assert.Contains("Жаңы аймак", answers.QuerySelector("dl.b-check")!.TextContent, StringComparison.Ordinal);
        Assert.NotEqual("Жаңы аймак", before.QuerySelector("h1")!.TextContent);
        Assert.Equal($"/territory/units/{code}a", answer.Headers.Location!.ToString());
        var page = await client.GetPageAsync($"/territory/units/{code}a", Ct);
        Assert.Equal("Жаңы аймак", page.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task Rename_ByMunicipalAdministrator_ShowsWhyNot()
    {
        // Arrange
        var code = await host.Data.CreateTerritoryAsync();
        using var client = await AdministratorAsync(TenantKind.Municipality);

        // Act
        using var answer = await client.PostFormAsync($"/territory/units/{code}a/rename", Fields("Input.Name.Ky", "Жаңы аймак"), Ct);

        // Assert
        var page = await answer.ReadPageAsync(Ct);
        Assert.Single(page.QuerySelectorAll(".ds-error-summary"));
    }

    [Fact]
    public async Task Abolish_UnknownSuccessor_ShowsTheErrorAtItsField()
    {
        // Arrange
        var code = await host.Data.CreateTerritoryAsync();
        using var client = await AdministratorAsync(TenantKind.StateBody);

        // Act
        using var answer = await client.PostFormAsync($"/territory/units/{code}a/abolish", Fields("Input.Successors", $"{code}none"), Ct);

        // Assert
        var page = await answer.ReadPageAsync(Ct);
        Assert.Equal("#Input-Successors", page.QuerySelector(".ds-error-summary a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Create_AnswersChangedBeforeSaving_AreKeptAsTyped()
    {
        // Arrange
        var code = await host.Data.CreateTerritoryAsync();
        using var client = await AdministratorAsync(TenantKind.StateBody);
        var fields = Fields("Input.Name.Ky", "Жаңы аймак");
        (fields["Input.Code"], fields["Input.Parent"], fields["Input.From"]) = ($"{code}c", $"{code}r", "2025-01-01");

        // Act
        using var check = await client.PostFormAsync("/territory/units/new", fields, Ct);
        var answers = await check.ReadPageAsync(Ct);
        var form = answers.QuerySelector<IHtmlFormElement>("main form")!;
        form.SetAttribute("action", "/territory/units/new?handler=Back");
        using var back = await client.SendFormAsync("", form, new Dictionary<string, string>(), Ct);
        form.SetAttribute("action", "/territory/units/new");
        using var saved = await client.SendFormAsync("", form, new Dictionary<string, string>(), Ct);

        // Assert
        Assert.Contains($"Көл району ({code}r)", answers.QuerySelector("dl.b-check")!.TextContent, StringComparison.Ordinal);
        var filled = await back.ReadPageAsync(Ct);
        Assert.All(fields, field => Assert.Equal(field.Value, filled.QuerySelector($"[name='{field.Key}']")!.GetAttribute("value")));
        Assert.Equal($"/territory/units/{code}c", saved.Headers.Location!.ToString());
    }

    [Theory]
    [InlineData("new")]
    [InlineData("x/rename")]
    [InlineData("x/move")]
    [InlineData("x/correct")]
    [InlineData("x/abolish")]
    public async Task Forms_WithoutPermission_AreForbidden(string form)
    {
        // Arrange
        using var client = await host.ClientAsAsync(
            await host.Data.CreateUserAsync(await host.Data.CreateTenantAsync(TenantKind.StateBody), Role.Specialist));

        // Act
        using var answer = await client.GetAsync($"/territory/units/{form}", Ct);

        // Assert
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task Register_SearchByFormerName_FindsTheUnit()
    {
        // Arrange
        var code = await host.Data.CreateTerritoryAsync();
        await host.Data.RenameUnitAsync($"{code}a", "Жаңы аймак");
        using var client = await host.ClientAsAsync(await host.Data.CreateUserAsync(await host.Data.CreateTenantAsync(), Role.Specialist));

        // Act
        var found = await client.GetFromJsonAsync<JsonElement>($"/api/v1/territory/units?q={code}+чон-сары-ой", Ct);

        // Assert
        Assert.Equal($"{code}a", Assert.Single(found.GetProperty("items").EnumerateArray()).GetProperty("code").GetString());
    }

    [Fact]
    public async Task Api_UnitAndShape_AreReadByAnyone()
    {
        // Arrange
        var code = await host.Data.CreateTerritoryAsync();
        await host.Data.ImportUnitsAsync(
            "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"id\":\"" + code + "a\"},"
            + "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[74,42],[75,42],[75,43],[74,42]]]}}]}");
        using var client = host.Visitor();

        // Act
        var unit = await client.GetFromJsonAsync<JsonElement>($"/api/v1/territory/units/{code}a", Ct);
        var shape = await client.GetFromJsonAsync<JsonElement>($"/api/v1/territory/units/{code}a/shape", Ct);

        // Assert
        Assert.Equal("aiylAimak", unit.GetProperty("kind").GetString());
        Assert.Equal([$"{code}o", $"{code}r"], unit.GetProperty("above").EnumerateArray().Select(one => one.GetString()));
        Assert.Equal("Polygon", shape.GetProperty("geometry").GetProperty("type").GetString());
    }

    [Fact]
    public async Task Api_CreateAndAbolish_AnswersWithCodes()
    {
        // Arrange
        var code = await host.Data.CreateTerritoryAsync();
        using var client = await AdministratorAsync(TenantKind.StateBody);
        var unit = new { code = $"{code}c", kind = "aiylAimak", parent = $"{code}r", name = new { ky = "Жаңы", ru = "Новый", en = "" }, from = "2024-01-01", act = TestData.Act };

        // Act
        using var created = await client.PostAsJsonAsync("/api/v1/territory/units", unit, Ct);
        using var again = await client.PostAsJsonAsync("/api/v1/territory/units", unit, Ct);
        using var ended = await client.PostAsJsonAsync(
            $"/api/v1/territory/units/{code}c/abolish",
            new { lastDay = "2025-01-01", successors = new[] { $"{code}b" }, kind = "merged", act = TestData.Act, version = 0 },
            Ct);

        // Assert
        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        Assert.Equal("territory.code-taken", (await again.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("code").GetString());
        Assert.Equal(HttpStatusCode.NoContent, ended.StatusCode);
    }

    private async Task<HttpClient> AdministratorAsync(TenantKind kind) =>
        await host.ClientAsAsync(await host.Data.CreateUserAsync(await host.Data.CreateTenantAsync(kind), Role.Administrator));

    private static Dictionary<string, string> Fields(string name, string value) =>
        new() { [name] = value, ["Input.Act"] = TestData.Act };
}
