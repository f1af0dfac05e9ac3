using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Birdik.Testing;

namespace Birdik.Tests.Ui;

/// <summary>A visitor of public pages who asks for one language.</summary>
internal static class Reader
{
    public static HttpClient Visitor(this BirdikHost host, string language = "ky")
    {
        var client = host.Server.CreateClient();
        client.DefaultRequestHeaders.Add("Accept", "text/html");
        client.DefaultRequestHeaders.Add("Cookie", $"birdik.language={language}; birdik-language={language}");
        return client;
    }

    public static async Task<IHtmlDocument> ReadAsync(this HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address, TestContext.Current.CancellationToken);
        return await answer.DocumentAsync();
    }

    public static async Task<IHtmlDocument> DocumentAsync(this HttpResponseMessage answer) =>
        new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    /// <summary>The one element that a selector finds.</summary>
    public static IElement One(this IParentNode parent, string selector) => Assert.Single(parent.QuerySelectorAll(selector));

    public static string Line(this IElement element) =>
        string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
