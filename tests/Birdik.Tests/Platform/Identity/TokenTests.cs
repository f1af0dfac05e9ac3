using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Birdik.Platform.Identity.Tokens;
using Birdik.Platform.Permissions;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Birdik.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Tests.Platform.Identity;

public sealed class TokenTests(BirdikHost host)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Token_OfEverything_MayWhatThePersonMay()
    {
        // Arrange
        var tenant = await host.Data.CreateTenantAsync();
        var user = await host.Data.CreateUserAsync(tenant, Role.Administrator);
        using var client = await ClientAsync(user);

        // Act
        var me = await client.GetFromJsonAsync<JsonElement>("/api/v1/me", Ct);
        using var members = await client.GetAsync("/api/v1/members", Ct);

        // Assert
        Assert.Equal(tenant.Code, me.GetProperty("tenant").GetString());
        Assert.Equal(["administrator"], me.GetProperty("roles").EnumerateArray().Select(role => role.GetString()));
        Assert.Equal("ky", me.GetProperty("language").GetString());
        Assert.Equal(HttpStatusCode.OK, members.StatusCode);
    }

    [Fact]
    public async Task Token_OfAnotherScope_IsForbiddenTheRest()
    {
        // Arrange
        var user = await host.Data.CreateUserAsync(await host.Data.CreateTenantAsync(), Role.Administrator);
        using var client = await ClientAsync(user, "platform.journal");

        // Act
        using var members = await client.GetAsync("/api/v1/members", Ct);
        using var wider = await client.PostAsJsonAsync("/api/v1/tokens", new { name = "кеңири" }, Ct);

        // Assert
        Assert.Equal((HttpStatusCode.Forbidden, "platform.not-permitted"), await members.RefusalAsync(Ct));
        Assert.Equal((HttpStatusCode.Forbidden, "platform.token-too-narrow"), await wider.RefusalAsync(Ct));
    }

    [Fact]
    public async Task Token_Expired_IsRefused()
    {
        // Arrange
        var user = await host.Data.CreateUserAsync(await host.Data.CreateTenantAsync(), Role.Administrator);
        using var client = await ClientAsync(user);
        var past = host.Clock.Moment().AddMinutes(-1);
        await host.ReadAsync(Tenant.Installation, db => db.Set<ApiToken>()
            .Where(token => token.UserId == user.Id).ExecuteUpdateAsync(set => set.SetProperty(token => token.ExpiresAt, past), Ct));

        // Act
        using var answer = await client.GetAsync("/api/v1/me", Ct);

        // Assert
        Assert.Equal((HttpStatusCode.Unauthorized, "platform.token-refused"), await answer.RefusalAsync(Ct));
        Assert.Equal("Bearer", answer.Headers.WwwAuthenticate.Single().Scheme);
    }

    [Fact]
    public async Task Token_Revoked_IsRefusedAtOnce()
    {
        // Arrange
        var user = await host.Data.CreateUserAsync(await host.Data.CreateTenantAsync(), Role.Administrator);
        using var client = await ClientAsync(user);
        var id = (await client.GetFromJsonAsync<JsonElement>("/api/v1/tokens", Ct))[0].GetProperty("id").GetGuid();

        // Act
        using var revoked = await client.DeleteAsync($"/api/v1/tokens/{id}", Ct);
        using var after = await client.GetAsync("/api/v1/me", Ct);

        // Assert
        Assert.Equal(HttpStatusCode.NoContent, revoked.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, after.StatusCode);
    }

    [Fact]
    public async Task Token_OfEndedMembership_MayNothing()
    {
        // Arrange
        var tenant = await host.Data.CreateTenantAsync();
        var user = await host.Data.CreateUserAsync(tenant, Role.Secretary);
        using var client = await ClientAsync(user);
        await host.Data.EndMembershipsAsync(user, tenant);

        // Act
        var me = await client.GetFromJsonAsync<JsonElement>("/api/v1/me", Ct);

        // Assert
        Assert.Equal(JsonValueKind.Null, me.GetProperty("tenant").ValueKind);
        Assert.Empty(me.GetProperty("permissions").EnumerateArray());
    }

    [Theory]
    [InlineData("Bearer birdik_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("Bearer nonsense")]
    public async Task Token_Unknown_IsRefused(string header)
    {
        // Arrange
        using var client = host.Visitor();
        client.DefaultRequestHeaders.Add("Authorization", header);

        // Act
        using var answer = await client.GetAsync("/api/v1/me", Ct);

        // Assert
        Assert.Equal((HttpStatusCode.Unauthorized, "platform.token-refused"), await answer.RefusalAsync(Ct));
    }

    [Fact]
    public async Task Create_UnknownScopeAndTooLong_NamesBoth()
    {
        // Arrange
        var user = await host.Data.CreateUserAsync(await host.Data.CreateTenantAsync(), Role.Administrator);
        using var client = await ClientAsync(user);

        // Act
        using var answer = await client.PostAsJsonAsync(
            "/api/v1/tokens", new { name = "сыноо", scopes = (string[])["no.such"], days = 10_000 }, Ct);

        // Assert
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var problems = (await answer.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("problems").EnumerateArray();
        Assert.Equal(
            [("platform.token-days-invalid", "days"), ("platform.scope-unknown", "scopes")],
            problems.Select(problem => (problem.GetProperty("code").GetString(), problem.GetProperty("field").GetString())));
    }

    [Fact]
    public async Task Use_IsNotedByTheDayAndOnlyTheHashIsKept()
    {
        // Arrange
        var user = await host.Data.CreateUserAsync(await host.Data.CreateTenantAsync(), Role.Administrator);
        var secret = await TokenAsync(user);
        using var client = host.Visitor();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret);

        // Act
        using var answer = await client.GetAsync("/api/v1/me", Ct);

        // Assert
        var kept = await host.ReadAsync(
            Tenant.Installation, db => db.Set<ApiToken>().AsNoTracking().SingleAsync(token => token.UserId == user.Id, Ct));
        Assert.Equal(host.Clock.Today(), kept.LastUsedOn);
        Assert.Equal(TokenSecret.Hash(secret), kept.Hash);
        Assert.StartsWith(kept.Prefix, secret, StringComparison.Ordinal);
    }

    private async Task<HttpClient> ClientAsync(TestUser user, params string[] scopes)
    {
        var client = host.Visitor();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await TokenAsync(user, scopes));
        return client;
    }

    private async Task<string> TokenAsync(TestUser user, params string[] scopes) =>
        (await host.Services.GetRequiredService<WritePipeline>().RunAsync<CreateTokenHandler, NewToken>(
            Tenant.Installation,
            Actor.System,
            (handler, change, ct) => handler.HandleAsync(new CreateToken(user.Id, user.TenantId, "сыноо", scopes), change, ct),
            Ct)).Value.Token;
}
