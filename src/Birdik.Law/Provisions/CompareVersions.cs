using Birdik.Methods.Law.Comparison;
using Birdik.Methods.Law.Structure;

namespace Birdik.Law.Provisions;

/// <summary>Two versions of an act side by side, article by article.</summary>
public sealed class CompareVersions(ReadText texts)
{
    public async Task<IReadOnlyList<ComparedArticle>> CompareAsync(ActVersion before, ActVersion after, CancellationToken ct)
    {
        var old = Articles(await texts.AllAsync(before.Id, ct));
        var current = Articles(await texts.AllAsync(after.Id, ct));
        var known = old.ToDictionary(article => article.EId);
        var rows = current.ConvertAll(article => known.TryGetValue(article.EId, out var was) ? Changed(was, article) : Added(article));
        var left = current.ConvertAll(article => article.EId).ToHashSet();
        foreach (var gone in old.Where(article => !left.Contains(article.EId)))
        {
            var behind = old.IndexOf(gone) is var at and > 0 ? rows.FindIndex(row => row.EId == old[at - 1].EId) : -1;
            rows.Insert(behind + 1, new ComparedArticle(
                gone.EId, gone.Name, ComparisonStatus.Removed, [new WordChange(WordChangeKind.Removed, [gone.Text])]));
        }

        return rows;
    }

    private static ComparedArticle Changed(ArticleText was, ArticleText now)
    {
        var changes = LegalComparison.Words(was.Text, now.Text);
        return changes.Any(change => change.Kind != WordChangeKind.Same)
            ? new ComparedArticle(now.EId, now.Name, ComparisonStatus.Changed, changes)
            : new ComparedArticle(now.EId, now.Name, ComparisonStatus.Same, []);
    }

    private static ComparedArticle Added(ArticleText now) =>
        new(now.EId, now.Name, ComparisonStatus.Added, [new WordChange(WordChangeKind.Added, [now.Text])]);

    /// <summary>The articles with all their text; notes of amendment are no text of the law.</summary>
    private static List<ArticleText> Articles(IReadOnlyList<ProvisionText> rows)
    {
        var articles = new List<ArticleText>();
        for (var at = 0; at < rows.Count; at++)
        {
            if (rows[at].Kind != ProvisionKind.Article)
            {
                continue;
            }

            var within = rows.Skip(at + 1).TakeWhile(row => row.Depth > rows[at].Depth).Where(row => row.Kind != ProvisionKind.Note);
            articles.Add(new ArticleText(
                rows[at].EId,
                string.Join(' ', rows[at].Label, rows[at].Heading).Trim(),
                string.Join(' ', within.Prepend(rows[at]).Select(row => row.OwnText))));
        }

        return articles;
    }

    private sealed record ArticleText(string EId, string Name, string Text);
}

/// <summary>An article in two versions.</summary>
/// <param name="Changes">Runs of words, the same ones too; empty where nothing changed.</param>
public sealed record ComparedArticle(string EId, string Name, ComparisonStatus Status, IReadOnlyList<WordChange> Changes);
