using Birdik.Platform.Commands;
using Birdik.Platform.Results;
using Birdik.Platform.Tables;

namespace Birdik.Territory.Import;

/// <summary>
/// Units as CSV: <c>id,kind,name_ky,name_ru,name_en,parent,lat,lon,from,to</c> by the names of the heading, in any order; and the flat
/// table of the published divisions (<c>id,level,name.local,…</c>).
/// </summary>
internal static class UnitTable
{
    private static readonly string[] Own = ["id", "kind", "name_ky", "name_ru", "name_en", "parent", "lat", "lon", "from", "to"];

    private static readonly string[] Divisions =
    [
        "id", "level", "level_name.local", "level_name.en", "name.local", "name.en", "name.slug", "code.id", "code.iso", "parent.id",
        "parent.name.local", "parent.name.en", "children_count.region", "children_count.district", "children_count.settlement",
        "zip_codes", "geo.lat", "geo.lon", "source_url",
    ];

    public static void Read(InputFile file, UnitRecords records)
    {
        var separator = Csv.SeparatorOf(file.Text);
        CsvColumns? columns = null;
        foreach (var row in Csv.Read(file.Text, separator))
        {
            if (row.Refusal(file.Name) is { } fault)
            {
                records.Add(null, [fault]);
                if (columns is null)
                {
                    return;
                }
            }
            else if (columns is null)
            {
                columns = new CsvColumns(row);
                if (Refusal(columns, file, row.Line) is { Count: > 0 } problems)
                {
                    problems.ForEach(records.Refuse);
                    return;
                }
            }
            else
            {
                Add(file, columns, row, records);
            }
        }

        if (columns is null)
        {
            records.Refuse(new Problem("territory.file-empty") { File = file.Name });
        }
    }

    private static List<Problem> Refusal(CsvColumns columns, InputFile file, int line)
    {
        var known = columns.Has("name.local") ? Divisions : Own;
        var problems = columns.Names.Where(name => !known.Contains(name))
            .Select(name => Problem.Invalid("platform.column-unknown", name, ("column", name)) with { File = file.Name, Line = line })
            .Concat(columns.Repeated.Select(name =>
                Problem.Invalid("platform.column-repeated", name, ("column", name)) with { File = file.Name, Line = line }))
            .ToList();
        if (!columns.Has("id"))
        {
            problems.Add(Problem.Invalid("platform.column-missing", "id", ("column", "id")) with { File = file.Name, Line = line });
        }

        return problems;
    }

    private static void Add(InputFile file, CsvColumns columns, CsvRow row, UnitRecords records)
    {
        if (row.Cells.Count > columns.Count)
        {
            records.Add(null, [new Problem("platform.csv-too-many-fields") { File = file.Name, Line = row.Line }]);
            return;
        }

        string Cell(string column) => columns.Cell(row, column);
        var divisions = columns.Has("name.local");
        var fields = divisions
            ? DivisionFields.Make(
                file.Name, row.Line, Cell("id"), Cell("level"), Cell("name.local"), Cell("name.en"), Cell("parent.id"), Cell("geo.lat"), Cell("geo.lon"))
            : new UnitFields(file.Name, row.Line)
            {
                Id = Cell("id"),
                Kind = Cell("kind"),
                NameKy = Cell("name_ky"),
                NameRu = Cell("name_ru"),
                NameEn = Cell("name_en"),
                Parent = Cell("parent"),
                Latitude = Cell("lat"),
                Longitude = Cell("lon"),
                From = Cell("from"),
                To = Cell("to"),
            };
        fields.AddTo(records);
    }
}
