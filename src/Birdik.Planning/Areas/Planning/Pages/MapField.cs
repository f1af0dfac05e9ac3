using System.Globalization;
using Birdik.Planning.Needs;
using Microsoft.AspNetCore.Http;

namespace Birdik.Planning.Areas.Planning.Pages;

/// <summary>
/// The place of a need in a form: pressing the picture sends the form, which comes back with the point marked and all else as it was typed.
/// The same point can be typed in degrees; without any, the village and the words stand.
/// </summary>
/// <param name="Office">The code of the municipality.</param>
/// <param name="Height">Of the picture, in pixels.</param>
public sealed record MapField(string Office, int Height, MapPoint? Point)
{
    /// <summary>The point pressed, or null when the form was sent by its button. The Enter key presses the picture at its very corner.</summary>
    public static async Task<MapPoint?> PressedAsync(HttpRequest request, NeedMap map, int office, CancellationToken ct) =>
        Number(request.Form["Map.x"]) is { } x && Number(request.Form["Map.y"]) is { } y && (x, y) != (0, 0) && await map.OfAsync(office, ct) is { } sheet
            ? sheet.PointAt(x, y)
            : null;

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
