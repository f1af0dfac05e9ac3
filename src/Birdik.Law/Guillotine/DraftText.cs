using System.Globalization;
using Birdik.Law.Acts;
using Birdik.Law.Provisions;
using Birdik.Methods.Law.Structure;
using Birdik.Methods.Text;
using Birdik.Platform.Localization;

namespace Birdik.Law.Guillotine;

/// <summary>The draft code as the text of an act, for Akoma Ntoso: chapters, articles with their parts and points, each with a note of its origin.</summary>
internal static class DraftText
{
    /// <summary>The address of the draft as a work: it has neither day nor number yet.</summary>
    public const string Uri = $"{ActAddress.Root}nd/draft-code-of-local-self-government";

    public static LegalText Of(DraftCode code, Words words)
    {
        var isRussian = words.Language == Language.Ru;
        var provisions = new List<LegalProvision>
        {
            new(ProvisionKind.Preface, "preface", null, null, null, "", 0, [Line("preface__al_1", ProvisionKind.Paragraph, words["Law.Code.Title"])]),
        };
        foreach (var (chapter, number) in code.Articles.GroupBy(one => one.Article.Chapter.In(words.Language)).Select((group, place) => (group, place + 1)))
        {
            var text = number.ToString(CultureInfo.InvariantCulture);
            provisions.Add(new LegalProvision(
                ProvisionKind.Chapter, $"chp_{text}", new ProvisionNumber(text), isRussian ? $"Глава {text}" : $"{text}-глава", Filled(chapter.Key), "", 0,
                [.. chapter.Select(one => Article(one, words))]));
        }

        return new LegalText(
            words["Law.Code.Title"], Methods.Law.ActKind.Code, null, null, isRussian ? TextLanguage.Ru : TextLanguage.Ky, [], 0, provisions, []);
    }

    private static LegalProvision Article(DraftArticleView one, Words words)
    {
        var number = one.Article.Number.ToString(CultureInfo.InvariantCulture);
        var label = words.Language == Language.Ru ? $"Статья {number}." : $"{number}-берене.";
        var address = $"art_{number}";
        // Parts and points are read as in any other text; what would break the article apart stays in plain lines.
        var read = LegalTextParser.Parse($"{label} {one.Article.Heading.In(words.Language)}\n{one.TextIn(words.Language)}");
        var articles = read.Articles().ToList();
        var children = articles.Count == 1 && articles[0].Address == address && read.Provisions.Count == 1
            ? articles[0].Children
            : [.. one.TextIn(words.Language).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select((line, place) => Line(string.Create(CultureInfo.InvariantCulture, $"{address}__al_{place + 1}"), ProvisionKind.Paragraph, line))];
        return new LegalProvision(
            ProvisionKind.Article, address, new ProvisionNumber(number), label, Filled(one.Article.Heading.In(words.Language)), "", 0,
            [.. children, Line($"{address}__note_origin", ProvisionKind.Note, $"({words["Law.Code.Origins"]}: {OriginsOf(one, words)})")]);
    }

    public static string OriginsOf(DraftArticleView one, Words words) =>
        string.Join("; ", one.Origins.Select(origin => $"{origin.ActTitle.In(words.Language)}, {ProvisionNames.Of(origin.EId, words)}"));

    private static string? Filled(string text) => text.Length > 0 ? text : null;

    private static LegalProvision Line(string address, ProvisionKind kind, string text) => new(kind, address, null, null, null, text, 0, []);
}
