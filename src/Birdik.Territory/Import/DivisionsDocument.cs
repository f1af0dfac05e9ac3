using System.Text.Json;
using Birdik.Platform.Results;

namespace Birdik.Territory.Import;

/// <summary>
/// The JSON of the published administrative divisions: a list of records, the same under <c>data</c>, or the hierarchy, in which
/// districts and settlements stand within their regions.
/// </summary>
internal static class DivisionsDocument
{
    private static readonly string[] Known =
    [
        "id", "level", "level_name", "name", "code", "parent", "ancestors", "children_count", "zip_codes", "geo", "metadata", "source",
        "district", "settlement",
    ];

    private static readonly string[] Nested = ["district", "settlement"];

    public static void Read(string file, JsonElement list, UnitRecords records)
    {
        var number = 0;
        foreach (var item in list.EnumerateArray())
        {
            Add(file, item, "", 1, records, ref number);
        }
    }

    private static void Add(string file, JsonElement item, string parent, int level, UnitRecords records, ref int number)
    {
        number++;
        if (item.ValueKind != JsonValueKind.Object)
        {
            records.Add(null, [new Problem("territory.record-not-object") { File = file, Line = number }]);
            return;
        }

        var id = item.Text("id");
        if (item.EnumerateObject().FirstOrDefault(property => !Known.Contains(property.Name)) is { Value.ValueKind: not JsonValueKind.Undefined } unknown)
        {
            records.Add(null, [Problem.Invalid("platform.key-unknown", unknown.Name, ("key", unknown.Name)) with { File = file, Line = number, Id = id }]);
            return;
        }

        DivisionFields.Make(
            file,
            number,
            id,
            item.Text("level") is { Length: > 0 } told ? told : $"{level}",
            item.Text("name", "local"),
            item.Text("name", "en"),
            item.Text("parent", "id") is { Length: > 0 } above ? above : parent,
            item.Text("geo", "lat"),
            item.Text("geo", "lon")).AddTo(records);
        foreach (var name in Nested)
        {
            foreach (var child in item.Items(name))
            {
                Add(file, child, id, level + 1, records, ref number);
            }
        }
    }
}
