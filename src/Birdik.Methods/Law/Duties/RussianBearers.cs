namespace Birdik.Methods.Law.Duties;

/// <summary>Finds who a norm speaks to.</summary>
internal static class RussianBearers
{
    private const int Longest = 14;

    private static readonly string[] Prepositions =
    [
        "в", "во", "при", "по", "до", "с", "со", "на", "для", "за", "из", "о", "об", "через", "после", "от", "к", "у", "без", "между", "под", "над",
        "согласно", "вместо", "кроме", "путем", "ввиду", "вследствие",
    ];

    /// <summary>The subject before a verb, when it is a person or body; null otherwise.</summary>
    internal static string? Subject(DutySentence sentence, int verb)
    {
        var last = verb - 1;
        var own = sentence.FirstOf(sentence.Words[verb].Clause);
        if (Head(sentence, own, last) is { } here)
        {
            return sentence.Between(here, EndOfName(sentence, here, last));
        }

        var clause = sentence.Words[verb].Clause;
        var first = last;
        while (first >= 0 && last - first < Longest + 10 && (sentence.Words[first].Clause == clause || !StopsAt(sentence, first)))
        {
            first--;
        }

        first++;
        var head = Head(sentence, first, last);
        return head is { } at ? sentence.Between(at, EndOfName(sentence, at, last)) : AfterModal(sentence, verb);
    }

    /// <summary>The doer of a passive, in the instrumental.</summary>
    internal static string? Instrumental(DutySentence sentence, int verb)
    {
        for (var at = 0; at < sentence.Words.Count; at++)
        {
            var word = sentence.Words[at];
            if (word.Clause != sentence.Words[verb].Clause || !RussianActors.IsInstrumental(word.Lower) || Governed(sentence, at) || at == verb)
            {
                continue;
            }

            var first = at;
            while (first > 0 && sentence.Words[first - 1].Clause == word.Clause && first - 1 != verb
                && (RussianActors.IsAdjective(sentence.Words[first - 1].Lower) || sentence.Words[first - 1].Lower is "и" or "на" or "то"))
            {
                first--;
            }

            return sentence.Between(first, EndOfName(sentence, at, sentence.Words.Count - 1));
        }

        return null;
    }

    /// <summary>Who is forbidden or allowed something, in the dative.</summary>
    internal static string? Dative(DutySentence sentence, int first, int last)
    {
        for (var at = 0; at < sentence.Words.Count; at++)
        {
            if ((at < first || (at > last && at <= last + 3)) && RussianActors.IsDative(sentence.Words[at].Lower) && !Governed(sentence, at))
            {
                var from = at;
                while (from > 0 && from - 1 != last && (RussianActors.IsAdjective(sentence.Words[from - 1].Lower) || sentence.Words[from - 1].Lower == "и"))
                {
                    from--;
                }

                return sentence.Between(from, EndOfName(sentence, at, at < first ? first - 1 : sentence.Words.Count - 1));
            }
        }

        return null;
    }

    /// <summary>The name behind a word: «возлагается на владельцев».</summary>
    internal static string? After(DutySentence sentence, int last)
    {
        var from = last + 1;
        from += from < sentence.Words.Count && sentence.Words[from].Lower == "на" ? 1 : 0;
        var head = sentence.Words.FindIndex(Math.Min(from, sentence.Words.Count), word => RussianActors.Is(word.Lower));
        return head < 0 || head - from > 4 ? null : sentence.Between(from, EndOfName(sentence, head, sentence.Words.Count - 1));
    }

    private static string? AfterModal(DutySentence sentence, int verb)
    {
        var isWork = RussianMarkers.IsWork(sentence.Words[verb].Lower);
        var next = verb + 1;
        return !isWork && next < sentence.Words.Count && char.IsUpper(sentence.Text[sentence.Words[next].Start]) && RussianActors.Is(sentence.Words[next].Lower)
            ? sentence.Between(next, EndOfName(sentence, next, sentence.Words.Count - 1))
            : null;
    }

