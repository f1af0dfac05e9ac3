using System.Net;
using Birdik.Platform.Permissions;
using Birdik.Testing;

namespace Birdik.Tests.Web;

/// <summary>An address where nothing is says so, to everyone, rather than asking for a password or refusing entry.</summary>
public sealed class UnknownAddressTests(BirdikHost host)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/nothing/here")]
    [InlineData("/territory/unit")]
    public async Task Get_Page_IsNotFoundForVisitorAndMember(string address)
    {
        // Arrange
        using var member = await host.ClientAsAsync(await host.Data.CreateUserAsync(await host.Data.CreateTenantAsync(), Role.Specialist));

        // Act
        using var forVisitor = await host.Visitor().GetAsync(address, Ct);
        using var forMember = await member.GetAsync(address, Ct);

        // Assert
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (forVisitor.StatusCode, forMember.StatusCode));
        Assert.Contains("404", (await forVisitor.ReadPageAsync(Ct)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Api_IsNotFoundWithItsCode()
    {
        // Act
        using var answer = await host.Visitor().GetAsync("/api/v1/nothing", Ct);

        // Assert
        Assert.Equal((HttpStatusCode.NotFound, "platform.not-found"), await answer.RefusalAsync(Ct));
    }
}
