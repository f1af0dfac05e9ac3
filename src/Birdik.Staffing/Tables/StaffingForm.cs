using System.Globalization;
using Birdik.Letters.Papers;
using Birdik.Platform.Localization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace Birdik.Staffing.Tables;

/// <summary>The staffing table as it is printed and signed, in Kyrgyz or Russian: a Word document, a PDF and an Excel book of the same columns.</summary>
public static class StaffingForm
{
    public const string DocxType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public const string XlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static readonly string[] Columns =
        ["number", "structure", "post", "units", "coefficient", "salary", "guaranteed", "incentive", "month", "year"];

    /// <summary>How the width of a page is shared among the columns.</summary>
    private static readonly int[] Shares = [4, 14, 20, 7, 8, 9, 9, 9, 9, 11];

    public static byte[] Docx(StaffingTableView view, string office, Words words)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            var table = new Table(
                new TableProperties(
                    new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct },
                    new TableBorders(
                        new TopBorder { Val = BorderValues.Single, Size = 4 }, new LeftBorder { Val = BorderValues.Single, Size = 4 },
                        new BottomBorder { Val = BorderValues.Single, Size = 4 }, new RightBorder { Val = BorderValues.Single, Size = 4 },
                        new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4 },
                        new InsideVerticalBorder { Val = BorderValues.Single, Size = 4 })),
                new TableGrid(Columns.Select(_ => new GridColumn())));
            table.Append(Row(Columns.Select(column => words[$"Staffing.Form.{column}"]), bold: true));
            foreach (var cells in Cells(view, words))
            {
                table.Append(Row(cells.Select(cell => Written(cell, words)), bold: false));
            }

            table.Append(Row(Total(view, words).Select(cell => Written(cell, words)), bold: true));
            main.Document = new Document(new Body(
                [
                    .. Head(view, office, words),
                    table,
                    Line(""),
                    Line(words["Staffing.Form.Head"]),
                    Line(words["Staffing.Form.Finance"]),
                    new SectionProperties(
                        new PageSize { Width = 16838, Height = 11906, Orient = PageOrientationValues.Landscape },
                        new PageMargin { Top = 850, Bottom = 850, Left = 1134, Right = 850 }),
                ]));
        }

        return stream.ToArray();
    }

    public static byte[] Pdf(StaffingTableView view, string office, Words words)
    {
        using var pages = new PdfPages(words["Staffing.Form.Title"], wide: true) { Numbered = true };
        pages.Lines(words["Staffing.Form.Title"], PdfFont.Title, centred: true);
        foreach (var (text, centred) in Heading(view, office, words))
        {
            pages.Lines(text, PdfFont.Plain, centred: centred);
        }

        pages.Gap();
        pages.Table(
            [.. Columns.Select(column => words[$"Staffing.Form.{column}"])],
            Cells(view, words).Append(Total(view, words)).Select(row => row.Select(cell => Written(cell, words)).ToList()),
            Shares);
        pages.Gap();
        pages.Lines(words["Staffing.Form.Head"], PdfFont.Plain);
        pages.Gap();
        pages.Lines(words["Staffing.Form.Finance"], PdfFont.Plain);
        return pages.Save();
    }

    public static async Task<byte[]> XlsxAsync(StaffingTableView view, Words words, CancellationToken ct)
    {
        var heads = Columns.Select(column => words[$"Staffing.Form.{column}"]).ToArray();
        using var book = new MemoryStream();
        await book.SaveAsAsync(
            Cells(view, words).Append(Total(view, words)).Select(row => heads.Zip(row).ToDictionary(pair => pair.First, pair => pair.Second)),
            sheetName: "1",
            configuration: new OpenXmlConfiguration { TableStyles = TableStyles.None },
            cancellationToken: ct);
        return book.ToArray();
    }

    private static IEnumerable<Paragraph> Head(StaffingTableView view, string office, Words words)
    {
        yield return Line(words["Staffing.Form.Title"], centred: true, bold: true);
        foreach (var (text, centred) in Heading(view, office, words))
        {
            yield return Line(text, centred);
        }
    }

    private static IEnumerable<(string Text, bool Centred)> Heading(StaffingTableView view, string office, Words words)
    {
        var table = view.Table;
        yield return (office, true);
        yield return (words["Staffing.Form.From", ("day", words.Formats.DayInText(table.From)), ("number", table.Number)], true);
        yield return (table.Act.Length > 0 ? words["Staffing.Form.Approved", ("act", table.Act)] : words["Staffing.Form.NotApproved"], false);
        yield return (words["Staffing.Form.Rate", ("rate", words.Formats.Som(table.BaseRate))], false);
    }

    private static IEnumerable<object?[]> Cells(StaffingTableView view, Words words)
    {
        var (rate, place) = (view.Table.BaseRate, 0);
        foreach (var (line, post) in view.Lines)
        {
            var salary = line.Salary(rate);
            yield return
            [
                ++place, post.Structure, post.Name.In(words.Language), line.Units, line.Coefficient, salary,
                salary * line.GuaranteedShare, salary * line.IncentiveShare, line.MonthFund(rate), line.YearFund(rate),
            ];
        }
    }

    private static object?[] Total(StaffingTableView view, Words words) =>
        [null, null, words["Staffing.Table.Sum"], view.Posts, null, null, null, null, view.MonthFund, view.YearFund];

    private static string Written(object? cell, Words words) => cell switch
    {
        decimal number => words.Formats.Number(number, 2),
        null => "",
        _ => Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "",
    };

    private static TableRow Row(IEnumerable<string> cells, bool bold) =>
        new(cells.Select(cell => new TableCell(Line(cell, bold: bold, size: "18"))));

    private static Paragraph Line(string text, bool centred = false, bool bold = false, string size = "22")
    {
        var run = new Run(new RunProperties(new RunFonts { Ascii = "Times New Roman", HighAnsi = "Times New Roman", ComplexScript = "Times New Roman" }));
        if (bold)
        {
            run.RunProperties!.Append(new Bold());
        }

        run.RunProperties!.Append(new FontSize { Val = size });
        run.Append(new Text(text) { Space = SpaceProcessingModeValues.Preserve });
        return centred
            ? new Paragraph(new ParagraphProperties(new Justification { Val = JustificationValues.Center }), run)
            : new Paragraph(run);
    }
}
