using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Birdik.Platform.Permissions;
using Birdik.Platform.Time;
using Birdik.Testing;

namespace Birdik.Tests.Platform.Identity;

public sealed class MemberApiTests(BirdikHost host)
{
    private const string Address = "/api/v1/members";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_Administrator_SeesOnlyTheirOwnOffice()
    {
        // Arrange
        var tenant = await host.Data.CreateTenantAsync();
        var administrator = await host.Data.CreateUserAsync(tenant, Role.Administrator);
        var other = await host.Data.CreateTenantAsync();
        await host.Data.CreateUserAsync(other, Role.Head);
        using var client = await host.ClientAsAsync(administrator);

        // Act
        var members = await client.GetFromJsonAsync<JsonElement>(Address, Ct);

        // Assert
        var member = Assert.Single(members.EnumerateArray());
        Assert.Equal(administrator.UserName, member.GetProperty("userName").GetString());
        Assert.True(member.GetProperty("inForce").GetBoolean());
    }

    [Fact]
    public async Task Get_Secretary_IsForbidden()
    {
        // Arrange
        using var client = await host.ClientAsAsync(await host.Data.CreateUserAsync(await host.Data.CreateTenantAsync(), Role.Secretary));

        // Act
        using var answer = await client.GetAsync(Address, Ct);

        // Assert
        Assert.Equal((HttpStatusCode.Forbidden, "platform.not-permitted"), await answer.RefusalAsync(Ct));
    }

