using System.Globalization;
using Birdik.Platform.Localization;
using Birdik.Platform.Results;
using Birdik.Platform.Tables;
using Birdik.Territory.Units;

namespace Birdik.Territory.Statistics;

/// <summary>
/// One figure a row: <c>id,indicator,series,date,value,unit,source,edition</c> and, for new series, <c>name_ky,name_ru,name_en</c>.
/// A date is a day, or a year alone, which stands for its first of January.
/// </summary>
internal static class StatisticTable
{
    private const decimal Largest = 1_000_000_000_000_000m;

    private static readonly string[] Needed = ["id", "indicator", "date", "value", "source"];
    private static readonly string[] Known =
        [.. Needed, "series", "unit", "edition", "name_ky", "name_ru", "name_en"];

    private static readonly string[] Codes = ["indicator", "series", "edition"];
    private static readonly string[] Names = ["name_ky", "name_ru", "name_en"];
    private static readonly string[] Days = ["yyyy-MM-dd", "dd.MM.yyyy", "yyyy"];

    public static void Read(string file, IEnumerable<CsvRow> rows, StatisticRecords records)
    {
        CsvColumns? columns = null;
        foreach (var row in rows.TakeWhile(_ => records.HasRoom))
        {
            if (row.Refusal(file) is { } fault)
            {
                records.Add(null, [fault]);
            }
            else if (columns is not null)
            {
                Add(file, columns, row, records);
            }
            else if (!IsHeading(file, columns = new CsvColumns(row), row.Line, records))
            {
                return;
            }
        }

        if (columns is null)
        {
            records.Refuse(new Problem("territory.file-empty") { File = file });
        }
        else if (!records.HasRoom)
        {
            records.Refuse(Problem.Invalid("territory.import-too-many", null, ("most", StatisticRecords.MaxRecords)) with { File = file });
        }
    }

    private static bool IsHeading(string file, CsvColumns columns, int line, StatisticRecords records)
    {
        var problems = Needed.Where(name => !columns.Has(name))
            .Select(name => Problem.Invalid("platform.column-missing", name, ("column", name)))
            .Concat(columns.Names.Where(name => name.Length > 0 && !Known.Contains(name))
                .Select(name => Problem.Invalid("platform.column-unknown", name, ("column", name))))
            .Select(problem => problem with { File = file, Line = line })
            .ToList();
        problems.ForEach(records.Refuse);
        return problems.Count == 0;
    }

    private static void Add(string file, CsvColumns columns, CsvRow row, StatisticRecords records)
    {
        var problems = new List<Problem>();
        string Cell(string column) => columns.Cell(row, column);
        void Refuse(string code, string field) => problems.Add(
            Problem.Invalid(code, field, ("value", Cell(field))) with { File = file, Line = row.Line, Id = Cell("id") });

        foreach (var field in Codes)
        {
            var text = Cell(field);
            if (text.Length > StatisticSeries.MaxCode || !text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '_')
                || (text.Length == 0 && field == "indicator"))
            {
                Refuse("territory.indicator-invalid", field);
            }
        }

        if (!UnitCode.IsValid(Cell("id")))
        {
            Refuse("territory.code-invalid", "id");
        }

        if (!DateOnly.TryParseExact(Cell("date"), Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var on))
        {
            Refuse("territory.day-invalid", "date");
        }

        if (Figure(Cell("value")) is not { } value)
        {
            Refuse("territory.figure-invalid", "value");
            value = 0;
        }

        if (Cell("source").Length is 0 or > StatisticSeries.MaxSource)
        {
            Refuse("territory.source-missing", "source");
        }

        foreach (var field in Names.Where(field => Cell(field).Length > Unit.MaxName))
        {
            Refuse("territory.name-too-long", field);
        }

        if (Cell("unit").Length > StatisticSeries.MaxCode)
        {
            Refuse("territory.name-too-long", "unit");
        }

        records.Add(
            new StatisticRecord(
                file, row.Line, Cell("id"), Cell("indicator"), Cell("series"), Cell("edition"), on, value, Cell("unit"), Cell("source"))
            {
                Title = new LocalizedText(Cell("name_ky"), Cell("name_ru"), Cell("name_en")),
            },
            problems);
    }

    /// <summary>A number with comma or point, blanks between thousands, four decimals.</summary>
    private static decimal? Figure(string text)
    {
        var plain = string.Concat(text.Where(c => !char.IsWhiteSpace(c))).Replace(',', '.');
        return decimal.TryParse(plain, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && Math.Abs(value) < Largest
            ? decimal.Round(value, 4)
            : null;
    }
}
