using System.Net;
using Birdik.Platform.Identity;
using Birdik.Platform.Permissions;
using Birdik.Testing;

namespace Birdik.Tests.Platform.Identity;

public sealed class SecondFactorTests(BirdikHost host)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SetUp_ThenSignIn_AsksForTheCode()
    {
        // Arrange
        var user = await host.Data.CreateUserAsync(await host.Data.CreateTenantAsync(), Role.Head);
        var (key, _) = await TurnOnAsync(user);
        using var client = host.Visitor();

        // Act
        using var password = await client.PostFormAsync(AccountLinks.SignIn, SignInPageTests.Form(user.UserName, user.Password), Ct);
        using var between = await client.GetAsync(AccountLinks.Account, Ct);
        using var wrong = await client.PostFormAsync(AccountLinks.SecondFactor, Code("000000"), Ct);
        using var right = await client.PostFormAsync(AccountLinks.SecondFactor, Code(Totp.Now(key)), Ct);

        // Assert
        Assert.StartsWith(AccountLinks.SecondFactor, password.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, between.StatusCode);
        Assert.Equal(HttpStatusCode.OK, wrong.StatusCode);
        Assert.Equal(AccountLinks.AfterSignIn, right.Headers.Location!.ToString());
        await client.GetPageAsync(AccountLinks.Account, Ct);
    }

    [Fact]
    public async Task RecoveryCode_WorksOnce()
    {
        // Arrange
        var user = await host.Data.CreateUserAsync(await host.Data.CreateTenantAsync(), Role.Head);
        var (_, codes) = await TurnOnAsync(user);

        // Act
        var first = await UseRecoveryAsync(user, codes[0]);
        var again = await UseRecoveryAsync(user, codes[0]);

        // Assert
        Assert.Equal(10, codes.Count);
        Assert.Equal(HttpStatusCode.Redirect, first);
        Assert.Equal(HttpStatusCode.OK, again);
    }

    [Fact]
    public async Task SecondFactorPage_WithoutPassword_LeadsToSignIn()
    {
        // Arrange
        using var client = host.Visitor();

        // Act
        using var answer = await client.GetAsync(AccountLinks.SecondFactor, Ct);

        // Assert
        Assert.Equal(AccountLinks.SignIn, answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task TurnOff_WithPassword_AsksNoMore()
    {
        // Arrange
        var user = await host.Data.CreateUserAsync(await host.Data.CreateTenantAsync(), Role.Head);
        await TurnOnAsync(user);
        using var client = await host.ClientAsAsync(user);

        // Act
        using var wrong = await client.PostFormAsync(AccountLinks.Authenticator, Password("Жаңылыш 1234"), Ct);
        using var right = await client.PostFormAsync(AccountLinks.Authenticator, Password(user.Password), Ct);

        // Assert
        Assert.Equal(HttpStatusCode.OK, wrong.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, right.StatusCode);
        using var visitor = host.Visitor();
        using var signIn = await visitor.PostFormAsync(AccountLinks.SignIn, SignInPageTests.Form(user.UserName, user.Password), Ct);
        Assert.Equal(AccountLinks.AfterSignIn, signIn.Headers.Location!.ToString());
    }

    private static Dictionary<string, string> Code(string code) => new() { ["Code"] = code };

    private static Dictionary<string, string> Password(string password) => new() { ["Password"] = password };

    private async Task<(string Key, IReadOnlyList<string> Codes)> TurnOnAsync(TestUser user)
    {
        using var client = await host.ClientAsAsync(user);
        using var started = await client.PostFormAsync(
            AccountLinks.Authenticator, new Dictionary<string, string>(), Ct, "form[action*='Start']");
        var page = await client.GetPageAsync(AccountLinks.Authenticator, Ct);
        Assert.NotNull(page.QuerySelector("main svg[role=img] path"));
        var key = page.QuerySelector("main code")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        using var on = await client.PostFormAsync(AccountLinks.Authenticator, Code(Totp.Now(key)), Ct);
        var codes = (await on.ReadPageAsync(Ct)).QuerySelectorAll("main li code").Select(code => code.TextContent).ToList();
        return (key, codes);
    }

    private async Task<HttpStatusCode> UseRecoveryAsync(TestUser user, string code)
    {
        using var client = host.Visitor();
        using var password = await client.PostFormAsync(AccountLinks.SignIn, SignInPageTests.Form(user.UserName, user.Password), Ct);
        using var answer = await client.PostFormAsync(
            AccountLinks.SecondFactor, new Dictionary<string, string> { ["RecoveryCode"] = code }, Ct);
        return answer.StatusCode;
    }
}
