using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Birdik.Platform.Commands;
using Birdik.Platform.Persistence;
using Birdik.Platform.Tables;
using Birdik.Territory.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Territory.Commands;

/// <summary><c>birdik territory export [--geojson]</c>: all units as the CSV or GeoJSON that the import reads.</summary>
internal static class ExportCommand
{
    public static Command Make(CommandHost host)
    {
        var geoJson = new Option<bool>("--geojson") { Description = "GeoJSON with shapes instead of CSV." };
        return host.MakeWithStore(
            "export",
            "Writes all units as CSV or GeoJSON, as the import reads them.",
            [geoJson],
            (services, parsed, output, ct) => RunAsync(services.GetRequiredService<NationalDb>(), parsed.GetValue(geoJson), output, ct));
    }

    private static async Task<int> RunAsync(NationalDb db, bool geoJson, CommandOutput output, CancellationToken ct)
    {
        var units = await db.Set<Unit>().OrderBy(unit => unit.Code).ToListAsync(ct);
        var codes = units.ToDictionary(unit => unit.Id, unit => unit.Code);
        string? Parent(Unit unit) => unit.ParentId is { } parent ? codes[parent] : null;
        if (geoJson)
        {
            var shapes = await db.Set<UnitShape>().ToDictionaryAsync(shape => shape.UnitId, shape => shape.Wkb, ct);
            output.WriteJson(new JsonObject
            {
                ["type"] = "FeatureCollection",
                ["features"] = new JsonArray([.. units.Select(unit => UnitGeoJson.Node(unit, Parent(unit), shapes.GetValueOrDefault(unit.Id)))]),
            });
            return CommandHost.Ok;
        }

        await output.Standard.WriteAsync("id,kind,name_ky,name_ru,name_en,parent,lat,lon,from,to\r\n");
        foreach (var unit in units)
        {
            await output.Standard.WriteAsync(Csv.Line(
            [
                unit.Code, unit.Kind.Code(), unit.Name.Ky, unit.Name.Ru, unit.Name.En, Parent(unit) ?? "", Degrees(unit.Latitude),
                Degrees(unit.Longitude), UnitGeoJson.Day(unit.From), UnitGeoJson.Day(unit.To),
            ]));
        }

        return CommandHost.Ok;
    }

    private static string Degrees(double? degrees) => degrees?.ToString("R", CultureInfo.InvariantCulture) ?? "";
}
