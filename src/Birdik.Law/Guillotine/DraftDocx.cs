using System.Globalization;
using Birdik.Law.Acts;
using Birdik.Law.Provisions;
using Birdik.Platform.Localization;
using Birdik.Ui.Papers;

namespace Birdik.Law.Guillotine;

/// <summary>The draft code as a Word document: its articles, the table of origin, what is repealed, and how far the 120 are covered.</summary>
internal static class DraftDocx
{
    private static readonly DocxLook Plain = new(10);
    private static readonly DocxLook Title = new(18, IsBold: true, After: 6);
    private static readonly DocxLook Chapter = new(14, IsBold: true, Level: 1, Before: 18, After: 6);
    private static readonly DocxLook Article = new(12, IsBold: true, Level: 2, Before: 12, After: 6);

    public static byte[] Write(DraftCode code, Words words)
    {
        using var pages = new DocxPages();
        Articles(pages, code, words);
        Origins(pages, code, words);
        Ended(pages, words["Law.Code.Repeals", ("count", code.Repeals.Count)], code.Repeals, words);
        Ended(pages, words["Law.Code.Merged", ("count", code.Merged.Count)], code.Merged, words);
        Coverage(pages, code.Coverage, words);
        return pages.Save();
    }

    private static void Articles(DocxPages pages, DraftCode code, Words words)
    {
        pages.Line(words["Law.Code.Title"], Title);
        foreach (var chapter in code.Articles.GroupBy(one => one.Article.Chapter.In(words.Language)))
        {
            pages.Line(chapter.Key, Chapter);
            foreach (var one in chapter)
            {
                pages.Line($"{words["Law.Code.Article", ("number", one.Article.Number)]} {one.Article.Heading.In(words.Language)}", Article);
                foreach (var line in one.TextIn(words.Language).Split('\n'))
                {
                    pages.Line(line, Plain);
                }
            }
        }
    }

    private static void Origins(DocxPages pages, DraftCode code, Words words)
    {
        pages.Line(words["Law.Code.OriginTable"], Chapter);
        pages.Table(
            [words["Law.Code.Number"], words["Law.Code.Heading"], words["Law.Code.Origins"]],
            code.Articles.Select(one => new[]
            {
                one.Article.Number.ToString(CultureInfo.InvariantCulture), one.Article.Heading.In(words.Language), DraftText.OriginsOf(one, words),
            }));
    }

    private static void Ended(DocxPages pages, string title, IReadOnlyList<ProvisionView> provisions, Words words)
    {
        pages.Line(title, Chapter);
        foreach (var one in provisions)
        {
            pages.Line($"{one.ActTitle.In(words.Language)}, {ProvisionNames.Of(one.EId, words)}", Plain);
        }
    }

    private static void Coverage(DocxPages pages, DraftCoverage coverage, Words words)
    {
        pages.Line(words["Law.Code.Coverage"], Chapter);
        pages.Line(
            words["Law.Code.Lede", ("covered", coverage.Covered), ("begun", coverage.Begun), ("classified", coverage.Classified), ("paper", coverage.Paper)],
            Plain);
        pages.Table(
            [words["Law.Acts.Column.title"], words["Law.Acts.Column.class"], words["Law.Text.Articles"], words["Law.Guillotine.Confirmed"], words["Law.Code.InCode"]],
            coverage.Acts.Select(act => new[]
            {
                $"{act.Act.Title.In(words.Language)} ({ActNames.Note(act.Act, words)})", words[$"Law.Class.{act.Act.Class}"], Whole(act.Articles),
                Whole(act.Confirmed), Whole(act.InCode),
            }));

        static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);
    }
}
