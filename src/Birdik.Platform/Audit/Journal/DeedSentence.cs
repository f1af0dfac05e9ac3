using System.Globalization;
using System.Text.Json;
using Birdik.Platform.Localization;

namespace Birdik.Platform.Audit.Journal;

/// <summary>A deed told as a sentence: the text <c>Deed.{action}</c> with the facts that were kept with it.</summary>
public static class DeedSentence
{
    public static string Of(string action, AuditFacts? facts, Words words) => words.Fill(
        words[$"Deed.{action}"],
        name => facts is not null && facts.Facts.TryGetValue(name, out var value) ? Plain(value) : "…");

    /// <summary>A kept fact as the value it was: a number, a day, a moment, a text in several languages.</summary>
    private static object? Plain(object? value)
    {
        if (value is not JsonElement json)
        {
            return value;
        }

        return json.ValueKind switch
        {
            JsonValueKind.String => Dated(json.GetString()!),
            JsonValueKind.Number => json.TryGetInt64(out var whole) ? whole : json.GetDecimal(),
            JsonValueKind.Object => json.Deserialize<LocalizedText>(JsonSerializerOptions.Web),
            JsonValueKind.Null or JsonValueKind.Undefined => null,
            JsonValueKind.True or JsonValueKind.False or JsonValueKind.Array => json.ToString(),
        };
    }

    private static object Dated(string text)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        return text.EndsWith('Z') && DateTime.TryParse(
            text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var moment)
            ? moment
            : text;
    }
}
