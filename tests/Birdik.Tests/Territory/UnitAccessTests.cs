using System.Net;
using System.Net.Http.Json;
using Birdik.Platform.Ids;
using Birdik.Platform.Permissions;
using Birdik.Platform.Tenancy;
using Birdik.Territory.Units;
using Birdik.Testing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Tests.Territory;

/// <summary>Who may do what with the register: everyone reads it, administrators and legal analysts of state bodies change it, nobody else.</summary>
public sealed class UnitAccessTests(BirdikHost host)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string> Writes => ["create", "correct", "rename", "move", "abolish"];

    [Theory]
    [MemberData(nameof(Writes))]
    public async Task Write_Stranger_IsRefused(string write)
    {
        // Arrange
        var code = await host.Data.CreateTerritoryAsync();

        // Act
        using var answer = await SendAsync(host.Visitor(), code, write);

        // Assert
        Assert.Equal((HttpStatusCode.Unauthorized, "platform.not-signed-in"), await answer.RefusalAsync(Ct));
    }

    [Theory]
    [MemberData(nameof(Writes))]
    public async Task Write_PersonWithoutRight_IsForbidden(string write)
    {
        // Arrange
        var code = await host.Data.CreateTerritoryAsync();
        using var client = await ClientAsync(TenantKind.StateBody, Role.Planner);

        // Act
        using var answer = await SendAsync(client, code, write);

        // Assert
        Assert.Equal((HttpStatusCode.Forbidden, "platform.not-permitted"), await answer.RefusalAsync(Ct));
    }

    [Theory]
    [MemberData(nameof(Writes))]
    public async Task Write_AdministratorOfAMunicipality_IsForbiddenAndChangesNothing(string write)
    {
        // Arrange
        var code = await host.Data.CreateTerritoryAsync();
        using var client = await ClientAsync(TenantKind.Municipality, Role.Administrator);

        // Act
        using var answer = await SendAsync(client, code, write);

        // Assert
        Assert.Equal((HttpStatusCode.Forbidden, "territory.not-for-municipality"), await answer.RefusalAsync(Ct));
        Assert.Equal(0, await host.ReadAsync(
            Tenant.Installation, db => db.Set<Unit>().Where(unit => unit.Code == $"{code}a").Select(unit => unit.Version).SingleAsync(Ct)));
    }

    [Theory]
    [InlineData(TenantKind.Municipality, 0)]
    [InlineData(TenantKind.StateBody, 1)]
    public async Task Pages_OfferChangesOnlyToBodiesOfTheState(TenantKind kind, int offered)
    {
        // Arrange
        var code = await host.Data.CreateTerritoryAsync();
        using var client = await ClientAsync(kind, Role.Administrator);

        // Act
        var register = await client.GetPageAsync("/territory/units", Ct);
        var unit = await client.GetPageAsync($"/territory/units/{code}a", Ct);

        // Assert
        Assert.Equal(offered, register.QuerySelectorAll("a[href='/territory/units/import']").Length);
        Assert.Equal(offered, register.QuerySelectorAll("main a.ds-button[href='/territory/units/new']").Length);
        Assert.Equal(offered, unit.QuerySelectorAll($"main a[href='/territory/units/{code}a/rename']").Length);
    }

    [Theory]
    [InlineData(Role.LegalAnalyst)]
    [InlineData(Role.Administrator)]
    public async Task Write_AnalystOrAdministratorOfAStateBody_IsDone(string role)
    {
        // Arrange
        var code = await host.Data.CreateTerritoryAsync();
        using var client = await ClientAsync(TenantKind.StateBody, role);

        // Act
        using var answer = await SendAsync(client, code, "rename");

        // Assert
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Ct));
        Assert.Equal(1, await host.ReadAsync(
            Tenant.Installation, db => db.Set<Unit>().Where(unit => unit.Code == $"{code}a").Select(unit => unit.Version).SingleAsync(Ct)));
    }

    [Theory]
    [InlineData("/api/v1/territory/units/{0}a", HttpStatusCode.OK)]
    [InlineData("/territory/units/{0}a", HttpStatusCode.OK)]
    [InlineData("/territory/units/{0}a/statistics", HttpStatusCode.OK)]
    [InlineData("/territory/map", HttpStatusCode.OK)]
    [InlineData("/api/v1/territory/units", HttpStatusCode.Unauthorized)]
    [InlineData("/territory/units", HttpStatusCode.Redirect)]
    [InlineData("/territory/checks", HttpStatusCode.Redirect)]
    public async Task Read_Stranger_SeesUnitsAndNotTheRegister(string address, HttpStatusCode status)
    {
        // Arrange
        var code = await host.Data.CreateTerritoryAsync();

        // Act
        using var answer = await host.Visitor().GetAsync(address.Replace("{0}", code, StringComparison.Ordinal), Ct);

        // Assert
        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task Thread_OfAUnit_LeadsToWhatCameBeforeAndAfter()
    {
        // Arrange
        var code = await host.Data.CreateTerritoryAsync();
        await host.Data.AbolishUnitAsync($"{code}a", $"{code}b");
        using var client = await ClientAsync(TenantKind.Municipality, Role.Specialist);
        var (old, now) = (await IdAsync($"{code}a"), await IdAsync($"{code}b"));

        // Act
        var before = await client.GetPageAsync($"/thread/{UnitRef.Kind}/{now}", Ct);
        var after = await client.GetPageAsync($"/thread/{UnitRef.Kind}/{old}", Ct);
        var history = await client.GetPageAsync($"/history/{UnitRef.Kind}/{old}", Ct);

        // Assert
        Assert.NotNull(before.QuerySelector($"main a[href='/territory/units/{code}a']"));
        Assert.NotNull(after.QuerySelector($"main a[href='/territory/units/{code}b']"));
        Assert.Contains("16.11.2024", history.QuerySelector(".b-history")!.TextContent, StringComparison.Ordinal);
    }

    private Task<Id<Unit>> IdAsync(string code) =>
        host.ReadAsync(Tenant.Installation, db => db.Set<Unit>().Where(unit => unit.Code == code).Select(unit => unit.Id).SingleAsync(Ct));

    private async Task<HttpClient> ClientAsync(TenantKind kind, string role) =>
        await host.ClientAsAsync(await host.Data.CreateUserAsync(await host.Data.CreateTenantAsync(kind), role));

    private static Task<HttpResponseMessage> SendAsync(HttpClient client, string code, string write)
    {
        const string Units = "/api/v1/territory/units";
        var name = new { ky = "Башка аймак", ru = "", en = "" };
        return write switch
        {
            "create" => client.PostAsJsonAsync(
                Units, new { code = $"{code}c", kind = "aiylAimak", parent = $"{code}r", name, from = "2024-01-01", act = TestData.Act }, Ct),
            "correct" => client.PutAsJsonAsync($"{Units}/{code}a", new { name, act = TestData.Act, version = 0 }, Ct),
            "rename" => client.PostAsJsonAsync($"{Units}/{code}a/rename", new { name, on = "2025-06-01", act = TestData.Act, version = 0 }, Ct),
            "move" => client.PostAsJsonAsync(
                $"{Units}/{code}a/move", new { parent = $"{code}r", kind = "rayonCity", on = "2025-06-01", act = TestData.Act, version = 0 }, Ct),
            _ => client.PostAsJsonAsync(
                $"{Units}/{code}a/abolish",
                new { lastDay = "2025-06-01", successors = new[] { $"{code}b" }, kind = "merged", act = TestData.Act, version = 0 },
                Ct),
        };
    }
}
