using System.Data;
using MiniExcelLibs;
using MiniExcelLibs.Attributes;
using MiniExcelLibs.OpenXml;

namespace Birdik.Platform.Registers;

/// <summary>A register as an Excel book: numbers are numbers, days are days; a text stays a text even when it begins with "=".</summary>
internal static class RegisterExcel
{
    public static async Task WriteAsync(
        Stream target, IReadOnlyList<RegisterHead> heads, IAsyncEnumerable<RegisterLine> lines, CancellationToken ct)
    {
        var names = Distinct(heads);
        var configuration = new OpenXmlConfiguration
        {
            AutoFilter = true,
            TableStyles = TableStyles.None,
            DynamicColumns = [.. heads.Select((head, place) => new DynamicExcelColumn(names[place]) { Format = Format(head.Kind) })],
        };
        await using var rows = lines.GetAsyncEnumerator(ct);
        if (await rows.MoveNextAsync())
        {
            await target.SaveAsAsync(Rows(names, rows), configuration: configuration, sheetName: "1", cancellationToken: ct);
            return;
        }

        using var table = new DataTable();
        table.Columns.AddRange([.. names.Select(name => new DataColumn(name))]);
        await target.SaveAsAsync(table, configuration: configuration, sheetName: "1", cancellationToken: ct);
    }

    private static async IAsyncEnumerable<Dictionary<string, object?>> Rows(
        List<string> names, IAsyncEnumerator<RegisterLine> lines)
    {
        do
        {
            var values = lines.Current.Values;
            yield return names.Select((name, place) => (name, values[place].Exported)).ToDictionary(cell => cell.name, cell => cell.Exported);
        }
        while (await lines.MoveNextAsync());
    }

    private static List<string> Distinct(IReadOnlyList<RegisterHead> heads)
    {
        var names = new List<string>();
        foreach (var head in heads)
        {
            names.Add(names.Contains(head.Label) ? $"{head.Label} ({head.Key})" : head.Label);
        }

        return names;
    }

    private static string? Format(ColumnKind kind) => kind switch
    {
        ColumnKind.Day => "dd.mm.yyyy",
        ColumnKind.Moment => "dd.mm.yyyy hh:mm",
        ColumnKind.Text or ColumnKind.Number or ColumnKind.Choice or ColumnKind.Localized or ColumnKind.Computed => null,
    };
}
