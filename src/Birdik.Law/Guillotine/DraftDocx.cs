using System.Globalization;
using Birdik.Law.Acts;
using Birdik.Law.Provisions;
using Birdik.Platform.Localization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Birdik.Law.Guillotine;

/// <summary>The draft code as a Word document: its articles, the table of origin, what is repealed, and how far the 120 are covered.</summary>
internal static class DraftDocx
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static readonly (string Id, int HalfPoints, int Before)[] Styles = [("Title", 36, 0), ("Heading1", 28, 360), ("Heading2", 24, 240)];

    public static byte[] Write(DraftCode code, Words words)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            AddStyles(main);
            var body = new Body();
            main.Document = new Document(body);
            Articles(body, code, words);
            Origins(body, code, words);
            Ended(body, words["Law.Code.Repeals", ("count", code.Repeals.Count)], code.Repeals, words);
            Ended(body, words["Law.Code.Merged", ("count", code.Merged.Count)], code.Merged, words);
            Coverage(body, code.Coverage, words);
        }

        return stream.ToArray();
    }

    private static void Articles(Body body, DraftCode code, Words words)
    {
        body.Append(Line(words["Law.Code.Title"], "Title"));
        foreach (var chapter in code.Articles.GroupBy(one => one.Article.Chapter.In(words.Language)))
        {
            body.Append(Line(chapter.Key, "Heading1"));
            foreach (var one in chapter)
            {
                body.Append(Line(
                    $"{words["Law.Code.Article", ("number", one.Article.Number)]} {one.Article.Heading.In(words.Language)}", "Heading2"));
                body.Append(one.TextIn(words.Language).Split('\n').Select(line => Line(line)));
            }
        }
    }

    private static void Origins(Body body, DraftCode code, Words words)
    {
        body.Append(Line(words["Law.Code.OriginTable"], "Heading1"));
        body.Append(Sheet(
            [words["Law.Code.Number"], words["Law.Code.Heading"], words["Law.Code.Origins"]],
            code.Articles.Select(one => new[]
            {
                one.Article.Number.ToString(CultureInfo.InvariantCulture), one.Article.Heading.In(words.Language), DraftText.OriginsOf(one, words),
            })));
    }

    private static void Ended(Body body, string title, IReadOnlyList<ProvisionView> provisions, Words words)
    {
        body.Append(Line(title, "Heading1"));
        body.Append(provisions.Select(one => Line($"{one.ActTitle.In(words.Language)}, {ProvisionNames.Of(one.EId, words)}")));
    }

    private static void Coverage(Body body, DraftCoverage coverage, Words words)
    {
        body.Append(Line(words["Law.Code.Coverage"], "Heading1"));
        body.Append(Line(words["Law.Code.Lede",
            ("covered", coverage.Covered), ("begun", coverage.Begun), ("classified", coverage.Classified), ("paper", coverage.Paper)]));
        body.Append(Sheet(
            [words["Law.Acts.Column.title"], words["Law.Acts.Column.class"], words["Law.Text.Articles"], words["Law.Guillotine.Confirmed"], words["Law.Code.InCode"]],
            coverage.Acts.Select(act => new[]
            {
                $"{act.Act.Title.In(words.Language)} ({ActNames.Note(act.Act, words)})", words[$"Law.Class.{act.Act.Class}"], Whole(act.Articles),
                Whole(act.Confirmed), Whole(act.InCode),
            })));

        static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);
    }

    private static Paragraph Line(string text, string? style = null)
    {
        var paragraph = new Paragraph(new Run(new Text(text) { Space = SpaceProcessingModeValues.Preserve }));
        if (style is not null)
        {
            paragraph.PrependChild(new ParagraphProperties(new ParagraphStyleId { Val = style }));
        }

        return paragraph;
    }

    private static Table Sheet(IEnumerable<string> head, IEnumerable<string[]> rows)
    {
        var table = new Table(new TableProperties(
            new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct },
            new TableBorders(
                Drawn<TopBorder>(), Drawn<LeftBorder>(), Drawn<BottomBorder>(), Drawn<RightBorder>(), Drawn<InsideHorizontalBorder>(),
                Drawn<InsideVerticalBorder>())));
        var names = head.ToList();
        table.Append(new TableGrid(names.Select(_ => new GridColumn())));
        table.Append(Row(names, isHead: true));
        table.Append(rows.Select(row => Row(row, isHead: false)));
        return table;
    }

    private static T Drawn<T>()
        where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4U };

    private static TableRow Row(IEnumerable<string> cells, bool isHead)
    {
        var row = new TableRow(cells.Select(cell => new TableCell(Cell(cell, isHead))));
        if (isHead)
        {
            row.PrependChild(new TableRowProperties(new TableHeader()));
        }

        return row;
    }

    private static Paragraph Cell(string text, bool isBold)
    {
        var run = new Run(new Text(text) { Space = SpaceProcessingModeValues.Preserve });
        if (isBold)
        {
            run.PrependChild(new RunProperties(new Bold()));
        }

        return new Paragraph(run);
    }

    private static void AddStyles(MainDocumentPart main)
    {
        var part = main.AddNewPart<StyleDefinitionsPart>();
        part.Styles = new Styles(Styles.Select(style => new Style(
            new StyleName { Val = style.Id.Replace("Heading", "heading ", StringComparison.Ordinal) },
            new StyleParagraphProperties(new KeepNext(), new SpacingBetweenLines { Before = style.Before.ToString(CultureInfo.InvariantCulture), After = "120" }),
            new StyleRunProperties(new Bold(), new FontSize { Val = style.HalfPoints.ToString(CultureInfo.InvariantCulture) }))
        {
            Type = StyleValues.Paragraph,
            StyleId = style.Id,
        }));
    }
}
