using Birdik.Platform.Localization;
using Birdik.Platform.Tables;

namespace Birdik.Powers.Reference;

/// <summary>The tables of <c>data/reference/powers</c> that the module embeds.</summary>
internal static class ReferenceTable
{
    public static IEnumerable<ReferenceRow> Read(string name)
    {
        using var stream = typeof(ReferenceTable).Assembly.GetManifestResourceStream($"reference/powers/{name}")
            ?? throw new ArgumentException($"There is no reference table {name}.", nameof(name));
        using var reader = new StreamReader(stream);
        var rows = Csv.Read(reader.ReadToEnd()).ToList();
        var columns = new CsvColumns(rows[0]);
        return rows.Skip(1).Select(row => new ReferenceRow(columns, row));
    }
}

/// <summary>A row, read by the names of the columns; a row that cannot be read stops the start.</summary>
internal sealed class ReferenceRow(CsvColumns columns, CsvRow row)
{
    public string this[string column] => row.Fault is null
        ? columns.Cell(row, column)
        : throw new InvalidDataException($"Line {row.Line}: {row.Fault}.");

    /// <summary>Words of a cell parted by blanks.</summary>
    public string[] Words(string column) => this[column].Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public LocalizedText Text(string column) => new(this[$"{column}_ky"], this[$"{column}_ru"], this[$"{column}_en"]);

    public T Choice<T>(string column)
        where T : struct, Enum => Enum.Parse<T>(this[column], ignoreCase: true);
}
