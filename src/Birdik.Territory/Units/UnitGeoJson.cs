using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;
using NetTopologySuite.IO.Converters;

namespace Birdik.Territory.Units;

/// <summary>Units as GeoJSON, with the same property names as the import reads.</summary>
public static class UnitGeoJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Converters = { new GeoJsonConverterFactory() },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>One feature. Without a shape its geometry is the unit's point, or null.</summary>
    public static string Feature(Unit unit, string? parent, byte[]? wkb) => Node(unit, parent, wkb).ToJsonString(Options);

    public static JsonObject Node(Unit unit, string? parent, byte[]? wkb) => new()
    {
        ["type"] = "Feature",
        ["id"] = unit.Code,
        ["properties"] = new JsonObject
        {
            ["id"] = unit.Code,
            ["kind"] = unit.Kind.Code(),
            ["name_ky"] = unit.Name.Ky,
            ["name_ru"] = unit.Name.Ru,
            ["name_en"] = unit.Name.En,
            ["parent"] = parent,
            ["lat"] = unit.Latitude,
            ["lon"] = unit.Longitude,
            ["from"] = Day(unit.From),
            ["to"] = Day(unit.To),
        },
        ["geometry"] = JsonSerializer.SerializeToNode(GeometryOf(unit, wkb), Options),
    };

    public static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static Geometry? GeometryOf(Unit unit, byte[]? wkb) => wkb is not null
        ? new WKBReader().Read(wkb)
        : unit is { Longitude: { } longitude, Latitude: { } latitude } ? new Point(longitude, latitude) : null;
}
