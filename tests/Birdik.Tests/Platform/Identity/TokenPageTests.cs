using System.Net;
using System.Net.Http.Headers;
using Birdik.Platform.Identity;
using Birdik.Platform.Permissions;
using Birdik.Testing;

namespace Birdik.Tests.Platform.Identity;

public sealed class TokenPageTests(BirdikHost host)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Create_ThenRevoke_TheTokenWorksInBetween()
    {
        // Arrange
        var user = await host.Data.CreateUserAsync(await host.Data.CreateTenantAsync(), Role.Administrator);
        using var client = await host.ClientAsAsync(user);

        // Act
        using var made = await client.PostFormAsync(
            AccountLinks.Tokens, new Dictionary<string, string> { ["Input.Name"] = "Бухгалтерия", ["Input.Days"] = "30" }, Ct);
        var page = await made.ReadPageAsync(Ct);
        var secret = page.QuerySelector(".b-notice code")!.TextContent;
        var before = await StatusAsync(secret);
        using var revoked = await client.PostFormAsync(
            AccountLinks.Tokens, new Dictionary<string, string>(), Ct, "form[action*='Revoke']");
        var after = await StatusAsync(secret);

        // Assert
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Unauthorized), (before, after));
        var list = await client.GetPageAsync(AccountLinks.Tokens, Ct);
        Assert.DoesNotContain(secret, list.Source.Text, StringComparison.Ordinal);
        Assert.Contains("Бухгалтерия", list.QuerySelector("table")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Create_WithoutName_ShowsError()
    {
        // Arrange
        using var client = await host.ClientAsAsync(await host.Data.CreateUserAsync(await host.Data.CreateTenantAsync(), Role.Head));

        // Act
        using var answer = await client.PostFormAsync(AccountLinks.Tokens, new Dictionary<string, string> { ["Input.Name"] = "" }, Ct);

        // Assert
        var page = await answer.ReadPageAsync(Ct);
        Assert.Equal("true", page.QuerySelector("[name='Input.Name']")!.GetAttribute("aria-invalid"));
    }

    private async Task<HttpStatusCode> StatusAsync(string secret)
    {
        using var client = host.Visitor();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        using var answer = await client.GetAsync("/api/v1/me", Ct);
        return answer.StatusCode;
    }
}
