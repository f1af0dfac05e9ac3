using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using Birdik.Platform.Permissions;
using Birdik.Platform.Tenancy;
using Birdik.Testing;

namespace Birdik.Tests.Platform.Norms;

/// <summary>On a store of its own: norms are national.</summary>
public sealed class NormPagesTests(BirdikHost host) : IClassFixture<BirdikHost>
{
    private const string Hours = "platform.working-week-hours";
    private const string Days = "platform.working-week-days";

    private static readonly Dictionary<string, string> Change = new()
    {
        ["Input.Value"] = "36",
        ["Input.From"] = "2026-07-01",
        ["Input.Act"] = "Мыйзам № 77, 01.06.2026",
        ["Input.Provision"] = "90-берене",
    };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_Register_ShowsValuesWithUnitsAndMarks()
    {
        // Arrange
        using var client = await ClientAsync(TenantKind.Municipality, Role.Specialist);

        // Act
        var page = await client.GetPageAsync("/norms?on=2026-03-02", Ct);
        var all = await client.GetPageAsync("/norms?on=2024-03-02", Ct);
        var unverified = await client.GetPageAsync("/norms?on=2024-03-02&unverified=true", Ct);

        // Assert
        Assert.Contains("480", page.QuerySelector("table.b-table")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll("table .b-unverified"));
        Assert.InRange(Rows(unverified), 1, Rows(all) - 1);

        static int Rows(IParentNode page) => page.QuerySelectorAll("table.b-table tbody tr").Length;
    }

    [Fact]
    public async Task Post_NewValueByStateAdministrator_ShowsPeriodsAndHistory()
    {
        // Arrange
        using var client = await ClientAsync(TenantKind.StateBody, Role.Administrator);

        // Act
        using var answer = await client.PostFormAsync($"/norms/{Hours}/set", Change, Ct);
        var page = await client.GetPageAsync($"/norms/{Hours}", Ct);

        // Assert
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("36", page.QuerySelector("table.b-table tbody tr")!.TextContent, StringComparison.Ordinal);
        var line = page.QuerySelector(".b-history li")!.TextContent;
        Assert.Contains("01.07.2026", line, StringComparison.Ordinal);
        Assert.Contains("Мыйзам № 77", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_WithoutAct_ShowsErrorAndChangesNothing()
    {
        // Arrange
        using var client = await ClientAsync(TenantKind.StateBody, Role.Administrator);

        // Act
        using var answer = await client.PostFormAsync($"/norms/{Days}/set", new Dictionary<string, string>(Change) { ["Input.Act"] = "" }, Ct);

        // Assert
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotNull((await answer.ReadPageAsync(Ct)).QuerySelector("#Input-Act-error"));
    }

    [Fact]
    public async Task Post_ByMunicipalAdministrator_IsRefused()
    {
        // Arrange
        using var client = await ClientAsync(TenantKind.Municipality, Role.Administrator);

        // Act
        using var answer = await client.PostFormAsync($"/norms/{Days}/set", Change, Ct);
        var page = await client.GetPageAsync($"/norms/{Days}", Ct);

        // Assert
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.DoesNotContain("36", page.QuerySelector("table.b-table tbody")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll($"a[href='/norms/{Days}/set']"));
    }

    [Fact]
    public async Task Get_SetForm_BySpecialist_IsForbidden()
    {
        // Arrange
        using var client = await ClientAsync(TenantKind.Municipality, Role.Specialist);

        // Act
        using var answer = await client.GetAsync($"/norms/{Days}/set", Ct);

        // Assert
        Assert.NotEqual(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Api_Norm_GivesValueAndPeriodsAndUnknownIsNotFound()
    {
        // Arrange
        using var client = await ClientAsync(TenantKind.Municipality, Role.Specialist);

        // Act
        var norm = await client.GetFromJsonAsync<JsonObject>("/api/v1/norms/platform.working-day-minutes?on=2024-01-01", Ct);
        using var unknown = await client.GetAsync("/api/v1/norms/platform.nothing", Ct);

        // Assert
        Assert.Equal("480", (string?)norm!["norm"]!["value"]);
        Assert.True((bool)norm["norm"]!["verified"]!);
        Assert.Equal(2, norm["periods"]!.AsArray().Count);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        Assert.Equal("platform.norm-unknown", (string?)(await unknown.Content.ReadFromJsonAsync<JsonObject>(Ct))!["code"]);
    }

    private async Task<HttpClient> ClientAsync(TenantKind kind, string role) =>
        await host.ClientAsAsync(await host.Data.CreateUserAsync(await host.Data.CreateTenantAsync(kind), role));
}
