using System.Net;
using Birdik.Platform.Identity;
using Birdik.Platform.Permissions;
using Birdik.Platform.Tenancy;
using Birdik.Testing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Tests.Platform.Identity;

public sealed class MembersPageTests(BirdikHost host)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_Administrator_ListsTheirOwnPeopleOnly()
    {
        // Arrange
        var tenant = await host.Data.CreateTenantAsync();
        var administrator = await host.Data.CreateUserAsync(tenant, Role.Administrator);
        var stranger = await host.Data.CreateUserAsync(await host.Data.CreateTenantAsync(), Role.Head);
        using var client = await host.ClientAsAsync(administrator);

        // Act
        var page = await client.GetPageAsync(AccountLinks.Members, Ct);

        // Assert
        Assert.Contains(administrator.UserName, page.QuerySelector("table")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain($"{stranger.UserName}<", page.Source.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(AccountLinks.Members)]
    [InlineData(AccountLinks.AddMember)]
    [InlineData(AccountLinks.Roles)]
    public async Task Get_Specialist_IsForbidden(string address)
    {
        // Arrange
        using var client = await host.ClientAsAsync(await host.Data.CreateUserAsync(await host.Data.CreateTenantAsync(), Role.Specialist));

        // Act
        using var answer = await client.GetAsync(address, Ct);

        // Assert
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task Add_Person_ShowsTheirTemporaryPasswordOnce()
    {
        // Arrange
        var administrator = await host.Data.CreateUserAsync(await host.Data.CreateTenantAsync(), Role.Administrator);
        using var client = await host.ClientAsAsync(administrator);

        // Act
        using var answer = await client.PostFormAsync(AccountLinks.AddMember, Person($"page-{administrator.UserName}"), Ct);

        // Assert
        var password = (await answer.ReadPageAsync(Ct)).QuerySelector("main code")!.TextContent;
        Assert.Matches("^([a-z]{3}[2-9]-){2}[a-z]{3}[2-9]$", password);
        var list = await client.GetPageAsync(AccountLinks.Members, Ct);
        Assert.Contains("Б. Асанов", list.QuerySelector("table")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(password, list.Source.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Add_WithoutRole_ShowsError()
    {
        // Arrange
        var administrator = await host.Data.CreateUserAsync(await host.Data.CreateTenantAsync(), Role.Administrator);
        using var client = await host.ClientAsAsync(administrator);
        var person = Person($"norole-{administrator.UserName}");
        person["Input.Role"] = "";

        // Act
        using var answer = await client.PostFormAsync(AccountLinks.AddMember, person, Ct);

        // Assert
        var page = await answer.ReadPageAsync(Ct);
        Assert.Equal("true", page.QuerySelector("[name='Input.Role']")!.GetAttribute("aria-invalid"));
    }

    [Fact]
    public async Task End_ForeignMembership_IsNotFound()
    {
        // Arrange
        var foreign = await host.Data.CreateTenantAsync();
        await host.Data.CreateUserAsync(foreign, Role.Head);
        var membership = await host.ReadAsync(foreign.Id, db => db.Set<Membership>().Select(row => row.Id).SingleAsync(Ct));
        using var client = await host.ClientAsAsync(await host.Data.CreateUserAsync(await host.Data.CreateTenantAsync(), Role.Administrator));

        // Act
        using var answer = await client.GetAsync(AccountLinks.EndMember(membership), Ct);

        // Assert
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task End_WithReason_TakesThemOffTheListOfThoseInForce()
    {
        // Arrange
        var tenant = await host.Data.CreateTenantAsync();
        var leaving = await host.Data.CreateUserAsync(tenant, Role.Head);
        var membership = await host.ReadAsync(tenant.Id, db => db.Set<Membership>().Select(row => row.Id).SingleAsync(Ct));
        using var client = await host.ClientAsAsync(await host.Data.CreateUserAsync(tenant, Role.Administrator));
        var fields = new Dictionary<string, string> { ["Input.LastDay"] = "2026-03-01", ["Input.Reason"] = "" };

        // Act
        using var refused = await client.PostFormAsync(AccountLinks.EndMember(membership), fields, Ct);
        fields["Input.Reason"] = "12-буйрук менен бошотулду";
        using var ended = await client.PostFormAsync(AccountLinks.EndMember(membership), fields, Ct);

        // Assert
        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        Assert.Equal(AccountLinks.Members, ended.Headers.Location!.ToString());
        Assert.Equal(0, await host.ReadAsync(tenant.Id, db => db.Set<Membership>().CountAsync(row => row.UserId == leaving.Id && row.To == null, Ct)));
    }

    [Fact]
    public async Task GivePassword_ToAPersonOfTwoOffices_IsRefused()
    {
        // Arrange
        var tenant = await host.Data.CreateTenantAsync();
        var shared = await host.Data.CreateUserAsync(tenant, Role.Specialist);
        await host.Data.AddMembershipAsync(shared, await host.Data.CreateTenantAsync(), Role.Administrator);
        var own = await host.Data.CreateUserAsync(tenant, Role.Head);
        using var client = await host.ClientAsAsync(await host.Data.CreateUserAsync(tenant, Role.Administrator));

        // Act
        using var refused = await GivePasswordAsync(client, shared);
        using var given = await GivePasswordAsync(client, own);

        // Assert
        Assert.NotNull((await refused.ReadPageAsync(Ct)).QuerySelector(".ds-error-summary"));
        Assert.NotNull((await given.ReadPageAsync(Ct)).QuerySelector(".b-notice code"));
    }

    private static Dictionary<string, string> Person(string userName) => new()
    {
        ["Input.UserName"] = userName,
        ["Input.DisplayName"] = "Б. Асанов",
        ["Input.Role"] = Role.Specialist,
        ["Input.Position"] = "Жер боюнча адис",
        ["Input.From"] = "2026-03-02",
    };

    private static Task<HttpResponseMessage> GivePasswordAsync(HttpClient client, TestUser user) => client.PostFormAsync(
        AccountLinks.Members, new Dictionary<string, string>(), Ct, $"form:has(input[name=account][value='{user.Id}'])");
}
