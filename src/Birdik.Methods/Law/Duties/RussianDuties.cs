namespace Birdik.Methods.Law.Duties;

/// <summary>Reads Russian sentences.</summary>
internal static class RussianDuties
{
    internal static DutyReading? Read(string sentence, IReadOnlyList<string> context)
    {
        if (sentence.Length < 8 || sentence[0] == '(' || sentence[^1] is '-' or '–' or '—')
        {
            return null;
        }

        var isItem = context.Count > 0 && !(char.IsUpper(sentence[0]) && sentence.EndsWith('.') && sentence.Length > 60);
        var taken = RussianContext.Read(context, out var forbids);
        if (isItem && forbids)
        {
            return null;
        }

        if (taken is { } list && isItem)
        {
            return sentence.EndsWith(':') && sentence.StartsWith("в ", StringComparison.Ordinal) || StartsCondition(sentence) ? null : Item(list, sentence);
        }

        return ReadClause(sentence, opensList: false);
    }

    /// <summary>Reads a whole sentence; with <paramref name="opensList"/> the action may be left to the items.</summary>
    internal static DutyReading? ReadClause(string text, bool opensList)
    {
        var sentence = new DutySentence(text);
        var lists = text.EndsWith(':');
        if (sentence.Words.Any(word => word.Lower is "влечет" or "влекут") || (lists && !opensList && RussianContext.CompetenceOf(text, text.ToLowerInvariant()) is not null))
        {
            return null;
        }

        for (var at = 0; at < sentence.Words.Count; at++)
        {
            if (!sentence.IsSubordinate(sentence.Words[at].Clause) && RussianMarker.At(sentence, at) is { } marker
                && (!lists || opensList || marker.NamesAction(sentence)))
            {
                return marker.Read(sentence);
            }
        }

        return null;
    }

    private static DutyReading Item((DutyModality Modality, string? Bearer) list, string sentence)
    {
        var words = new DutySentence(sentence).Words;
        var verb = words.FindIndex(word => RussianMarkers.IsInfinitive(word.Lower));
        var action = verb is >= 0 and < 4 ? words[verb] : words.Count > 0 ? words[0] : default;
        return new(
            list.Modality, Null(list.Bearer), sentence[action.Start..action.End], Null(sentence[action.End..].Trim(' ', '.', ';', ',', ':')),
            DutyTerms.Condition(sentence), DutyTerms.Term(sentence), DutyTerms.Payer(sentence));
    }

    private static bool StartsCondition(string sentence) =>
        sentence.StartsWith("в случае ", StringComparison.Ordinal) || sentence.StartsWith("при ", StringComparison.Ordinal)
        || sentence.StartsWith("если ", StringComparison.Ordinal) || sentence.StartsWith("когда ", StringComparison.Ordinal);

    private static string? Null(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
