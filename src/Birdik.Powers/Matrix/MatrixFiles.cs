using System.Globalization;
using System.IO.Compression;
using System.Xml;
using Birdik.Platform.Commands;
using Birdik.Platform.Localization;
using Birdik.Platform.Results;
using Birdik.Platform.Tables;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace Birdik.Powers.Matrix;

/// <summary>The matrix as an Excel book and back; CSV is read too. The two are told apart by their first bytes.</summary>
internal static class MatrixFiles
{
    public const int MaxBytes = 8 * 1024 * 1024;
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const long MaxUnpacked = 128L * 1024 * 1024;

    public static async Task<byte[]> WriteAsync(IEnumerable<MatrixCell> cells, Words words, CancellationToken ct)
    {
        var headings = MatrixTable.Headings(words);
        var rows = MatrixTable.Write(cells, words)
            .Select(row => headings.Zip(row).ToDictionary(cell => cell.First, cell => (object)cell.Second))
            .DefaultIfEmpty(headings.ToDictionary(heading => heading, _ => (object)""));
        using var book = new MemoryStream();
        await book.SaveAsAsync(
            rows, sheetName: "1", configuration: new OpenXmlConfiguration { AutoFilter = true, TableStyles = TableStyles.None }, cancellationToken: ct);
        return book.ToArray();
    }

    /// <summary>The rows of a file, or why it cannot be read at all.</summary>
    public static async Task<Result<IReadOnlyList<CsvRow>>> ReadAsync(string name, Stream stream, CancellationToken ct)
    {
        var bytes = new MemoryStream();
        var buffer = new byte[81_920];
        while (bytes.Length <= MaxBytes && await stream.ReadAsync(buffer, ct) is var count and > 0)
        {
            bytes.Write(buffer, 0, count);
        }

        if (bytes.Length > MaxBytes)
        {
            return new Problem("powers.file-too-large", ProblemKind.TooLarge) { File = name };
        }

        bytes.Position = 0;
        if (bytes.GetBuffer().AsSpan(0, (int)bytes.Length).StartsWith("PK"u8))
        {
            return ReadBook(name, bytes);
        }

        var file = await InputFile.ReadAsync(name, bytes, ct, MaxBytes);
        return file.TryGet(out var text) ? Result<IReadOnlyList<CsvRow>>.Of(ReadText(text.Text)) : Result<IReadOnlyList<CsvRow>>.Refused(file.Problems);
    }

    public static IReadOnlyList<CsvRow> ReadText(string text) => [.. Csv.Read(text, Csv.SeparatorOf(text))];

    private static Result<IReadOnlyList<CsvRow>> ReadBook(string name, MemoryStream bytes)
    {
        try
        {
            using (var zip = new ZipArchive(bytes, ZipArchiveMode.Read, leaveOpen: true))
            {
                if (zip.Entries.Sum(entry => entry.Length) > MaxUnpacked)
                {
                    return new Problem("powers.file-too-large", ProblemKind.TooLarge) { File = name };
                }
            }

            bytes.Position = 0;
            return Result<IReadOnlyList<CsvRow>>.Of([.. Rows(bytes)]);
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException or FormatException or IOException
            or InvalidOperationException or ArgumentException or KeyNotFoundException or NullReferenceException)
        {
            return new Problem("powers.spreadsheet-invalid") { File = name };
        }
    }

    private static IEnumerable<CsvRow> Rows(Stream stream)
    {
        var line = 0;
        foreach (IDictionary<string, object?> row in stream.Query(useHeaderRow: false, excelType: MiniExcelLibs.ExcelType.XLSX))
        {
            line++;
            List<string> cells = [.. row.Values.Select(Text)];
            if (cells.Exists(cell => cell.Length > 0))
            {
                yield return new CsvRow(line, cells);
            }

            if (line > MatrixTable.MostRows + 1)
            {
                yield break;
            }
        }
    }

    private static string Text(object? cell) => cell switch
    {
        null => "",
        DateTime moment => moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => cell.ToString() ?? "",
    };
}
