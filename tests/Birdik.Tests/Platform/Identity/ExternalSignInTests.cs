using System.Net;
using Birdik.Platform.Identity;
using Birdik.Platform.Identity.External;
using Birdik.Platform.Permissions;
using Birdik.Platform.Settings;
using Birdik.Testing;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Configuration;

namespace Birdik.Tests.Platform.Identity;

public sealed class ExternalSignInTests(BirdikHost host)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Go_LeadsToTheProviderWithProofOfPossession()
    {
        // Arrange
        using var client = SecureVisitor();

        // Act
        using var answer = await client.GetAsync(Start, Ct);

        // Assert
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var asked = QueryHelpers.ParseQuery(answer.Headers.Location!.Query);
        Assert.StartsWith($"{FakeProvider.Authority}/authorize", answer.Headers.Location.ToString(), StringComparison.Ordinal);
        Assert.Equal("code", asked["response_type"]);
        Assert.Equal("S256", asked["code_challenge_method"]);
        Assert.Equal("https://localhost/account/external/fake/back", asked["redirect_uri"]);
    }

    [Fact]
    public async Task Arrive_LinkedPerson_ComesIn()
    {
        // Arrange
        var tenant = await host.Data.CreateTenantAsync();
        var user = await host.Data.CreateUserAsync(tenant, Role.Secretary);
        using var own = await host.ClientAsAsync(user);
        own.BaseAddress = new Uri("https://localhost");
        using var linked = await ArriveAsync(own, user.UserName);
        using var visitor = SecureVisitor();

        // Act
        using var arrived = await ArriveAsync(visitor, user.UserName);

        // Assert
        Assert.Equal(AccountLinks.Account, linked.Headers.Location!.ToString());
        Assert.Equal(AccountLinks.AfterSignIn, arrived.Headers.Location!.ToString());
        var page = await visitor.GetPageAsync(AccountLinks.Account, Ct);
        Assert.Equal(tenant.Name.Ky, page.QuerySelector(".b-office")!.TextContent);
    }

    [Fact]
    public async Task Arrive_UnknownPerson_IsTurnedBack()
    {
        // Arrange
        using var client = SecureVisitor();

        // Act
        using var arrived = await ArriveAsync(client, "nobody-knows");

        // Assert
        Assert.Equal($"{AccountLinks.SignIn}?failed=unknown", arrived.Headers.Location!.ToString());
    }

    [Fact]
    public async Task Back_WithStateOfAnotherBrowser_IsRefused()
    {
        // Arrange
        using var mine = SecureVisitor();
        using var asked = await mine.GetAsync(Start, Ct);
        var query = QueryHelpers.ParseQuery(asked.Headers.Location!.Query);
        using var other = SecureVisitor();

        // Act
        using var answer = await other.GetAsync(FakeProvider.Back(query, "someone"), Ct);

        // Assert
        Assert.Equal($"{AccountLinks.SignIn}?failed=external", answer.Headers.Location!.ToString());
    }

    [Theory]
    [InlineData("Authority", "http://insecure.example", "ExternalSignIn:tunduk:Authority")]
    [InlineData("Authority", "", "ExternalSignIn:tunduk:Authority")]
    [InlineData("ClientId", "", "ExternalSignIn:tunduk:ClientId")]
    [InlineData("Title", "", "ExternalSignIn:tunduk:Title")]
    public void Settings_WrongOne_IsNamedByItsKey(string key, string value, string named)
    {
        // Arrange
        var settings = new Dictionary<string, string?>
        {
            ["ExternalSignIn:tunduk:Authority"] = "https://id.example",
            ["ExternalSignIn:tunduk:ClientId"] = "birdik",
            ["ExternalSignIn:tunduk:Title"] = "Түндүк",
            [$"ExternalSignIn:tunduk:{key}"] = value,
        };

        // Act
        var refused = Assert.Throws<SettingException>(() =>
            ExternalProviders.Read(new ConfigurationBuilder().AddInMemoryCollection(settings).Build()));

        // Assert
        Assert.Equal(named, refused.Key);
    }

    private static string Start => $"{AccountLinks.External}/{FakeProvider.Name}";

    private HttpClient SecureVisitor()
    {
        var client = host.Visitor();
        client.BaseAddress = new Uri("https://localhost");
        return client;
    }

    /// <summary>Goes to the provider, is known there as <paramref name="subject"/>, and comes back.</summary>
    private static async Task<HttpResponseMessage> ArriveAsync(HttpClient client, string subject)
    {
        using var asked = await client.GetAsync(Start, Ct);
        using var back = await client.GetAsync(FakeProvider.Back(QueryHelpers.ParseQuery(asked.Headers.Location!.Query), subject), Ct);
        return await client.GetAsync(back.Headers.Location, Ct);
    }
}
