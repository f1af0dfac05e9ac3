namespace Birdik.Territory.Units;

/// <summary>The kinds of units, from above to below (law on territorial structure of 25.04.2008 No. 65).</summary>
public enum UnitKind
{
    Republic,
    Oblast,
    RepublicanCity,
    Rayon,
    OblastCity,
    RayonCity,
    AiylAimak,
    CityDistrict,
    Village,

    /// <summary>The source does not tell the kind; to be settled by a person.</summary>
    Unspecified,
}
