using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Birdik.Platform.Identity.Requests;
using Birdik.Testing;

namespace Birdik.Tests.Ui;

/// <summary>A visitor of public pages who reads one language.</summary>
internal static class Reader
{
    public static HttpClient ReaderOf(this BirdikHost host, string language)
    {
        var client = host.Visitor();
        client.DefaultRequestHeaders.Add("Accept", "text/html");
        client.DefaultRequestHeaders.Add("Cookie", $"{RequestLanguage.Cookie}={language}");
        return client;
    }

    public static async Task<IHtmlDocument> ReadAsync(this BirdikHost host, string address, string language = "ky")
    {
        using var reader = host.ReaderOf(language);
        return await reader.GetPageAsync(address, TestContext.Current.CancellationToken);
    }

    /// <summary>The one element that a selector finds.</summary>
    public static IElement One(this IParentNode parent, string selector) => Assert.Single(parent.QuerySelectorAll(selector));

    public static string Line(this IElement element) =>
        string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
