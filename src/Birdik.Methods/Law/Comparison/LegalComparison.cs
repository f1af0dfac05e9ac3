using Birdik.Methods.Law.Notes;
using Birdik.Methods.Law.Structure;

namespace Birdik.Methods.Law.Comparison;

/// <summary>
/// Compares two editions of an act article by article. Notes of amendment, spacing, line breaks, case, quotes and dashes are
/// no changes; the way a number is printed (233-1 or 233¹) is one in the heading of an article and none in a reference.
/// </summary>
public static class LegalComparison
{
    /// <summary>Every article of either edition, in the order of the new one; removed ones follow what they stood behind.</summary>
    public static IReadOnlyList<ArticleComparison> Compare(LegalText before, LegalText after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var old = Articles(before);
        var current = Articles(after);
        var rows = current
            .Select(article => old.TryGetValue(article.Key, out var was)
                ? Compare(article.Key, was, article.Value)
                : Whole(article.Key, ComparisonStatus.Added, WordChangeKind.Added, article.Value))
            .ToList();
        var behind = -1;
        foreach (var (number, words) in old)
        {
            var at = rows.FindIndex(row => row.Article == number);
            if (at < 0)
            {
                rows.Insert(++behind, Whole(number, ComparisonStatus.Removed, WordChangeKind.Removed, words));
                continue;
            }

            behind = at;
        }

        return rows;
    }

    /// <summary>Compares two texts of one provision.</summary>
    public static IReadOnlyList<WordChange> Words(string before, string after) =>
        WordDiff.Compare(ComparedWords.Of(before), ComparedWords.Of(after), ComparedWords.Key);

    private static ArticleComparison Compare(string number, List<string> before, List<string> after)
    {
        if (before.Select(ComparedWords.Key).SequenceEqual(after.Select(ComparedWords.Key), StringComparer.Ordinal))
        {
            return new(number, ComparisonStatus.Same, []);
        }

        return new(number, ComparisonStatus.Changed, WordDiff.Compare(before, after, ComparedWords.Key));
    }

    private static ArticleComparison Whole(string number, ComparisonStatus status, WordChangeKind kind, List<string> words) =>
        new(number, status, [new WordChange(kind, words)]);

    // «Статья 5» of one edition and «5-статья» of another are one label; 233-1 and 233¹ are not.
    private static string? Label(LegalProvision provision) =>
        provision.Kind == ProvisionKind.Article ? provision.Number?.Display() : provision.Label;

    private static Dictionary<string, List<string>> Articles(LegalText text)
    {
        var articles = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var article in text.Articles())
        {
            var lines = article.Walk()
                .Where(provision => provision.Kind != ProvisionKind.Note)
                .SelectMany(provision => new[] { Label(provision), provision.Heading, provision.Text });
            articles.TryAdd(article.Address["art_".Length..], ComparedWords.Of(AmendmentNotes.Strip(string.Join(' ', lines))));
        }

        return articles;
    }
}
