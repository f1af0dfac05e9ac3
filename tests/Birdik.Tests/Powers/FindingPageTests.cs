using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Birdik.Methods.Powers;
using Birdik.Platform.Permissions;
using Birdik.Testing;

namespace Birdik.Tests.Powers;

[Collection("powers")]
public sealed class FindingPageTests(BirdikHost host)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Overlap_OfTwoBodies_StandsOnItsPageWithBoth()
    {
        // Arrange
        var code = await host.Data.CreateFunctionAsync();
        await host.Data.SetRolesAsync(
            code, new(2026, 1, 1), new("aiyl-okmotu", FunctionRoleKind.Does), new("city-hall", FunctionRoleKind.Does), new("minnature", FunctionRoleKind.Does));
        using var client = await ClientAsync();

        // Act
        var page = await client.GetPageAsync("/powers/findings/overlap", Ct);

        // Assert
        var row = page.QuerySelectorAll("main tbody tr").Single(one => one.QuerySelector($"a[href='/powers/functions/{code}']") is not null);
        Assert.Contains("Жаратылыш ресурстары", row.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll("main svg rect"));
        Assert.Empty(page.QuerySelectorAll("main [style]"));
    }

    [Fact]
    public async Task Unfunded_WithoutBudget_SaysTheSumIsNotKnown()
    {
        // Arrange
        using var client = await ClientAsync();

        // Act
        var page = await client.GetPageAsync("/powers/findings/unfunded", Ct);

        // Assert
        Assert.NotEmpty(page.QuerySelectorAll("a[href='/powers/functions/S03.05']"));
        Assert.Empty(page.QuerySelectorAll("a[href='/powers/functions/S05.01']"));
        Assert.Contains("азырынча белгисиз", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("practisedwithoutlaw")]
    [InlineData("lawwithoutpractice")]
    public async Task Practice_LettersCountIt_IsKnown(string kind)
    {
        // Arrange
        using var client = await ClientAsync();

        // Act
        var page = await client.GetPageAsync($"/powers/findings/{kind}", Ct);

        // Assert
        Assert.Empty(page.QuerySelectorAll("main .b-notice"));
        Assert.NotEmpty(page.QuerySelectorAll("main table"));
    }

    [Fact]
    public async Task Overview_CountsEveryKind()
    {
        // Arrange
        using var client = await ClientAsync();

        // Act
        var page = await client.GetPageAsync("/powers/findings", Ct);

        // Assert
        Assert.Equal(7, page.QuerySelectorAll("main tbody tr").Length);
        Assert.Matches(@"\d", page.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task Finding_UnknownKind_IsNotFound()
    {
        // Arrange
        using var client = await ClientAsync();

        // Act
        using var answer = await client.GetAsync("/powers/findings/7", Ct);

        // Assert
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Api_OnADay_TellsWhatWasFoundThen()
    {
        // Arrange
        var code = await host.Data.CreateFunctionAsync();
        await host.Data.SetRolesAsync(code, new(2026, 2, 1), new Birdik.Powers.Roles.RoleCell("minnature", FunctionRoleKind.Does));
        using var client = await ClientAsync();

        // Act
        var before = await client.GetFromJsonAsync<JsonElement>("/api/v1/powers/findings?on=2026-01-31", Ct);
        var after = await client.GetFromJsonAsync<JsonElement>("/api/v1/powers/findings?on=2026-02-01", Ct);

        // Assert
        Assert.Contains(code, NoDoer(before));
        Assert.DoesNotContain(code, NoDoer(after));

        static IEnumerable<string?> NoDoer(JsonElement answer) => answer.GetProperty("findings").EnumerateArray()
            .Where(finding => finding.GetProperty("kind").GetString() == "noDoer")
            .Select(finding => finding.GetProperty("functions")[0].GetString());
    }

    private async Task<HttpClient> ClientAsync() =>
        await host.ClientAsAsync(await host.Data.CreateUserAsync(await host.Data.CreateTenantAsync(), Role.Specialist));
}
