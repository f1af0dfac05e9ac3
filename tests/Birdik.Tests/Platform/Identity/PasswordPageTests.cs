using System.Net;
using Birdik.Platform.Identity;
using Birdik.Platform.Permissions;
using Birdik.Testing;

namespace Birdik.Tests.Platform.Identity;

public sealed class PasswordPageTests(BirdikHost host)
{
    private const string Next = "Ысык-Көл 2027 ж.";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Post_NewPassword_KeepsThisSessionAndEndsTheOthers()
    {
        // Arrange
        var user = await host.Data.CreateUserAsync(await host.Data.CreateTenantAsync(), Role.Head);
        using var here = await host.ClientAsAsync(user);
        using var elsewhere = await host.ClientAsAsync(user);

        // Act
        using var answer = await here.PostFormAsync(AccountLinks.Password, Form(user.Password, Next, Next), Ct);

        // Assert
        Assert.Equal(AccountLinks.Account, answer.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(here));
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(elsewhere));
    }

    [Theory]
    [InlineData("Жаңылыш 1234", Next, Next, "Input.Current")]
    [InlineData(TestData.Password, "кыска1", "кыска1", "Input.New")]
    [InlineData(TestData.Password, Next, "башка 12345", "Input.Repeat")]
    public async Task Post_NotRight_ShowsErrorAtTheField(string current, string next, string repeat, string field)
    {
        // Arrange
        var user = await host.Data.CreateUserAsync(await host.Data.CreateTenantAsync(), Role.Head);
        using var client = await host.ClientAsAsync(user);

        // Act
        using var answer = await client.PostFormAsync(AccountLinks.Password, Form(current, next, repeat), Ct);

        // Assert
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = await answer.ReadPageAsync(Ct);
        Assert.Equal("true", page.QuerySelector($"[name='{field}']")!.GetAttribute("aria-invalid"));
    }

    private static Dictionary<string, string> Form(string current, string next, string repeat) =>
        new() { ["Input.Current"] = current, ["Input.New"] = next, ["Input.Repeat"] = repeat };

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client)
    {
        using var answer = await client.GetAsync(AccountLinks.Account, Ct);
        return answer.StatusCode;
    }
}
