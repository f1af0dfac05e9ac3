namespace Birdik.Methods.Text;

/// <summary>A set of endings asked for the longest one that a word ends with.</summary>
internal sealed class SuffixSet
{
    private const int First = 'а';
    private const int Letters = 32;

    // By the last letter (а–я) and the one before it, longest ending first; none stands before the first.
    private readonly string[][] _byLastTwo;

    internal SuffixSet(string endings)
    {
        var all = endings.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        _byLastTwo = [.. from last in Enumerable.Range(First, Letters)
                         from before in Enumerable.Range(First - 1, Letters + 1)
                         select all.Where(ending => IsOf(ending, before, last))
                             .OrderByDescending(ending => ending.Length)
                             .ToArray()];
    }

    /// <summary>Length of the longest ending of the word in this set, or 0.</summary>
    internal int Longest(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty || (uint)(word[^1] - First) >= Letters)
        {
            return 0;
        }

        var before = word.Length > 1 && (uint)(word[^2] - First) < Letters ? word[^2] - First + 1 : 0;
        foreach (var ending in _byLastTwo[((word[^1] - First) * (Letters + 1)) + before])
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
            {
                return ending.Length;
            }
        }

        return 0;
    }

    private static bool IsOf(string ending, int before, int last) =>
        ending[^1] == last && (ending.Length == 1 || ending[^2] == before);
}
