using System.Globalization;
using System.IO.Compression;
using System.Xml;
using Birdik.Platform.Commands;
using Birdik.Platform.Results;
using Birdik.Platform.Tables;
using MiniExcelLibs;

namespace Birdik.Territory.Statistics;

/// <summary>Reads tables of figures from CSV and XLSX alike; the two are told apart by their first bytes.</summary>
public static class StatisticFiles
{
    public const int MaxBytes = 32 * 1024 * 1024;
    private const long MaxUnpacked = 512L * 1024 * 1024;

    public static async Task ReadIntoAsync(StatisticRecords records, string name, Stream stream, CancellationToken ct)
    {
        var bytes = new MemoryStream();
        var buffer = new byte[81_920];
        while (bytes.Length <= MaxBytes && await stream.ReadAsync(buffer, ct) is var count and > 0)
        {
            bytes.Write(buffer, 0, count);
        }

        bytes.Position = 0;
        if (bytes.GetBuffer().AsSpan(0, (int)bytes.Length).StartsWith("PK"u8) && bytes.Length <= MaxBytes)
        {
            ReadWorkbook(records, name, bytes);
            return;
        }

        var file = await InputFile.ReadAsync(name, bytes, ct, MaxBytes);
        if (file.TryGet(out var text))
        {
            StatisticTable.Read(name, Csv.Read(text.Text, Csv.SeparatorOf(text.Text)), records);
        }
        else
        {
            records.Refuse(file.Problems[0]);
        }
    }

    private static void ReadWorkbook(StatisticRecords records, string name, MemoryStream bytes)
    {
        try
        {
            using (var zip = new ZipArchive(bytes, ZipArchiveMode.Read, leaveOpen: true))
            {
                if (zip.Entries.Sum(entry => entry.Length) > MaxUnpacked)
                {
                    throw new InvalidDataException();
                }
            }

            bytes.Position = 0;
            StatisticTable.Read(name, Rows(bytes), records);
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException or FormatException or IOException
            or InvalidOperationException or ArgumentException or KeyNotFoundException or NullReferenceException)
        {
            records.Refuse(new Problem("territory.spreadsheet-invalid") { File = name });
        }
    }

    private static IEnumerable<CsvRow> Rows(Stream stream)
    {
        var line = 0;
        foreach (IDictionary<string, object?> row in stream.Query(useHeaderRow: false, excelType: ExcelType.XLSX))
        {
            line++;
            List<string> cells = [.. row.Values.Select(Text)];
            if (cells.Exists(cell => cell.Length > 0))
            {
                yield return new CsvRow(line, cells);
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
