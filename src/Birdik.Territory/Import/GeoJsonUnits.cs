using System.Text.Json;
using Birdik.Platform.Results;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO.Converters;

namespace Birdik.Territory.Import;

/// <summary>
/// Units as GeoJSON (RFC 7946): a collection of features whose properties are named as the columns of the CSV, in any case;
/// <c>code</c> and <c>name</c> are understood too, other properties belong to the layer and are passed over. A point is the unit's
/// coordinates, a polygon its shape; a feature with nothing but an id and a polygon adds the shape to a unit described elsewhere.
/// </summary>
internal static class GeoJsonUnits
{
    public const int MaxVertices = 200_000;

    private static readonly JsonSerializerOptions Options = new() { Converters = { new GeoJsonConverterFactory() } };

    public static void Read(string file, JsonElement collection, UnitRecords records)
    {
        var number = 0;
        foreach (var feature in collection.Items("features"))
        {
            number++;
            if (feature.ValueKind != JsonValueKind.Object)
            {
                records.Add(null, [new Problem("territory.record-not-object") { File = file, Line = number }]);
                continue;
            }

            Add(file, number, feature, records);
        }
    }

    private static void Add(string file, int number, JsonElement feature, UnitRecords records)
    {
        var properties = Properties(feature);
        string Property(params ReadOnlySpan<string> names)
        {
            foreach (var name in names)
            {
                if (properties.GetValueOrDefault(name) is { Length: > 0 } text)
                {
                    return text;
                }
            }

            return "";
        }

        var geometry = Geometry(feature, out var valid);
        var id = Property("id", "code") is { Length: > 0 } told ? told : feature.Text("id");
        var point = geometry as Point;
        var fields = new UnitFields(file, number)
        {
            Id = id,
            Kind = Property("kind"),
            NameKy = Property("name_ky", "name"),
            NameRu = Property("name_ru"),
            NameEn = Property("name_en"),
            Parent = Property("parent"),
            Latitude = point is null ? Property("lat") : Number(point.Y),
            Longitude = point is null ? Property("lon") : Number(point.X),
            From = Property("from"),
            To = Property("to"),
            Shape = geometry is Polygon or MultiPolygon ? geometry : null,
        };
        if (!valid || geometry is not (null or Point or Polygon or MultiPolygon))
        {
            fields.Add("territory.geometry-invalid", "geometry", geometry?.GeometryType ?? "");
        }
        else if (geometry?.NumPoints > MaxVertices)
        {
            fields.Add("territory.geometry-too-large", "geometry", "");
        }
        else if (geometry is Polygon or MultiPolygon && !WithinWorld(geometry.EnvelopeInternal))
        {
            fields.Add("territory.coordinates-invalid", "geometry", "");
        }

        fields.AddTo(records);
    }

    private static Dictionary<string, string> Properties(JsonElement feature)
    {
        var found = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (feature.TryGetProperty("properties", out var properties) && properties.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in properties.EnumerateObject())
            {
                found.TryAdd(property.Name, properties.Text(property.Name));
            }
        }

        return found;
    }

    private static Geometry? Geometry(JsonElement feature, out bool valid)
    {
        valid = true;
        if (!feature.TryGetProperty("geometry", out var geometry) || geometry.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        try
        {
            var read = geometry.Deserialize<Geometry>(Options);
            valid = read is { IsEmpty: false } && read.Coordinates.All(c => double.IsFinite(c.X) && double.IsFinite(c.Y));
            return read;
        }
        catch (Exception refused) when (refused is JsonException or ArgumentException or InvalidOperationException or FormatException)
        {
            valid = false;
            return null;
        }
    }

    private static bool WithinWorld(Envelope envelope) =>
        envelope is { MinX: >= -180, MaxX: <= 180, MinY: >= -90, MaxY: <= 90 };

    private static string Number(double value) => value.ToString("R", System.Globalization.CultureInfo.InvariantCulture);
}