    // The first actor that no preposition governs and that is in no oblique case after a noun, with the adjectives before it.
    private static int? Head(DutySentence sentence, int first, int last)
    {
        for (var at = first; at <= last; at++)
        {
            var word = sentence.Words[at];
            if (sentence.IsSubordinate(word.Clause) || !RussianActors.Is(word.Lower) || Governed(sentence, at) || IsOblique(word.Lower) || AfterNoun(sentence, at, first))
            {
                continue;
            }

            var from = at;
            while (from > first && RussianActors.IsAdjective(sentence.Words[from - 1].Lower))
            {
                from--;
            }

            return from;
        }

        return null;
    }

    private static bool IsOblique(string lower) =>
        lower.EndsWith("ами", StringComparison.Ordinal) || lower.EndsWith("ями", StringComparison.Ordinal) || lower.EndsWith("ах", StringComparison.Ordinal)
        || lower.EndsWith("ях", StringComparison.Ordinal) || lower.EndsWith("ом", StringComparison.Ordinal) || lower.EndsWith("ого", StringComparison.Ordinal)
        || (lower.EndsWith("ов", StringComparison.Ordinal) && lower.Length > 4);

    // «решение суда», «права граждан»: the actor belongs to a noun before it.
    private static bool AfterNoun(DutySentence sentence, int at, int first)
    {
        var before = at - 1;
        while (before >= first && RussianActors.IsAdjective(sentence.Words[before].Lower))
        {
            before--;
        }

        return before >= first && sentence.Words[before].Clause == sentence.Words[at].Clause && sentence.Words[before].Lower is { Length: > 3 } noun
            && !RussianActors.Is(noun) && noun is not ("также" or "только" or "либо" or "если" or "равно" or "любая" or "каждый" or "этом" or "этот")
            && (sentence.Words[at].Lower[^1] is 'а' or 'я' or 'и' || sentence.Words[at].Lower.EndsWith("ей", StringComparison.Ordinal)
                || sentence.Words[at].Lower.EndsWith("ан", StringComparison.Ordinal));
    }

    private static bool Governed(DutySentence sentence, int at)
    {
        var before = at - 1;
        while (before >= 0 && sentence.Words[before].Clause == sentence.Words[at].Clause && RussianActors.IsAdjective(sentence.Words[before].Lower))
        {
            before--;
        }

        return before >= 0 && sentence.Words[before].Clause == sentence.Words[at].Clause && Prepositions.Contains(sentence.Words[before].Lower)
            && !(sentence.Words[before].Lower == "на" && at - before > 1 && sentence.Words[before + 1].Lower == "то");
    }

    private static bool StopsAt(DutySentence sentence, int at) => !RussianActors.IsAdjective(sentence.Words[at].Lower) && sentence.IsSubordinate(sentence.Words[at].Clause);

    // A name goes on over its genitives and «и», and stops before a verb, a preposition or a comma.
    private static int EndOfName(DutySentence sentence, int head, int most)
    {
        var end = head;
        while (end < most && end - head < Longest)
        {
            var next = sentence.Words[end + 1];
            if (next.Clause != sentence.Words[head].Clause || RussianMarkers.IsWork(next.Lower) || RussianMarkers.IsPassive(next.Lower)
                || next.Lower is "при" or "с" or "со" or "до" or "не" or "или" && !NextIsActor(sentence, end + 2)
                || next.Lower is "обязан" or "обязаны" or "обязана" or "должен" or "должны" or "должна" or "вправе" or "может" or "могут" or "имеет" or "имеют"
                    or "соответственно" or "самостоятельно" or "также" or "только" or "обязано" or "должно" or "исходя" or "независимо"
                || RussianMarkers.IsInfinitive(next.Lower) || next.Lower == "в" && !NextIs(sentence, end + 2, "лице", "сфере", "области"))
            {
                break;
            }

            end++;
        }

        return end;
    }

    private static bool NextIsActor(DutySentence sentence, int at) =>
        sentence.Words.Skip(at).Take(3).Any(word => RussianActors.Is(word.Lower));

    private static bool NextIs(DutySentence sentence, int at, params string[] words) => at < sentence.Words.Count && words.Contains(sentence.Words[at].Lower);
}
