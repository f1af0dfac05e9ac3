namespace Birdik.Law.Acts;

/// <summary>Spheres as one column: codes with a space on both sides, so that one is found by its code.</summary>
public static class SphereSet
{
    public const int MaxLength = 60;

    // So many codes have room beside each other.
    private const int MostSearched = 10;

    public static string Write(IEnumerable<Sphere> spheres) =>
        $" {string.Join(' ', spheres.Distinct().Order())} ";

    public static IReadOnlyList<Sphere> Read(string column) =>
        [.. column.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<Sphere>)];

    /// <summary>The text by which acts of a sphere are found in the column.</summary>
    public static string Key(this Sphere sphere) => $" {sphere} ";

    /// <summary>The spheres of an act as the search keeps them.</summary>
    public static string? SearchSpheres(this Act act) =>
        string.Join(' ', act.SphereList.Take(MostSearched)) is { Length: > 0 } codes ? codes : null;
}
