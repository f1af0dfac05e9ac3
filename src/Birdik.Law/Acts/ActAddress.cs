using System.Globalization;
using System.Text;

namespace Birdik.Law.Acts;

/// <summary>
/// Addresses of acts as Akoma Ntoso names works: <c>/akn/kg/act/[subtype/]date/number</c>. Codes and laws, which share one row of
/// numbers, have no subtype. An act without a date stands under <c>nd</c> and a word from its title, until its date is known.
/// </summary>
public static class ActAddress
{
    public const string Root = "/akn/kg/act/";
    public const int MaxSlug = 60;

    private const string Undated = "nd";
    private const string Letters = "абвгдеёжзийклмнңоөпрстуүфхцчшщъыьэюя";

    private static readonly string[] Latin =
    [
        "a", "b", "v", "g", "d", "e", "e", "j", "z", "i", "i", "k", "l", "m", "n", "ng", "o", "o", "p", "r", "s", "t", "u", "u", "f",
        "h", "ts", "ch", "sh", "sh", "", "y", "", "e", "iu", "ia",
    ];

    public static string Uri(ActKind kind, DateOnly? date, string? number, string slug)
    {
        var subtype = kind.Subtype() is { } word ? $"{word}/" : "";
        var day = date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? Undated;
        var name = string.IsNullOrWhiteSpace(number) || date is null
            ? kind == ActKind.Constitution && date is not null ? "" : $"/{slug}"
            : $"/{Slug(number)}";
        return $"{Root}{subtype}{day}{name}";
    }

    /// <summary>The URI as one word: <c>2021-10-20_123</c>.</summary>
    public static string Key(string uri) =>
        (uri.StartsWith(Root, StringComparison.Ordinal) ? uri[Root.Length..] : uri.TrimStart('/')).Replace('/', '_');

    /// <summary>Letters and digits with hyphens between, Cyrillic letters by Latin ones; never empty.</summary>
    public static string Slug(string text)
    {
        var slug = new StringBuilder();
        foreach (var letter in text.ToLowerInvariant())
        {
            var cyrillic = Letters.IndexOf(letter, StringComparison.Ordinal);
            if (char.IsAsciiLetterOrDigit(letter))
            {
                slug.Append(letter);
            }
            else if (cyrillic >= 0)
            {
                slug.Append(Latin[cyrillic]);
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        var word = slug.ToString().Trim('-');
        word = word.Length > MaxSlug ? word[..MaxSlug].TrimEnd('-') : word;
        return word.Length > 0 ? word : "x";
    }
}
