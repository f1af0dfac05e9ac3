namespace Birdik.Methods.Law.Duties;

/// <summary>What the introduction of a list says about its items.</summary>
internal static class RussianContext
{
    private static readonly string[] NoDuties =
    [
        "понят", "термин", "означа", "принцип", "основани", "случа", "если другой", "путем:", "вследствие:", "не менее:", "включающ", "содержащ",
        "определяющ", "состоит", "включает", "сведени", "документы:", "целями", "целях:", "целью", "задачами трудов", "относятся:", "образуют",
        "видами", "признается", "являются:", "составляют", "кадастр", "критери", "категори", "имеет целью", "перечень", "содержание",
    ];

    private static readonly string[] Competence = ["компетенци", "ведени", "полномочи", "функци", "задачам", "задачи"];
    private static readonly string[] CompetenceVerbs = ["вход", "относ", "подлеж", "находят", "являют", "возлага"];

    /// <summary>The modality and bearer that an item takes over; null where the list holds no duties; an empty bearer where none is named.</summary>
    internal static (DutyModality Modality, string? Bearer)? Read(IReadOnlyList<string> context, out bool forbids)
    {
        forbids = false;
        for (var i = context.Count - 1; i >= 0; i--)
        {
            var lower = context[i].ToLowerInvariant();
            if (CompetenceOf(context[i], lower) is { } bearer)
            {
                return (DutyModality.Must, bearer);
            }

            if (NoDuties.Any(sign => lower.Contains(sign, StringComparison.Ordinal)) || lower.EndsWith(" при:", StringComparison.Ordinal)
                || lower.EndsWith(" если:", StringComparison.Ordinal) || lower.EndsWith(" на основании:", StringComparison.Ordinal))
            {
                forbids = true;
                return null;
            }

            if (RussianDuties.ReadClause(context[i], opensList: true) is { } reading)
            {
                return (reading.Modality, reading.Bearer);
            }
        }

        return null;
    }

    /// <summary>The body whose competence a list is, or null.</summary>
    internal static string? CompetenceOf(string text, string lower)
    {
        if (!Competence.Any(word => lower.Contains(word, StringComparison.Ordinal)) || !CompetenceVerbs.Any(verb => lower.Contains(verb, StringComparison.Ordinal)))
        {
            return null;
        }

        var sentence = new DutySentence(text);
        var head = sentence.Words.FindIndex(word => Competence.Any(sign => word.Lower.StartsWith(sign, StringComparison.Ordinal)));
        var last = -1;
        for (var i = head + 1; head >= 0 && i < sentence.Words.Count; i++)
        {
            var word = sentence.Words[i];
            if (CompetenceVerbs.Any(verb => word.Lower.StartsWith(verb, StringComparison.Ordinal)) || word.Clause != sentence.Words[head].Clause
                || word.Lower is "по" or "в" or "на" or "при" or "соответственно" or "за")
            {
                break;
            }

            last = i;
        }

        var name = sentence.Between(head + 1, last);
        return new DutySentence(name).Words.Any(word => RussianActors.Is(word.Lower)) ? name : null;
    }
}
