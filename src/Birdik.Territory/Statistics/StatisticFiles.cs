using Birdik.Platform.Tables;

namespace Birdik.Territory.Statistics;

/// <summary>Reads tables of figures from CSV and XLSX alike.</summary>
public static class StatisticFiles
{
    public const int MaxBytes = 32 * 1024 * 1024;

    public static async Task ReadIntoAsync(StatisticRecords records, string name, Stream stream, CancellationToken ct)
    {
        var table = await TableFile.ReadAsync(name, stream, MaxBytes, StatisticRecords.MaxRecords + 2, ct);
        if (table.TryGet(out var rows))
        {
            StatisticTable.Read(name, rows, records);
        }
        else
        {
            records.Refuse(table.Problems[0]);
        }
    }
}
