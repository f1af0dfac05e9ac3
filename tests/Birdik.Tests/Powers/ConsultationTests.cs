using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Birdik.Law.Acts;
using Birdik.Platform.Permissions;
using Birdik.Platform.Tenancy;
using Birdik.Testing;

namespace Birdik.Tests.Powers;

[Collection("powers")]
public sealed class ConsultationTests(BirdikHost host)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Mark_OnePress_StandsAndASecondTakesItBack()
    {
        // Arrange
        using var client = await ClientAsync(TenantKind.Municipality, Role.Specialist);

        // Act
        using var marked = await PressAsync(client, "S08.06:Burden");
        var after = await client.GetPageAsync("/powers/consultation?sphere=S08", Ct);
        using var back = await PressAsync(client, after.QuerySelector("[aria-pressed=true]")!.GetAttribute("value")!);
        var last = await client.GetPageAsync("/powers/consultation?sphere=S08", Ct);

        // Assert
        Assert.Equal("/powers/consultation?sphere=S08#S08.06", marked.Headers.Location!.ToString());
        Assert.Equal("S08.06:", Assert.Single(after.QuerySelectorAll("[aria-pressed=true]")).GetAttribute("value"));
        Assert.Empty(last.QuerySelectorAll("[aria-pressed=true]"));
    }

    [Fact]
    public async Task Mark_ByAnotherMunicipality_IsNotSeen()
    {
        // Arrange
        using var one = await ClientAsync(TenantKind.Municipality, Role.Specialist);
        using var other = await ClientAsync(TenantKind.Municipality, Role.Specialist);

        // Act
        using var marked = await PressAsync(one, "S08.06:Repeal");

        // Assert
        Assert.Empty((await other.GetPageAsync("/powers/consultation?sphere=S08", Ct)).QuerySelectorAll("[aria-pressed=true]"));
    }

    [Fact]
    public async Task Mark_ByAStateBody_IsRefused()
    {
        // Arrange
        using var client = await ClientAsync(TenantKind.StateBody, Role.Head);

        // Act
        using var answer = await client.PutAsJsonAsync("/api/v1/powers/consultation/S08.06", new { answer = "vital" }, Ct);

        // Assert
        Assert.Equal((HttpStatusCode.Forbidden, "powers.not-a-municipality"), await answer.RefusalAsync(Ct));
    }

    [Fact]
    public async Task Tally_CountsTheAnswersOfAllBySphere()
    {
        // Arrange
        var code = await host.Data.CreateFunctionAsync(sphere: Sphere.S05);
        using var analyst = await ClientAsync(TenantKind.StateBody, Role.LegalAnalyst);
        var before = await RepealsAsync(analyst);
        foreach (var answer in new[] { "repeal", "repeal", "vital" })
        {
            using var client = await ClientAsync(TenantKind.Municipality, Role.Head);
            using var marked = await client.PutAsJsonAsync($"/api/v1/powers/consultation/{code}", new { answer }, Ct);
            Assert.Equal(HttpStatusCode.NoContent, marked.StatusCode);
        }

        // Act
        var page = await analyst.GetPageAsync("/powers/consultation/tally", Ct);

        // Assert
        Assert.Equal(before + 2, await RepealsAsync(analyst));
        var row = page.QuerySelectorAll("main tbody tr").Single(one => one.QuerySelector($"a[href='/powers/functions/{code}']") is not null);
        Assert.Equal(["1", "0", "0", "2"], row.QuerySelectorAll(".b-num").Select(cell => cell.TextContent.Trim()));
    }

    [Theory]
    [InlineData(TenantKind.Municipality, Role.Head)]
    [InlineData(TenantKind.StateBody, Role.Specialist)]
    public async Task Tally_OtherRole_IsForbidden(TenantKind kind, string role)
    {
        // Arrange
        using var client = await ClientAsync(kind, role);

        // Act
        using var page = await client.GetAsync("/powers/consultation/tally", Ct);
        using var api = await client.GetAsync("/api/v1/powers/consultation/tally", Ct);

        // Assert
        Assert.Equal(HttpStatusCode.Forbidden, page.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, api.StatusCode);
    }

    private static async Task<int> RepealsAsync(HttpClient client) =>
        (await client.GetFromJsonAsync<JsonElement>("/api/v1/powers/consultation/tally", Ct)).EnumerateArray()
            .Single(sphere => sphere.GetProperty("sphere").GetString() == "S05").GetProperty("repeal").GetInt32();

    private static Task<HttpResponseMessage> PressAsync(HttpClient client, string mark) => client.PostFormAsync(
        "/powers/consultation?sphere=S08", new Dictionary<string, string> { ["Mark"] = mark }, Ct, "form[action*='/powers/consultation']");

    private async Task<HttpClient> ClientAsync(TenantKind kind, string role) =>
        await host.ClientAsAsync(await host.Data.CreateUserAsync(await host.Data.CreateTenantAsync(kind), role));
}
