using System.Net;
using Birdik.Platform.Identity;
using Birdik.Platform.Identity.Requests;
using Birdik.Platform.Localization;
using Birdik.Platform.Permissions;
using Birdik.Testing;

namespace Birdik.Tests.Platform.Identity;

public sealed class SignInPageTests(BirdikHost host)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("ky", "Системага кирүү")]
    [InlineData("ru", "Вход в систему")]
    [InlineData("en", "Sign in")]
    public async Task Get_InALanguage_SpeaksIt(string language, string heading)
    {
        // Arrange
        using var client = host.Visitor();
        client.DefaultRequestHeaders.Add("Cookie", $"{RequestLanguage.Cookie}={language}");

        // Act
        var page = await client.GetPageAsync(AccountLinks.SignIn, Ct);

        // Assert
        Assert.Equal(heading, page.QuerySelector("h1")!.TextContent);
        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public async Task Post_RightPassword_OpensTheOffice()
    {
        // Arrange
        var tenant = await host.Data.CreateTenantAsync();
        var user = await host.Data.CreateUserAsync(tenant, Role.Secretary);
        using var client = host.Visitor();

        // Act
        using var answer = await client.PostFormAsync(AccountLinks.SignIn, Form(user.UserName, user.Password), Ct);

        // Assert
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(AccountLinks.AfterSignIn, answer.Headers.Location!.ToString());
        var page = await client.GetPageAsync(AccountLinks.Account, Ct);
        Assert.Contains(tenant.Name.Ky, page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_WrongPassword_SaysSoAndKeepsTheName()
    {
        // Arrange
        var user = await host.Data.CreateUserAsync(await host.Data.CreateTenantAsync(), Role.Secretary);
        using var client = host.Visitor();

        // Act
        using var answer = await client.PostFormAsync(AccountLinks.SignIn, Form(user.UserName, "Жаңылыш 1234"), Ct);

        // Assert
        var page = await answer.ReadPageAsync(Ct);
        Assert.Equal(
            host.Words(Language.Ky)["Problem.platform.sign-in-wrong"],
            page.QuerySelector(".ds-error-summary li")!.TextContent.Trim());
        Assert.Equal(user.UserName, page.QuerySelector("[name='Input.UserName']")!.GetAttribute("value"));
        Assert.Null(page.QuerySelector("[name='Input.Password']")!.GetAttribute("value"));
        using var inside = await client.GetAsync(AccountLinks.Account, Ct);
        Assert.Equal(HttpStatusCode.Redirect, inside.StatusCode);
    }

    [Fact]
    public async Task Post_WithoutAntiforgeryToken_IsRefused()
    {
        // Arrange
        var user = await host.Data.CreateUserAsync(await host.Data.CreateTenantAsync(), Role.Secretary);
        using var client = host.Visitor();

        // Act
        using var answer = await client.PostAsync(AccountLinks.SignIn, new FormUrlEncodedContent(Form(user.UserName, user.Password)), Ct);

        // Assert
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("/journal", "/journal")]
    [InlineData("https://elsewhere.example/", "/today")]
    [InlineData("//elsewhere.example", "/today")]
    public async Task Post_WithReturnAddress_GoesOnlyToOurOwn(string wanted, string expected)
    {
        // Arrange
        var user = await host.Data.CreateUserAsync(await host.Data.CreateTenantAsync(), Role.Secretary);
        using var client = host.Visitor();

        // Act
        using var answer = await client.PostFormAsync(
            $"{AccountLinks.SignIn}?returnUrl={Uri.EscapeDataString(wanted)}", Form(user.UserName, user.Password), Ct);

        // Assert
        Assert.Equal(expected, answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task SignOut_EndsTheSession()
    {
        // Arrange
        var user = await host.Data.CreateUserAsync(await host.Data.CreateTenantAsync(), Role.Secretary);
        using var client = await host.ClientAsAsync(user);

        // Act
        using var answer = await client.PostFormAsync(
            AccountLinks.SignOut, new Dictionary<string, string>(), Ct, $"main form[data-sign-out]");

        // Assert
        Assert.Equal("/", answer.Headers.Location!.ToString());
        using var inside = await client.GetAsync(AccountLinks.Account, Ct);
        Assert.Equal(HttpStatusCode.Redirect, inside.StatusCode);
        Assert.StartsWith("http://localhost/account/sign-in", inside.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    internal static Dictionary<string, string> Form(string userName, string password) =>
        new() { ["Input.UserName"] = userName, ["Input.Password"] = password };
}
