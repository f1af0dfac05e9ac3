namespace Birdik.Methods.Text;

/// <summary>
/// Folding for search: a query typed without the Kyrgyz letters meets the words that have them
/// (<c>айыл окмоту</c> and <c>айыл өкмөтү</c>).
/// </summary>
public static class TextFolding
{
    /// <summary>Lower case (invariant), NFC, ё→е, ө→о, ү→у, ң→н; marks left over after composition are dropped.</summary>
    /// <remarks>Idempotent. Returns the same instance when nothing changes. Linear in the length.</remarks>
    public static string Fold(string text)
    {
        var composed = CanonicalComposition.Compose(text);
        var first = FirstToFold(composed);
        if (first < 0)
        {
            return composed;
        }

        return string.Create(composed.Length - CountMarks(composed), composed, static (target, source) =>
        {
            Fold(source, target);
        });
    }

    /// <summary>Folds text that is already composed; returns how many characters were written.</summary>
    /// <param name="composed">Text in NFC.</param>
    /// <param name="target">At least as long as the text; may be the same memory.</param>
    public static int Fold(ReadOnlySpan<char> composed, Span<char> target)
    {
        var length = 0;
        foreach (var c in composed)
        {
            if (!CompositionTable.IsMark(c))
            {
                target[length++] = Fold(c);
            }
        }

        return length;
    }

    /// <summary>Folds one composed letter.</summary>
    public static char Fold(char letter) => char.ToLowerInvariant(letter) switch
    {
        'ё' => 'е',
        'ө' => 'о',
        'ү' => 'у',
        'ң' => 'н',
        var other => other,
    };

    private static int FirstToFold(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (Fold(text[i]) != text[i] || CompositionTable.IsMark(text[i]))
            {
                return i;
            }
        }

        return -1;
    }

    private static int CountMarks(string text) => text.Count(CompositionTable.IsMark);
}
