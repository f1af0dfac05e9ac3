namespace Birdik.Methods.Law.Comparison;

/// <summary>What happened to a run of words.</summary>
public enum WordChangeKind
{
    Same,
    Removed,
    Added,
}

/// <summary>A run of words and what happened to it.</summary>
public readonly record struct WordChange(WordChangeKind Kind, IReadOnlyList<string> Words);

/// <summary>The shortest list of changes from one row of words to another (Myers, 1986, An O(ND) difference algorithm).</summary>
/// <remarks>O((n+m)·d) time for d differing words; beyond <see cref="MostDifferences"/> the rest is told as removed and added whole.</remarks>
public static class WordDiff
{
    private const int MostDifferences = 4_000;

    /// <summary>Compares by <paramref name="key"/>: two words of one key are the same word.</summary>
    public static IReadOnlyList<WordChange> Compare(IReadOnlyList<string> before, IReadOnlyList<string> after, Func<string, string> key)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        ArgumentNullException.ThrowIfNull(key);
        var a = before.Select(key).ToArray();
        var b = after.Select(key).ToArray();
        var prefix = 0;
        while (prefix < a.Length && prefix < b.Length && a[prefix] == b[prefix])
        {
            prefix++;
        }

        var suffix = 0;
        while (suffix < a.Length - prefix && suffix < b.Length - prefix && a[^(suffix + 1)] == b[^(suffix + 1)])
        {
            suffix++;
        }

        var row = new ChangeRow();
        row.Add(WordChangeKind.Same, after, 0, prefix);
        Middle(row, before, after, a.AsSpan(prefix, a.Length - prefix - suffix), b.AsSpan(prefix, b.Length - prefix - suffix), prefix);
        row.Add(WordChangeKind.Same, after, b.Length - suffix, suffix);
        return row.Changes;
    }

    private static void Middle(
        ChangeRow row, IReadOnlyList<string> before, IReadOnlyList<string> after, ReadOnlySpan<string> a, ReadOnlySpan<string> b, int offset)
    {
        var steps = Trace(a, b);
        if (steps is null)
        {
            row.Add(WordChangeKind.Removed, before, offset, a.Length);
            row.Add(WordChangeKind.Added, after, offset, b.Length);
            return;
        }

        int x = 0, y = 0;
        foreach (var step in steps)
        {
            switch (step)
            {
                case WordChangeKind.Same:
                    row.Add(step, after, offset + y++, 1);
                    x++;
                    break;
                case WordChangeKind.Removed:
                    row.Add(step, before, offset + x++, 1);
                    break;
                case WordChangeKind.Added:
                    row.Add(step, after, offset + y++, 1);
                    break;
            }
        }
    }

    private static List<WordChangeKind>? Trace(ReadOnlySpan<string> a, ReadOnlySpan<string> b)
    {
        var most = Math.Min(a.Length + b.Length, MostDifferences);
        var furthest = new int[(2 * most) + 3];
        var middle = most + 1;
        var history = new List<int[]>();
        for (var d = 0; d <= most; d++)
        {
            history.Add(furthest[(middle - d - 1)..(middle + d + 2)]);
            for (var k = -d; k <= d; k += 2)
            {
                var down = k == -d || (k != d && furthest[middle + k - 1] < furthest[middle + k + 1]);
                var x = down ? furthest[middle + k + 1] : furthest[middle + k - 1] + 1;
                while (x < a.Length && x - k < b.Length && a[x] == b[x - k])
                {
                    x++;
                }

                furthest[middle + k] = x;
                if (x >= a.Length && x - k >= b.Length)
                {
                    return Back(history, a.Length, b.Length);
                }
            }
        }

        return null;
    }

    private static List<WordChangeKind> Back(List<int[]> history, int x, int y)
    {
        var steps = new List<WordChangeKind>();
        for (var d = history.Count - 1; d >= 0; d--)
        {
            var furthest = history[d];
            var middle = d + 1;
            var k = x - y;
            var down = k == -d || (k != d && furthest[middle + k - 1] < furthest[middle + k + 1]);
            var beforeK = down ? k + 1 : k - 1;
            var beforeX = d == 0 ? 0 : furthest[middle + beforeK];
            var beforeY = d == 0 ? 0 : beforeX - beforeK;
            while (x > beforeX && y > beforeY)
            {
                steps.Add(WordChangeKind.Same);
                x--;
                y--;
            }

            if (d > 0)
            {
                steps.Add(down ? WordChangeKind.Added : WordChangeKind.Removed);
                (x, y) = (beforeX, beforeY);
            }
        }

        steps.Reverse();
        return steps;
    }

    private sealed class ChangeRow
    {
        internal List<WordChange> Changes { get; } = [];

        internal void Add(WordChangeKind kind, IReadOnlyList<string> words, int from, int count)
        {
            if (count == 0)
            {
                return;
            }

            if (Changes.Count == 0 || Changes[^1].Kind != kind)
            {
                Changes.Add(new(kind, new List<string>()));
            }

            var run = (List<string>)Changes[^1].Words;
            for (var i = 0; i < count; i++)
            {
                run.Add(words[from + i]);
            }
        }
    }
}
