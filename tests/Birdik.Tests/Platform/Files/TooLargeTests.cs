using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Birdik.Platform.Files;
using Birdik.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Tests.Platform.Files;

public sealed class TooLargeTests(BirdikHost host)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Page_GivenMoreThanAFileMayBe_SaysSo()
    {
        // Arrange
        var act = await host.Data.CreateActAsync();
        using var client = await host.ClientAsAsync(await host.Data.CreateAnalystAsync());
        using var form = new MultipartFormDataContent { { TooMuch(), "Upload", "code.txt" } };

        // Act
        using var answer = await client.PostAsync($"/law/acts/{act.Key}/import", form, Ct);

        // Assert
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("413", (await answer.ReadPageAsync(Ct)).QuerySelector(".b-code")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Api_GivenMoreThanAFileMayBe_AnswersWithACode()
    {
        // Arrange
        using var client = host.Visitor();
        using var content = TooMuch();

        // Act
        using var answer = await client.PostAsync("/api/v1/letters/incoming", content, Ct);

        // Assert
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Ct)).RootElement;
        Assert.Equal("platform.too-large", problem.GetProperty("code").GetString());
    }

    private ByteArrayContent TooMuch() => new(new byte[host.Services.GetRequiredService<FileSettings>().MostOfRequest + 1])
    {
        Headers = { ContentType = new MediaTypeHeaderValue("text/plain") },
    };
}
