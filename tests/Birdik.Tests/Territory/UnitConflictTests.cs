using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Birdik.Platform.Localization;
using Birdik.Platform.Permissions;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Writing;
using Birdik.Territory.Units;
using Birdik.Testing;

namespace Birdik.Tests.Territory;

/// <summary>Two people change one unit: the later one is told, and nothing is written over unseen.</summary>
public sealed class UnitConflictTests(BirdikHost host)
{
    private static readonly DateOnly On = new(2025, 6, 1);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string> Changes => ["rename", "move", "correct", "abolish"];

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task Change_OfAStaleVersion_IsRefused(string change)
    {
        // Arrange
        var code = await host.Data.CreateTerritoryAsync();
        await host.Data.RenameUnitAsync($"{code}a", "Жаңы аймак");

        // Act
        var answer = change switch
        {
            "rename" => await host.Data.ChangeUnitsAsync<RenameUnitHandler>((handler, context) =>
                handler.HandleAsync(new($"{code}a", new("Башка", ""), null, On, Version: 0), context, Ct)),
            "move" => await host.Data.ChangeUnitsAsync<MoveUnitHandler>((handler, context) =>
                handler.HandleAsync(new($"{code}a", $"{code}r", UnitKind.RayonCity, On, Version: 0), context, Ct)),
            "correct" => await host.Data.ChangeUnitsAsync<CorrectUnitHandler>((handler, context) =>
                handler.HandleAsync(new($"{code}a", new LocalizedText("Эски", ""), null, null, null, Version: 0), context, Ct)),
            _ => await host.Data.ChangeUnitsAsync<AbolishUnitHandler>((handler, context) =>
                handler.HandleAsync(new($"{code}a", On, [$"{code}b"], SuccessionKind.Merged, Version: 0), context, Ct)),
        };

        // Assert
        Assert.Equal(ChangedMeanwhile.Code, Assert.Single(answer.Problems).Code);
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task Api_StaleVersion_IsAConflictWithTheOthersChange(string change)
    {
        // Arrange
        var code = await host.Data.CreateTerritoryAsync();
        await host.Data.RenameUnitAsync($"{code}a", "Жаңы аймак");
        using var client = await host.ClientAsAsync(await AdministratorAsync());
        var (address, body) = Body(code, change, version: 0);

        // Act
        using var answer = change == "correct" ? await client.PutAsJsonAsync(address, body, Ct) : await client.PostAsJsonAsync(address, body, Ct);

        // Assert
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(Ct);
        Assert.Equal(ChangedMeanwhile.Code, problem.GetProperty("code").GetString());
        Assert.Contains("Жаңы аймак", problem.GetProperty("change").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task Api_VersionAsRead_IsDone(string change)
    {
        // Arrange
        var code = await host.Data.CreateTerritoryAsync();
        await host.Data.RenameUnitAsync($"{code}a", "Жаңы аймак");
        using var client = await host.ClientAsAsync(await AdministratorAsync());
        var read = await client.GetFromJsonAsync<JsonElement>($"/api/v1/territory/units/{code}a", Ct);
        var (address, body) = Body(code, change, read.GetProperty("version").GetInt32());

        // Act
        using var answer = change == "correct" ? await client.PutAsJsonAsync(address, body, Ct) : await client.PostAsJsonAsync(address, body, Ct);

        // Assert
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
    }

    [Theory]
    [InlineData("correct", "Input.Name.Ky", "Оңдолгон аймак", "")]
    [InlineData("rename", "Input.Name.Ky", "Менин аймагым", "Check")]
    public async Task Page_StaleVersion_ShowsTheOthersChangeAndKeepsWhatWasTyped(string form, string field, string typed, string handler)
    {
        // Arrange
        var code = await host.Data.CreateTerritoryAsync();
        var quick = await AdministratorAsync();
        using var hers = await host.ClientAsAsync(quick);
        using var his = await host.ClientAsAsync(await AdministratorAsync());
        var address = $"/territory/units/{code}a/{form}";
        var opened = await his.GetPageAsync(address, Ct);
        using var saved = await hers.PostFormAsync(
            $"/territory/units/{code}a/correct", new Dictionary<string, string> { ["Input.Name.Ky"] = "Анын аймагы", ["Input.Act"] = TestData.Act }, Ct);

        // Act
        using var refused = await his.SendFormAsync(
            address, FormOf(opened), new Dictionary<string, string> { [field] = typed, ["Input.Act"] = TestData.Act }, Ct);
        var page = await refused.ReadPageAsync(Ct);
        using var again = await his.SendFormAsync(address, FormOf(page), new Dictionary<string, string>(), Ct);

        // Assert
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var told = page.QuerySelector(".b-meanwhile")!.TextContent;
        Assert.Contains(quick.UserName, told, StringComparison.Ordinal);
        Assert.Contains("Анын аймагы", told, StringComparison.Ordinal);
        Assert.Equal(typed, page.QuerySelector($"[name='{field}']")!.GetAttribute("value"));
        Assert.Equal(handler.Length > 0 ? HttpStatusCode.OK : HttpStatusCode.Redirect, again.StatusCode);
        Assert.Equal(handler.Length > 0, (await again.ReadPageAsync(Ct)).QuerySelector("dl.b-check") is not null);
    }

    [Fact]
    public async Task Page_ChangedWhileTheAnswersWereChecked_ReturnsToTheForm()
    {
        // Arrange
        var code = await host.Data.CreateTerritoryAsync();
        using var client = await host.ClientAsAsync(await AdministratorAsync());
        var address = $"/territory/units/{code}a/rename";
        using var check = await client.PostFormAsync(
            address, new Dictionary<string, string> { ["Input.Name.Ky"] = "Менин аймагым", ["Input.Act"] = TestData.Act }, Ct);
        await host.Data.RenameUnitAsync($"{code}a", "Анын аймагы");

        // Act
        using var refused = await client.SendFormAsync(address, FormOf(await check.ReadPageAsync(Ct)), new Dictionary<string, string>(), Ct);

        // Assert
        var page = await refused.ReadPageAsync(Ct);
        Assert.NotNull(page.QuerySelector(".b-meanwhile"));
        Assert.Equal("Менин аймагым", page.QuerySelector("[name='Input.Name.Ky']")!.GetAttribute("value"));
    }

    private async Task<TestUser> AdministratorAsync() =>
        await host.Data.CreateUserAsync(await host.Data.CreateTenantAsync(TenantKind.StateBody), Role.Administrator);

    private static IHtmlFormElement FormOf(IHtmlDocument page) => page.QuerySelector<IHtmlFormElement>("main form:has([name=Seen])")!;

    private static (string Address, object Body) Body(string code, string change, int version)
    {
        var unit = $"/api/v1/territory/units/{code}a";
        var name = new { ky = "Башка аймак", ru = "", en = "" };
        return change switch
        {
            "rename" => ($"{unit}/rename", new { name, on = "2025-06-01", act = TestData.Act, version }),
            "move" => ($"{unit}/move", new { parent = $"{code}r", kind = "rayonCity", on = "2025-06-01", act = TestData.Act, version }),
            "correct" => (unit, new { name, act = TestData.Act, version }),
            _ => ($"{unit}/abolish", new { lastDay = "2025-06-01", successors = new[] { $"{code}b" }, kind = "merged", act = TestData.Act, version }),
        };
    }
}
