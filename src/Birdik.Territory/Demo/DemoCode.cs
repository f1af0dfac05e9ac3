using System.Globalization;

namespace Birdik.Territory.Demo;

/// <summary>
/// Synthetic codes shaped like SOATE: 417, then two digits of the top unit, three of the rayon or city, three of the aimak,
/// three of the village. Real codes have 01–21 after 417; all of these have 90–98, so that no two can ever be the same.
/// Aimaks of today are numbered 8nn, dissolved ones 7nn, cities of a rayon 5nn, cities of an oblast 4nn in the rayon's place.
/// </summary>
internal static class DemoCode
{
    public const string Block = "4179";

    public static string Top(string iso) => $"{Block}{TopDigit(iso)}000000000";

    public static string Rayon(RayonPlan rayon) => $"{Start(rayon)}000000";

    public static string OblastCity(string iso, int number) => $"{Block}{TopDigit(iso)}{400 + number:000}000000";

    public static string RayonCity(RayonPlan rayon, int number) => $"{Start(rayon)}{500 + number:000}000";

    public static string Aimak(RayonPlan rayon, int number) => $"{Start(rayon)}{800 + number:000}000";

    public static string FormerAimak(RayonPlan rayon, int number) => $"{Start(rayon)}{700 + number:000}000";

    public static string Village(string municipality, int number) => $"{municipality[..11]}{number * 10:000}";

    private static string Start(RayonPlan rayon) =>
        $"{Block}{TopDigit(rayon.Unit.Top)}{rayon.Number.ToString("000", CultureInfo.InvariantCulture)}";

    private static char TopDigit(string iso) => iso switch
    {
        "KG-GO" => '0',
        "KG-GB" => '1',
        "KG-Y" => '2',
        "KG-J" => '3',
        "KG-N" => '4',
        "KG-B" => '5',
        "KG-O" => '6',
        "KG-T" => '7',
        "KG-C" => '8',
        _ => throw new ArgumentException($"{iso} is no top unit.", nameof(iso)),
    };
}
