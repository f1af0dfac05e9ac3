namespace Birdik.Methods.Text;

/// <summary>A set of endings asked for the longest one that a word ends with.</summary>
internal sealed class SuffixSet
{
    private const int First = 'а';
    private const int Letters = 32;

    // By last letter (а–я), longest ending first.
    private readonly string[][] _byLastLetter;

    internal SuffixSet(string endings)
    {
        var all = endings.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        _byLastLetter = [.. Enumerable.Range(First, Letters).Select(letter => all
            .Where(ending => ending[^1] == letter)
            .OrderByDescending(ending => ending.Length)
            .ToArray())];
    }

    /// <summary>Length of the longest ending of the word in this set, or 0.</summary>
    internal int Longest(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty || (uint)(word[^1] - First) >= Letters)
        {
            return 0;
        }

        foreach (var ending in _byLastLetter[word[^1] - First])
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
            {
                return ending.Length;
            }
        }

        return 0;
    }
}
