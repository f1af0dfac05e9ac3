using System.Net;
using AngleSharp.Html.Dom;
using Birdik.Testing;

namespace Birdik.Tests.Ui;

/// <summary>What travels over the line, compressed: page, style and script of a first visit; the page alone afterwards.</summary>
public sealed class WeightTests(BirdikHost host)
{
    private const int FirstVisit = 60 * 1024;
    private const int NextPage = 15 * 1024;
    private const int ChartPage = 250 * 1024;

    [Fact]
    public async Task FirstVisit_StaysUnder60KB()
    {
        // Act
        var weight = await PageAndAssetsAsync("/");

        // Assert
        Assert.InRange(weight, 1, FirstVisit);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/help")]
    public async Task NextPage_StaysUnder15KB(string address)
    {
        // Act
        var weight = (await LoadAsync(address)).Length;

        // Assert
        Assert.InRange(weight, 1, NextPage);
    }

    [Fact]
    public async Task ChartPage_StaysUnder250KB()
    {
        // Act
        var weight = await PageAndAssetsAsync("/ui");

        // Assert
        Assert.InRange(weight, FirstVisit, ChartPage);
    }

    [Fact]
    public async Task Assets_AreFingerprintedAndKeptForever()
    {
        // Arrange
        using var visitor = host.ReaderOf("ky");
        var style = (IHtmlLinkElement)(await host.ReadAsync("/")).One("link[rel=stylesheet]");

        // Act
        using var answer = await visitor.GetAsync(style.GetAttribute("href"), TestContext.Current.CancellationToken);

        // Assert
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("immutable", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    private async Task<int> PageAndAssetsAsync(string address)
    {
        var page = await host.ReadAsync(address);
        var weight = (await LoadAsync(address)).Length;
        foreach (var asset in page.QuerySelectorAll("link[rel=stylesheet], script[src]"))
        {
            weight += (await LoadAsync((asset.GetAttribute("href") ?? asset.GetAttribute("src"))!)).Length;
        }

        return weight;
    }

    private async Task<byte[]> LoadAsync(string address)
    {
        using var visitor = host.ReaderOf("ky");
        visitor.DefaultRequestHeaders.Add("Accept-Encoding", "br, gzip");
        using var answer = await visitor.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotEmpty(answer.Content.Headers.ContentEncoding);
        return await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }
}
