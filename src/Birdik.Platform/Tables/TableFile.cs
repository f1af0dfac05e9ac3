using Birdik.Platform.Commands;
using Birdik.Platform.Results;

namespace Birdik.Platform.Tables;

/// <summary>Reads a table from CSV and XLSX alike; the two are told apart by their first bytes.</summary>
public static class TableFile
{
    /// <summary>The rows as they stand in the file, its heading first; or why it cannot be read at all.</summary>
    public static async Task<Result<IReadOnlyList<CsvRow>>> ReadAsync(string name, Stream stream, int maxBytes, int maxRows, CancellationToken ct)
    {
        var bytes = new MemoryStream();
        var buffer = new byte[81_920];
        while (bytes.Length <= maxBytes && await stream.ReadAsync(buffer, ct) is var count and > 0)
        {
            bytes.Write(buffer, 0, count);
        }

        bytes.Position = 0;
        if (bytes.Length <= maxBytes && bytes.GetBuffer().AsSpan(0, (int)bytes.Length).StartsWith("PK"u8))
        {
            return Workbook.Read(bytes, maxRows) is { } rows
                ? Result<IReadOnlyList<CsvRow>>.Of(rows)
                : new Problem("platform.spreadsheet-invalid") { File = name };
        }

        var file = await InputFile.ReadAsync(name, bytes, ct, maxBytes);
        return file.TryGet(out var text)
            ? Result<IReadOnlyList<CsvRow>>.Of([.. Csv.Read(text.Text, Csv.SeparatorOf(text.Text)).Take(maxRows)])
            : Result<IReadOnlyList<CsvRow>>.Refused(file.Problems);
    }
}
