using System.Net;
using Birdik.Testing;

namespace Birdik.Tests.Web;

public sealed class SecurityHeaderTests(BirdikHost host)
{
    [Fact]
    public async Task AnyAnswer_CarriesAStrictPolicy()
    {
        // Arrange
        using var client = host.Server.CreateClient();

        // Act
        using var answer = await client.GetAsync("/openapi/v1.json", TestContext.Current.CancellationToken);

        // Assert
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("script-src 'self'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Fact]
    public async Task ApiDocument_IsOpenApi31()
    {
        // Arrange
        using var client = host.Server.CreateClient();

        // Act
        var document = await client.GetStringAsync("/openapi/v1.json", TestContext.Current.CancellationToken);

        // Assert
        using var json = System.Text.Json.JsonDocument.Parse(document);
        Assert.StartsWith("3.1", json.RootElement.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        Assert.All(
            json.RootElement.GetProperty("paths").EnumerateObject(),
            path => Assert.StartsWith("/api/v1/", path.Name, StringComparison.Ordinal));
    }
}
