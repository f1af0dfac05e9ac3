namespace Birdik.Territory.Units;

/// <summary>What follows from the kind of a unit.</summary>
public static class UnitKinds
{
    /// <summary>The kinds that have bodies of local self-government: cities and aiyl aimaks.</summary>
    public static IReadOnlyList<UnitKind> Municipal { get; } =
        [UnitKind.RepublicanCity, UnitKind.OblastCity, UnitKind.RayonCity, UnitKind.AiylAimak];

    /// <summary>Only a city or an aiyl aimak has a council and an executive of its own.</summary>
    public static bool IsMunicipal(this UnitKind kind) => Municipal.Contains(kind);

    /// <summary>The level in the tree; a unit lies under one of a smaller level. Null where the kind is not known.</summary>
    public static int? Level(this UnitKind kind) => kind switch
    {
        UnitKind.Republic => 0,
        UnitKind.Oblast or UnitKind.RepublicanCity => 1,
        UnitKind.Rayon or UnitKind.OblastCity => 2,
        UnitKind.RayonCity or UnitKind.AiylAimak or UnitKind.CityDistrict => 3,
        UnitKind.Village => 4,
        UnitKind.Unspecified => null,
    };

    public static bool MayLieUnder(this UnitKind kind, UnitKind parent) =>
        kind.Level() is not { } level || parent.Level() is not { } above || above < level;

    /// <summary>The kind as files and addresses write it: <c>aiylAimak</c>.</summary>
    public static string Code(this UnitKind kind) => $"{char.ToLowerInvariant(kind.ToString()[0])}{kind.ToString()[1..]}";

    /// <summary>Reads a kind as people and other programs write it (<c>aiylAimak</c>, <c>aiyl_aimak</c>, <c>Aiyl aimak</c>, <c>aimak</c>).</summary>
    public static UnitKind? Find(string text)
    {
        var letters = string.Concat(text.Where(char.IsLetter)).ToLowerInvariant();
        foreach (var kind in Enum.GetValues<UnitKind>())
        {
            if (kind.ToString().Equals(letters, StringComparison.OrdinalIgnoreCase))
            {
                return kind;
            }
        }

        return letters switch
        {
            "country" => UnitKind.Republic,
            "region" => UnitKind.Oblast,
            "repcity" => UnitKind.RepublicanCity,
            "district" => UnitKind.Rayon,
            "aimak" => UnitKind.AiylAimak,
            _ => null,
        };
    }

    /// <summary>What sort of city lies directly under a unit of this kind; null where none can.</summary>
    public static UnitKind? CityUnder(UnitKind? parent) => (parent ?? UnitKind.Republic) switch
    {
        UnitKind.Republic => UnitKind.RepublicanCity,
        UnitKind.Oblast => UnitKind.OblastCity,
        UnitKind.Rayon => UnitKind.RayonCity,
        UnitKind.RepublicanCity or UnitKind.OblastCity or UnitKind.RayonCity or UnitKind.AiylAimak or UnitKind.CityDistrict
            or UnitKind.Village or UnitKind.Unspecified => null,
    };
}
