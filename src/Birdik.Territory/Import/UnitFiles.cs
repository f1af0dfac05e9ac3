using System.Text.Json;
using Birdik.Platform.Commands;
using Birdik.Platform.Results;

namespace Birdik.Territory.Import;

/// <summary>Tells the formats of unit files apart by what they hold, not by what they are called.</summary>
public static class UnitFiles
{
    private const int MaxDepth = 64;

    public static UnitRecords Read(IEnumerable<InputFile> files)
    {
        var records = new UnitRecords();
        foreach (var file in files)
        {
            ReadInto(records, file);
        }

        return records;
    }

    public static void ReadInto(UnitRecords records, InputFile file)
    {
        if (file.Text.AsSpan().TrimStart() is ['{' or '[', ..])
        {
            ReadJson(records, file);
        }
        else
        {
            UnitTable.Read(file, records);
        }
    }

    private static void ReadJson(UnitRecords records, InputFile file)
    {
        try
        {
            using var document = JsonDocument.Parse(file.Text, new JsonDocumentOptions { MaxDepth = MaxDepth });
            var root = document.RootElement;
            if (root.ValueKind == JsonValueKind.Array)
            {
                DivisionsDocument.Read(file.Name, root, records);
            }
            else if (root.Text("type") == "FeatureCollection" && root.TryGetProperty("features", out _))
            {
                GeoJsonUnits.Read(file.Name, root, records);
            }
            else if (root.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Array)
            {
                DivisionsDocument.Read(file.Name, data, records);
            }
            else
            {
                records.Refuse(new Problem("territory.file-form-unknown") { File = file.Name });
            }
        }
        catch (JsonException broken)
        {
            records.Refuse(new Problem("platform.json-invalid") { File = file.Name, Line = (int?)(broken.LineNumber + 1) });
        }
    }
}
