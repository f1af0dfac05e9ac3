using System.Globalization;
using Birdik.Platform.Localization;
using Birdik.Ui.Papers;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace Birdik.Staffing.Tables;

/// <summary>The staffing table as it is printed and signed, in Kyrgyz or Russian: a Word document, a PDF and an Excel book of the same columns.</summary>
public static class StaffingForm
{
    public const string XlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static readonly string[] Columns =
        ["number", "structure", "post", "units", "coefficient", "salary", "guaranteed", "incentive", "month", "year"];

    /// <summary>How the width of a page is shared among the columns.</summary>
    private static readonly int[] Shares = [4, 14, 20, 7, 8, 9, 9, 9, 9, 11];

    private static readonly DocxLook Plain = new(11);
    private static readonly DocxLook Middle = new(11, DocxPlace.Middle);

    public static byte[] Docx(StaffingTableView view, string office, Words words)
    {
        using var pages = new DocxPages(wide: true) { CellPoints = 9, Margins = (1.5, 2) };
        pages.Line(words["Staffing.Form.Title"], Middle with { IsBold = true });
        foreach (var (text, centred) in Heading(view, office, words))
        {
            pages.Line(text, centred ? Middle : Plain);
        }

        pages.Table(Heads(words), Cells(view, words).Select(row => Written(row, words)), sum: Written(Total(view, words), words));
        pages.Line("", Plain);
        pages.Line(words["Staffing.Form.Head"], Plain);
        pages.Line(words["Staffing.Form.Finance"], Plain);
        return pages.Save();
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
        pages.Table(Heads(words), Cells(view, words).Append(Total(view, words)).Select(row => Written(row, words)), Shares);
        pages.Gap();
        pages.Lines(words["Staffing.Form.Head"], PdfFont.Plain);
        pages.Gap();
        pages.Lines(words["Staffing.Form.Finance"], PdfFont.Plain);
        return pages.Save();
    }

    public static async Task<byte[]> XlsxAsync(StaffingTableView view, Words words, CancellationToken ct)
    {
        var heads = Heads(words);
        using var book = new MemoryStream();
        await book.SaveAsAsync(
            Cells(view, words).Append(Total(view, words)).Select(row => heads.Zip(row).ToDictionary(pair => pair.First, pair => pair.Second)),
            sheetName: "1",
            configuration: new OpenXmlConfiguration { TableStyles = TableStyles.None },
            cancellationToken: ct);
        return book.ToArray();
    }

    private static List<string> Heads(Words words) => [.. Columns.Select(column => words[$"Staffing.Form.{column}"])];

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

    private static List<string> Written(object?[] row, Words words) => [.. row.Select(cell => cell switch
    {
        decimal number => words.Formats.Number(number, 2),
        null => "",
        _ => Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "",
    })];
}
