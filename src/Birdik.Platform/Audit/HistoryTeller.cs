using System.Globalization;
using System.Text.Json;
using Birdik.Platform.Localization;
using Birdik.Platform.Writing;

namespace Birdik.Platform.Audit;

/// <summary>Tells an entry as a sentence: the text <c>Deed.{action}</c> with the facts that stood in the deed.</summary>
internal static class HistoryTeller
{
    private const string MomentFormat = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'";

    public static ToldDeed Tell(AuditEntry entry, AuditContent? content, Words words)
    {
        if (content?.Json is not { } json)
        {
            return new ToldDeed(
                entry.Sequence, entry.At, "", words["History.Erased", ("act", content?.ErasedByAct)], null, null, [], content?.ErasedByAct);
        }

        var facts = AuditFacts.FromJson(json);
        return new ToldDeed(
            entry.Sequence,
            entry.At,
            Who(entry.ActorKind, facts.Actor, words),
            words.Fill(words[$"Deed.{entry.Action}"], name => Value(facts.Facts.GetValueOrDefault(name), words)),
            facts.Why,
            facts.LegalBasis,
            facts.Changes,
            null);
    }

    private static string Who(ActorKind kind, string name, Words words) => kind switch
    {
        ActorKind.Person => name,
        ActorKind.Visitor => words["History.Visitor"],
        ActorKind.System => words["History.System"],
    };

    /// <summary>A fact as it was before it became JSON: day, moment, number, text in two languages.</summary>
    private static object? Value(object? fact, Words words)
    {
        if (fact is not JsonElement json)
        {
            return fact;
        }

        return json.ValueKind switch
        {
            JsonValueKind.String => Text(json.GetString()!),
            JsonValueKind.Number => json.TryGetInt64(out var whole) ? whole : json.GetDecimal(),
            JsonValueKind.Object when json.TryGetProperty("ky", out _) => json.Deserialize<LocalizedText>(JsonSerializerOptions.Web),
            JsonValueKind.True => words["History.Yes"],
            JsonValueKind.False => words["History.No"],
            JsonValueKind.Null or JsonValueKind.Undefined => null,
            JsonValueKind.Array => string.Join(", ", json.EnumerateArray().Select(item => Value(item, words))),
            _ => json.ToString(),
        };
    }

    private static object Text(string text)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        return DateTime.TryParseExact(
            text, MomentFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment)
            ? moment
            : text;
    }
}
