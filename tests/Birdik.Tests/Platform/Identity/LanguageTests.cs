using Birdik.Platform.Identity;
using Birdik.Platform.Permissions;
using Birdik.Testing;

namespace Birdik.Tests.Platform.Identity;

public sealed class LanguageTests(BirdikHost host)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Switch_SignedIn_GoesWithThePersonToAnotherBrowser()
    {
        // Arrange
        var user = await host.Data.CreateUserAsync(await host.Data.CreateTenantAsync(), Role.Head);
        using var here = await host.ClientAsAsync(user);
        using var elsewhere = await host.ClientAsAsync(user);

        // Act
        using var answer = await here.PostAsync(
            "/language", new FormUrlEncodedContent(new Dictionary<string, string> { ["language"] = "ru", ["back"] = AccountLinks.Account }), Ct);

        // Assert
        var page = await elsewhere.GetPageAsync(AccountLinks.Account, Ct);
        Assert.Equal("ru", page.DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public async Task Switch_Visitor_StaysInTheBrowser()
    {
        // Arrange
        using var client = host.Visitor();

        // Act
        using var answer = await client.PostAsync(
            "/language", new FormUrlEncodedContent(new Dictionary<string, string> { ["language"] = "en", ["back"] = "/" }), Ct);

        // Assert
        var page = await client.GetPageAsync(AccountLinks.SignIn, Ct);
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
    }
}
