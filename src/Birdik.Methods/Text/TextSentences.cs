namespace Birdik.Methods.Text;

/// <summary>Splits a text into sentences.</summary>
public static class TextSentences
{
    /// <summary>
    /// Start and length of each sentence, without the spaces around it. A sentence ends at <c>.</c>, <c>!</c>, <c>?</c>
    /// or <c>…</c> before a space and a capital, a digit, a quote or a dash, and at an empty line; not after an
    /// abbreviation, an initial or a number in a list.
    /// </summary>
    public static List<TextSpan> Split(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sentences = new List<TextSpan>();
        var start = 0;
        foreach (var end in Ends(text))
        {
            Add(sentences, text, start, end);
            start = end;
        }

        Add(sentences, text, start, text.Length);
        return sentences;
    }

    private static IEnumerable<int> Ends(string text)
    {
        var last = 0;
        foreach (var token in TextTokens.List(text))
        {
            if (Gap(text, last, token.Start) is var end and > 0)
            {
                yield return end;
            }

            last = token.Kind == TokenKind.Abbreviation && EndsSentence(text, token) ? token.End - 1 : token.End;
        }
    }

    // ж.б. and т.д. close an enumeration: a capital after them begins a new sentence.
    private static bool EndsSentence(string text, TextToken token) =>
        token.In(text) is "ж.б." or "ж.у.с." or "т.б." or "т.д." or "т.п." or "др." or "ж.б.у.с.";

    /// <summary>Where a sentence ends between two tokens, or 0.</summary>
    private static int Gap(string text, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (text[i] == '\n' && IsEmptyLine(text, i, to))
            {
                return i;
            }

            if (text[i] is not ('.' or '!' or '?' or '…') || i + 1 >= to)
            {
                continue;
            }

            var end = i + 1;
            while (end < to && text[end] is '.' or '!' or '?' or '…' or '»' or '"' or '”' or ')' or '\'')
            {
                end++;
            }

            var isListNumber = text[i] == '.' && i > 0 && char.IsAsciiDigit(text[i - 1]) && IsLineStart(text, i);
            if (end < to && char.IsWhiteSpace(text[end]) && !isListNumber && OpensSentence(text, end, to))
            {
                return end;
            }
        }

        return 0;
    }

    private static bool OpensSentence(string text, int at, int to)
    {
        while (at < to && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at < text.Length && (char.IsUpper(text[at]) || !char.IsLetter(text[at]));
    }

    // "12. Айыл өкмөтү": the number opens the line.
    private static bool IsLineStart(string text, int stop)
    {
        var at = stop - 1;
        while (at >= 0 && (char.IsAsciiDigit(text[at]) || text[at] == '.'))
        {
            at--;
        }

        while (at >= 0 && text[at] is ' ' or '\t')
        {
            at--;
        }

        return at < 0 || text[at] == '\n';
    }

    private static bool IsEmptyLine(string text, int at, int to)
    {
        for (at++; at < to && char.IsWhiteSpace(text[at]); at++)
        {
            if (text[at] == '\n')
            {
                return true;
            }
        }

        return false;
    }

    private static void Add(List<TextSpan> sentences, string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (end > start)
        {
            sentences.Add(new TextSpan(start, end - start));
        }
    }
}
