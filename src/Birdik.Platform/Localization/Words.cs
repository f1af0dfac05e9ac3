using System.Globalization;
using System.Text;
using Birdik.Platform.Results;

namespace Birdik.Platform.Localization;

/// <summary>
/// The texts in one language. A key without a text shows as itself, so that a gap is seen and not hidden; tests refuse gaps.
/// Placeholders are named: <c>{name}</c>. Values are formatted as <see cref="Formats"/> does.
/// </summary>
public sealed class Words(Texts texts, Language language)
{
    public Language Language { get; } = language;

    public Formats Formats { get; } = new(language);

    public string this[string key] => texts.Find(Language, key) ?? key;

    public string this[string key, params (string Name, object? Value)[] args] =>
        Fill(this[key], name => Array.Find(args, arg => arg.Name == name).Value);

    /// <summary>The same texts in another language: for what is written to somebody else.</summary>
    public Words In(Language other) => new(texts, other);

    public bool Has(string key) => texts.Find(Language, key) is not null;

    /// <summary>The text in the plural form of <paramref name="count"/>, which also fills <c>{count}</c>.</summary>
    public string Count(string key, long count, params (string Name, object? Value)[] args)
    {
        var text = texts.Find(Language, $"{key}.{PluralForm.Of(Language, count)}")
            ?? texts.Find(Language, $"{key}.other")
            ?? key;
        return Fill(text, name => name == "count" ? count : Array.Find(args, arg => arg.Name == name).Value);
    }

    public string Problem(Problem problem) =>
        Fill(this[$"Problem.{problem.Code}"], name => problem.Args.GetValueOrDefault(name));

    /// <summary>Fills the placeholders of any text by name.</summary>
    public string Fill(string text, Func<string, object?> value)
    {
        if (!text.Contains('{', StringComparison.Ordinal))
        {
            return text;
        }

        var filled = new StringBuilder(text.Length + 32);
        var rest = text.AsSpan();
        while (rest.IndexOf('{') is var open and >= 0 && rest[open..].IndexOf('}') is var length and > 0)
        {
            filled.Append(rest[..open]);
            filled.Append(Show(value(rest.Slice(open + 1, length - 1).ToString())));
            rest = rest[(open + length + 1)..];
        }

        return filled.Append(rest).ToString();
    }

    private string Show(object? value) => value switch
    {
        null => "",
        string text => text,
        LocalizedText text => text.In(Language),
        DateOnly day => Formats.Day(day),
        DateTime moment => Formats.Moment(moment),
        decimal or double or float => Formats.Number(Convert.ToDecimal(value, CultureInfo.InvariantCulture)),
        int or long or short => Formats.Whole(Convert.ToInt64(value, CultureInfo.InvariantCulture)),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
