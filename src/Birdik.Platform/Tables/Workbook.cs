using System.Globalization;
using System.IO.Compression;
using System.Xml;
using MiniExcelLibs;

namespace Birdik.Platform.Tables;

/// <summary>The first sheet of an Excel book as rows of text: days 2026-02-03, numbers with a point.</summary>
internal static class Workbook
{
    private const long MaxUnpacked = 512L * 1024 * 1024;

    /// <summary>The rows that hold anything; null when the bytes are no workbook.</summary>
    public static IReadOnlyList<CsvRow>? Read(Stream bytes, int maxRows)
    {
        try
        {
            using (var zip = new ZipArchive(bytes, ZipArchiveMode.Read, leaveOpen: true))
            {
                if (zip.Entries.Sum(entry => entry.Length) > MaxUnpacked)
                {
                    return null;
                }
            }

            bytes.Position = 0;
            return [.. Rows(bytes).Take(maxRows)];
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException or FormatException or IOException
            or InvalidOperationException or ArgumentException or KeyNotFoundException or NullReferenceException)
        {
            return null;
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
        DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => cell.ToString() ?? "",
    };
}
