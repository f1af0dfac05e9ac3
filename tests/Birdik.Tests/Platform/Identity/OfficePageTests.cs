using System.Net;
using Birdik.Platform.Identity;
using Birdik.Platform.Permissions;
using Birdik.Testing;

namespace Birdik.Tests.Platform.Identity;

public sealed class OfficePageTests(BirdikHost host)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Post_OwnSecondOffice_WorksThereFromNowOn()
    {
        // Arrange
        var first = await host.Data.CreateTenantAsync();
        var second = await host.Data.CreateTenantAsync();
        var user = await host.Data.CreateUserAsync(first, Role.Secretary);
        await host.Data.AddMembershipAsync(user, second, Role.Head);
        using var client = await host.ClientAsAsync(user);

        // Act
        using var answer = await client.PostFormAsync(
            AccountLinks.Office, new Dictionary<string, string>(), Ct, $"form:has(input[name=tenant][value='{second.Id}'])");

        // Assert
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var page = await client.GetPageAsync(AccountLinks.Account, Ct);
        Assert.Equal(second.Name.Ky, page.QuerySelector(".b-office")!.TextContent);
    }

    [Fact]
    public async Task Post_ForeignOffice_IsRefusedAndNothingChanges()
    {
        // Arrange
        var own = await host.Data.CreateTenantAsync();
        var foreign = await host.Data.CreateTenantAsync();
        var user = await host.Data.CreateUserAsync(own, Role.Secretary);
        await host.Data.AddMembershipAsync(user, await host.Data.CreateTenantAsync(), Role.Head);
        using var client = await host.ClientAsAsync(user);

        // Act
        using var answer = await client.PostFormAsync(
            AccountLinks.Office, new Dictionary<string, string> { ["tenant"] = $"{foreign.Id}" }, Ct);

        // Assert
        Assert.NotNull((await answer.ReadPageAsync(Ct)).QuerySelector(".ds-error-summary"));
        var page = await client.GetPageAsync(AccountLinks.Account, Ct);
        Assert.Equal(own.Name.Ky, page.QuerySelector(".b-office")!.TextContent);
    }

    [Fact]
    public async Task SignIn_PersonOfTwoOffices_HasToChooseThenComesBackToTheLast()
    {
        // Arrange
        var second = await host.Data.CreateTenantAsync();
        var user = await host.Data.CreateUserAsync(await host.Data.CreateTenantAsync(), Role.Secretary);
        await host.Data.AddMembershipAsync(user, second, Role.Head);
        using var client = host.Visitor();
        using var again = host.Visitor();

        // Act
        using var first = await client.PostFormAsync(AccountLinks.SignIn, SignInPageTests.Form(user.UserName, user.Password), Ct);
        using var chosen = await client.PostFormAsync(
            AccountLinks.Office, new Dictionary<string, string>(), Ct, $"form:has(input[name=tenant][value='{second.Id}'])");
        using var next = await again.PostFormAsync(AccountLinks.SignIn, SignInPageTests.Form(user.UserName, user.Password), Ct);

        // Assert
        Assert.Equal(AccountLinks.Office, first.Headers.Location!.ToString());
        Assert.Equal(AccountLinks.AfterSignIn, next.Headers.Location!.ToString());
        var page = await again.GetPageAsync(AccountLinks.Account, Ct);
        Assert.Equal(second.Name.Ky, page.QuerySelector(".b-office")!.TextContent);
    }
}
