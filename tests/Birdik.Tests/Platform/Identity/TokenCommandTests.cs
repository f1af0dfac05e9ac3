using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Birdik.Platform.Permissions;
using Birdik.Testing;

namespace Birdik.Tests.Platform.Identity;

public sealed class TokenCommandTests(BirdikHost host)
{
    [Fact]
    public async Task Create_ForAMemberOfOneOffice_PrintsATokenThatWorks()
    {
        // Arrange
        var user = await host.Data.CreateUserAsync(await host.Data.CreateTenantAsync(), Role.Administrator);

        // Act
        var answer = await BirdikProcess.RunAsync(
            host.Store, "token", "create", "--user", user.UserName, "--scope", "platform.members", "--days", "3", "--json");

        // Assert
        Assert.Equal(0, answer.ExitCode);
        using var json = JsonDocument.Parse(answer.Output);
        using var client = host.Visitor();
        client.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Bearer", json.RootElement.GetProperty("token").GetString());
        using var members = await client.GetAsync("/api/v1/members", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, members.StatusCode);
    }

    [Theory]
    [InlineData("platform.user-name-unknown", "--user", "nobody-at-all")]
    [InlineData("platform.tenant-unknown", "--user", "{user}", "--tenant", "nowhere")]
    [InlineData("platform.scope-unknown", "--user", "{user}", "--tenant", "{tenant}", "--scope", "no.such")]
    [InlineData("platform.tenant-ambiguous", "--user", "{user}")]
    public async Task Create_NotPossible_EndsWithOneAndTheCode(string code, params string[] arguments)
    {
        // Arrange
        var tenant = await host.Data.CreateTenantAsync();
        var user = await host.Data.CreateUserAsync(tenant, Role.Administrator);
        await host.Data.AddMembershipAsync(user, await host.Data.CreateTenantAsync(), Role.Deputy);
        var filled = arguments.Select(argument => argument
            .Replace("{user}", user.UserName, StringComparison.Ordinal)
            .Replace("{tenant}", tenant.Code, StringComparison.Ordinal));

        // Act
        var answer = await BirdikProcess.RunAsync(host.Store, ["token", "create", .. filled, "--json"]);

        // Assert
        Assert.Equal(1, answer.ExitCode);
        Assert.Contains(code, answer.Errors, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(answer.Output);
        Assert.Equal(code, json.RootElement.GetProperty("problems")[0].GetProperty("code").GetString());
    }

    [Fact]
    public async Task AccountCreate_FirstAdministrator_IsThere()
    {
        // Arrange
        var name = $"first-{Guid.CreateVersion7():N}";

        // Act
        var made = await BirdikProcess.RunAsync(host.Store, "account", "create", "--user", name, "--name", "Улуттук администратор", "--json");
        var token = await BirdikProcess.RunAsync(host.Store, "token", "create", "--user", name, "--tenant", "installation", "--json");

        // Assert
        Assert.Equal((0, 0), (made.ExitCode, token.ExitCode));
        using var json = JsonDocument.Parse(made.Output);
        Assert.Equal(name, json.RootElement.GetProperty("user").GetString());
    }
}
