using System.Globalization;
using Birdik.Law.Acts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace Birdik.Law.Provisions;

/// <summary>The addresses of the pages of texts.</summary>
public static class TextLinks
{
    public const string Corpus = "/law/corpus";

    public static string Text(string key, DateOnly? on = null, ActLanguage? language = null) => $"{ActLinks.Act(key)}/text{Query(on, language)}";

    /// <summary>The page that shows an address, at its anchor.</summary>
    public static string Provision(string key, string eId, DateOnly? on = null, ActLanguage? language = null) =>
        $"{ActLinks.Act(key)}/text/{Uri.EscapeDataString(eId)}{Query(on, language)}#{Uri.EscapeDataString(eId)}";

    public static string Import(string key) => $"{ActLinks.Act(key)}/import";

    public static string Compare(string key) => $"{ActLinks.Act(key)}/compare";

    private static QueryString Query(DateOnly? on, ActLanguage? language)
    {
        var query = new QueryBuilder();
        if (on is { } day)
        {
            query.Add("on", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }

        if (language is { } one)
        {
            query.Add("lang", one.ToString().ToLowerInvariant());
        }

        return query.ToQueryString();
    }
}
