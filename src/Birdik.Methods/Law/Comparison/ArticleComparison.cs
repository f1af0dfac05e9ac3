namespace Birdik.Methods.Law.Comparison;

/// <summary>What became of an article from one edition to the next.</summary>
public enum ComparisonStatus
{
    Same,
    Changed,
    Added,
    Removed,
}

/// <summary>One article in two editions.</summary>
/// <param name="Article">Its number: <c>28</c>, <c>233-1</c>.</param>
/// <param name="Status">What became of it.</param>
/// <param name="Changes">The words, runs of the same ones too; empty where nothing changed.</param>
public sealed record ArticleComparison(string Article, ComparisonStatus Status, IReadOnlyList<WordChange> Changes)
{
    private const int Around = 8;

    /// <summary>The changes to read: <c>… words [-removed-] {+added+} words …</c>; null where nothing changed.</summary>
    public string? Diff => Changes.Count == 0 ? null : string.Join(' ', Changes.Select(Show));

    private string Show(WordChange change, int index) => change.Kind switch
    {
        WordChangeKind.Same => Context(change.Words, opens: index == 0, closes: index == Changes.Count - 1),
        WordChangeKind.Removed => $"[-{string.Join(' ', change.Words)}-]",
        WordChangeKind.Added => $"{{+{string.Join(' ', change.Words)}+}}",
    };

    private static string Context(IReadOnlyList<string> words, bool opens, bool closes)
    {
        var before = closes ? 0 : Around;
        var after = opens ? 0 : Around;
        return words.Count <= before + after
            ? string.Join(' ', words)
            : string.Join(' ', words.Take(after).Append("…").Concat(words.TakeLast(before)));
    }
}
