using System.Runtime.InteropServices;

namespace Birdik.Methods.Text;

/// <summary>Unicode normalization form C (Unicode Standard Annex 15) for Latin, Cyrillic and Greek letters.</summary>
public static class CanonicalComposition
{
    /// <summary>Composes letters with the marks that follow them: <c>и + U+0306 → й</c>.</summary>
    /// <remarks>
    /// Other scripts pass unchanged, as do letters of Extended Greek. Returns the same instance when nothing
    /// changes. Linear but for runs of marks, which are sorted by insertion.
    /// </remarks>
    public static string Compose(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (IsComposed(text))
        {
            return text;
        }

        var decomposed = new List<char>(text.Length + 16);
        foreach (var c in text)
        {
            Decompose(c, decomposed);
        }

        SortMarks(decomposed);
        return Join(CollectionsMarshal.AsSpan(decomposed));
    }

    /// <summary>True when the text holds nothing that composition could change; false may be a false alarm.</summary>
    internal static bool IsComposed(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (c >= '\u0300' && (CompositionTable.IsMark(c) || CompositionTable.IsSingleton(c)))
            {
                return false;
            }
        }

        return true;
    }

    private static void Decompose(char c, List<char> into)
    {
        if (CompositionTable.Decompose(c) is not { } parts)
        {
            into.Add(c);
            return;
        }

        foreach (var part in parts)
        {
            Decompose(part, into);
        }
    }

    private static void SortMarks(List<char> text)
    {
        var start = 0;
        while (start < text.Count)
        {
            if (CompositionTable.Class(text[start]) == 0)
            {
                start++;
                continue;
            }

            var end = start + 1;
            while (end < text.Count && CompositionTable.Class(text[end]) != 0)
            {
                end++;
            }

            var run = text.GetRange(start, end - start).OrderBy(CompositionTable.Class).ToArray();
            for (var i = 0; i < run.Length; i++)
            {
                text[start + i] = run[i];
            }

            start = end;
        }
    }

    private static string Join(Span<char> text)
    {
        var length = 0;
        var starter = -1;
        var last = 0;
        foreach (var c in text)
        {
            var rank = CompositionTable.Class(c);
            var blocked = starter < 0 || (starter != length - 1 && (last == 0 || last >= rank));
            if (!blocked && rank != 0 && CompositionTable.Compose(text[starter], c) is var composite and not '\0')
            {
                text[starter] = composite;
                continue;
            }

            if (rank == 0)
            {
                starter = length;
            }

            last = rank;
            text[length++] = c;
        }

        return new string(text[..length]);
    }
}