    [Fact]
    public async Task Get_CookieOfAForeignTenant_GivesNothing()
    {
        // Arrange
        var user = await host.Data.CreateUserAsync(await host.Data.CreateTenantAsync(), Role.Administrator);
        var foreign = await host.Data.CreateTenantAsync();
        using var client = await host.ClientAsAsync(user, foreign.Id);

        // Act
        using var answer = await client.GetAsync(Address, Ct);

        // Assert
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task Get_Stranger_IsRefused()
    {
        // Arrange
        using var client = host.Visitor();

        // Act
        using var answer = await client.GetAsync(Address, Ct);

        // Assert
        Assert.Equal((HttpStatusCode.Unauthorized, "platform.not-signed-in"), await answer.RefusalAsync(Ct));
    }

    [Fact]
    public async Task Post_NewPerson_SignsInWithTheTemporaryPasswordAndMustChangeIt()
    {
        // Arrange
        var administrator = await host.Data.CreateUserAsync(await host.Data.CreateTenantAsync(), Role.Administrator);
        using var client = await host.ClientAsAsync(administrator);
        var userName = $"new-{administrator.UserName}";

        // Act
        using var answer = await client.PostAsJsonAsync(
            Address, new { userName, displayName = "Б. Асанов", role = Role.Specialist, position = "Адис" }, Ct);

        // Assert
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var password = (await answer.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("temporaryPassword").GetString()!;
        using var visitor = host.Visitor();
        using var signIn = await visitor.PostFormAsync("/account/sign-in", SignInPageTests.Form(userName, password), Ct);
        Assert.Equal("/account/password", signIn.Headers.Location!.ToString());
        using var me = await visitor.GetAsync("/api/v1/me", Ct);
        Assert.Empty((await me.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("roles").EnumerateArray());
        using var changed = await visitor.PostFormAsync(
            "/account/password",
            new Dictionary<string, string> { ["Input.Current"] = password, ["Input.New"] = TestData.Password, ["Input.Repeat"] = TestData.Password },
            Ct);
        var after = await visitor.GetFromJsonAsync<JsonElement>("/api/v1/me", Ct);
        Assert.Equal([Role.Specialist], after.GetProperty("roles").EnumerateArray().Select(role => role.GetString()));
    }

    [Theory]
    [InlineData("planner", HttpStatusCode.BadRequest, "platform.role-unknown")]
    [InlineData("king", HttpStatusCode.BadRequest, "platform.role-unknown")]
    public async Task Post_RoleNotOfAMunicipality_IsRefusedAndMakesNoAccount(string role, HttpStatusCode status, string code)
    {
        // Arrange
        var administrator = await host.Data.CreateUserAsync(await host.Data.CreateTenantAsync(), Role.Administrator);
        using var client = await host.ClientAsAsync(administrator);
        var person = new { userName = $"none-{administrator.UserName}-{role}", displayName = "Б. Асанов", role };

        // Act
        using var answer = await client.PostAsJsonAsync(Address, person, Ct);
        using var existing = await client.PostAsJsonAsync(Address, new { person.userName, role = Role.Deputy }, Ct);

        // Assert
        Assert.Equal((status, code), await answer.RefusalAsync(Ct));
        Assert.Equal((HttpStatusCode.BadRequest, "platform.user-name-unknown"), await existing.RefusalAsync(Ct));
    }

    [Fact]
    public async Task Post_TakenUserName_IsAConflict()
    {
        // Arrange
        var administrator = await host.Data.CreateUserAsync(await host.Data.CreateTenantAsync(), Role.Administrator);
        using var client = await host.ClientAsAsync(administrator);

        // Act
        using var answer = await client.PostAsJsonAsync(
            Address, new { userName = administrator.UserName.ToUpperInvariant(), displayName = "Б. Асанов", role = Role.Deputy }, Ct);

        // Assert
        Assert.Equal((HttpStatusCode.Conflict, "platform.user-name-taken"), await answer.RefusalAsync(Ct));
    }

    [Theory]
    [InlineData("""{"userName":"x","role":"deputy","admin":true}""")]
    [InlineData("""{"userName":"x"}""")]
    [InlineData("""{"userName":"x","userName":"y","role":"deputy"}""")]
    [InlineData("{")]
    public async Task Post_BodyNotAsAsked_IsUnreadable(string body)
    {
        // Arrange
        using var client = await host.ClientAsAsync(await host.Data.CreateUserAsync(await host.Data.CreateTenantAsync(), Role.Administrator));

        // Act
        using var answer = await client.PostAsync(Address, new StringContent(body, System.Text.Encoding.UTF8, "application/json"), Ct);

        // Assert
        Assert.Equal((HttpStatusCode.BadRequest, "platform.request-unreadable"), await answer.RefusalAsync(Ct));
    }

    [Fact]
    public async Task End_Membership_TakesAccessAtOnceAndKeepsTheLastAdministrator()
    {
        // Arrange
        var tenant = await host.Data.CreateTenantAsync();
        var administrator = await host.Data.CreateUserAsync(tenant, Role.Administrator);
        var leaving = await host.Data.CreateUserAsync(tenant, Role.Secretary);
        using var client = await host.ClientAsAsync(administrator);
        using var theirs = await host.ClientAsAsync(leaving);
        var members = (await client.GetFromJsonAsync<JsonElement>(Address, Ct)).EnumerateArray().ToList();
        var yesterday = host.Clock.Today().AddDays(-1);

        // Act
        using var ended = await client.PostAsJsonAsync(AddressOf(leaving), new { lastDay = yesterday, reason = "Бошотулду", version = 0 }, Ct);
        using var refused = await client.PostAsJsonAsync(AddressOf(administrator), new { lastDay = yesterday, reason = "Бошотулду", version = 0 }, Ct);

        // Assert
        Assert.Equal(HttpStatusCode.NoContent, ended.StatusCode);
        Assert.Equal((HttpStatusCode.Conflict, "platform.last-administrator"), await refused.RefusalAsync(Ct));
        var me = await theirs.GetFromJsonAsync<JsonElement>("/api/v1/me", Ct);
        Assert.Empty(me.GetProperty("roles").EnumerateArray());

        string AddressOf(TestUser user) => $"{Address}/{members.Single(member =>
            member.GetProperty("userName").GetString() == user.UserName).GetProperty("membership").GetString()}/end";
    }
}
