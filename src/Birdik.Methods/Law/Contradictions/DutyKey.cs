using Birdik.Methods.Text;

namespace Birdik.Methods.Law.Contradictions;

/// <summary>A duty reduced to the stems of its words.</summary>
internal sealed record DutyKey(ContradictionDuty Duty, int Number, string Action, string[] Objects, string[] Bearers, DutyMeasure Term)
{
    private static readonly HashSet<string> Stop = new(
        "и в на с по для к о об от из за не или его их ее а также при том числе это жана менен үчүн боюнча же ошондой эле анын алардын тиешелүү соответствии порядке установленном мыйзамдарга ылайык"
            .Split(' '), StringComparer.Ordinal);

    internal static DutyKey Of(ContradictionDuty duty, int number, Dictionary<string, string> stems)
    {
        var action = Stems(duty.Action, stems);
        return new(
            duty, number, action.Length == 0 ? "" : action[0], [.. Stems(Cut(duty.Object, duty), stems).Order(StringComparer.Ordinal).Distinct()],
            [.. Stems(duty.Bearer, stems).Order(StringComparer.Ordinal).Distinct()], DutyMeasure.Of(duty.Term));
    }

    internal static double Likeness(string[] one, string[] other)
    {
        if (one.Length == 0 || other.Length == 0)
        {
            return one.Length == other.Length ? 1 : 0;
        }

        int i = 0, j = 0, common = 0;
        while (i < one.Length && j < other.Length)
        {
            var order = string.CompareOrdinal(one[i], other[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return common / (double)(one.Length + other.Length - common);
    }

    // The object may hold the term, the condition and the payer again.
    private static string? Cut(string? text, ContradictionDuty duty)
    {
        foreach (var part in new[] { duty.Term, duty.Condition, duty.Payer })
        {
            if (text is not null && !string.IsNullOrEmpty(part))
            {
                text = text.Replace(part, " ", StringComparison.OrdinalIgnoreCase);
            }
        }

        return text?.Replace("за счет средств", " ", StringComparison.OrdinalIgnoreCase).Replace("эсебинен", " ", StringComparison.OrdinalIgnoreCase);
    }

    private static string[] Stems(string? text, Dictionary<string, string> known)
    {
        if (string.IsNullOrEmpty(text))
        {
            return [];
        }

        var stems = new List<string>();
        foreach (var token in TextTokens.Of(text))
        {
            var word = token.In(text).ToString().ToLowerInvariant();
            if (token.Kind == TokenKind.Word && !Stop.Contains(word))
            {
                if (!known.TryGetValue(word, out var stem))
                {
                    known[word] = stem = TextStemmer.Stem(word);
                }

                stems.Add(stem);
            }
        }

        return [.. stems];
    }
}
