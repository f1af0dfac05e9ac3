using System.Net.Http.Headers;
using System.Text.Json;
using Birdik.Testing;

namespace Birdik.Tests.Operations;

/// <summary>What an operator finds in the log: one JSON object a line, and nothing of what people searched, typed or are called.</summary>
[Trait("Category", "Slow")]
public sealed class LogTests
{
    private const string Secret = "Жашыруунов";
    private const string Token = "birdik_notatokenofanybody";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Log_AtItsMostTalkative_IsJsonWithoutPersonalData()
    {
        // Arrange
        await using var store = await OwnStore.MakeAsync();
        await using var serve = await BirdikProcess.ServeAsync(store.Place, start => start.Environment["BIRDIK__Observation__Level"] = "Verbose");
        using var client = new HttpClient { BaseAddress = new Uri(serve.Address) };

        // Act
        await client.GetAsync($"/search?q={Secret}", Ct);
        await client.GetAsync($"/territory/map?indicator={Secret}", Ct);
        using var signIn = await client.PostFormAsync(
            "/account/sign-in", new Dictionary<string, string> { ["Input.UserName"] = Secret, ["Input.Password"] = $"{Secret}-2026" }, Ct);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/territory/units");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        using var refused = await client.SendAsync(request, Ct);
        await serve.KillAsync();
        var lines = (await serve.Errors).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        // Assert
        var told = Assert.Single(lines, line => !line.StartsWith('{'));
        Assert.StartsWith("Birdik: http", told, StringComparison.Ordinal);
        Assert.All(lines.Where(line => line.StartsWith('{')), line => Assert.True(JsonDocument.Parse(line).RootElement.TryGetProperty("@t", out _), line));
        Assert.All(lines, line =>
        {
            Assert.DoesNotContain(Secret, line, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(Uri.EscapeDataString(Secret), line, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(Token, line, StringComparison.Ordinal);
        });
    }
}
