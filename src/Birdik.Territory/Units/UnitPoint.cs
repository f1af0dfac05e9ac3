using System.Globalization;
using Birdik.Platform.Results;

namespace Birdik.Territory.Units;

/// <summary>The coordinates of a unit: both or none, in degrees.</summary>
internal static class UnitPoint
{
    public static IEnumerable<Problem> Refuse(double? latitude, double? longitude)
    {
        if (!(latitude is null ? longitude is null : Math.Abs(latitude.Value) <= 90))
        {
            yield return Wrong("Latitude", latitude);
        }

        if (!(longitude is null ? latitude is null : Math.Abs(longitude.Value) <= 180))
        {
            yield return Wrong("Longitude", longitude);
        }
    }

    private static Problem Wrong(string field, double? value) => Problem.Invalid(
        "territory.coordinates-invalid", field, ("value", value?.ToString(CultureInfo.InvariantCulture) ?? "–"));
}
