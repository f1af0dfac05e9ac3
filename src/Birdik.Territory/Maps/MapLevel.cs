using Birdik.Territory.Units;

namespace Birdik.Territory.Maps;

/// <summary>How finely the map divides the country; at each level the land is covered once.</summary>
public enum MapLevel
{
    Oblast,
    Rayon,
    Municipality,
}

public static class MapLevels
{
    /// <summary>The kinds that are drawn at a level: cities stand beside what they do not belong to.</summary>
    public static IReadOnlyList<UnitKind> Kinds(this MapLevel level) => level switch
    {
        MapLevel.Oblast => [UnitKind.Oblast, UnitKind.RepublicanCity],
        MapLevel.Rayon => [UnitKind.Rayon, UnitKind.OblastCity, UnitKind.RepublicanCity],
        MapLevel.Municipality => UnitKinds.Municipal,
    };

    public static string Code(this MapLevel level) => level.ToString().ToLowerInvariant();

    public static MapLevel? Find(string? code) =>
        Enum.TryParse<MapLevel>(code, ignoreCase: true, out var level) && Enum.IsDefined(level) && !char.IsAsciiDigit(code![0]) ? level : null;
}
