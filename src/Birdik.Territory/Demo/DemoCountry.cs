using Birdik.Platform.Localization;
using Birdik.Territory.Demo.Figures;
using Birdik.Territory.Demo.People;
using Birdik.Territory.Units;
using NetTopologySuite.Geometries;

namespace Birdik.Territory.Demo;

/// <summary>A believable, synthetic country on the real upper structure; made whole by <see cref="CountryGenerator"/> from a seed.</summary>
public sealed record DemoCountry
{
    public required int Seed { get; init; }

    /// <summary>Every unit, parents before children, those dissolved by the reform after the living ones of their kind.</summary>
    public required IReadOnlyList<DemoUnit> Units { get; init; }

    /// <summary>33 cities, then 231 aiyl aimaks.</summary>
    public required IReadOnlyList<DemoMunicipality> Municipalities { get; init; }

    /// <summary>Pairs of municipalities with a common border, by code.</summary>
    public required IReadOnlyList<(string A, string B)> Neighbours { get; init; }

    /// <summary>What became of the aimaks that the reform dissolved.</summary>
    public required IReadOnlyList<DemoMerger> Mergers { get; init; }

    /// <summary>Shapes of municipalities, rayons, oblasts and the republic by code; neighbours share their vertices.</summary>
    public required IReadOnlyDictionary<string, Geometry> Shapes { get; init; }

    /// <summary>Lakes to draw over the map.</summary>
    public required IReadOnlyList<DemoWater> Waters { get; init; }

    public required IReadOnlyList<DemoFigure> Figures { get; init; }

    public required IReadOnlyList<DemoTenant> Tenants { get; init; }

    public required IReadOnlyList<DemoPerson> People { get; init; }

    /// <summary>The municipality with named employees and a council, where the stories of the modules play.</summary>
    public required DemoMunicipality Showcase { get; init; }
}

/// <summary>A unit of the territory.</summary>
/// <param name="Code">Of a real unit its reference id (<c>KG-Y-ton</c>), of a synthetic one its synthetic SOATE.</param>
/// <param name="Soate">Synthetic, 14 digits, in a block that the state classifier does not use: see <see cref="DemoCode"/>.</param>
/// <param name="Synthetic">Whether the unit itself is made up.</param>
public sealed record DemoUnit(
    string Code,
    string? Soate,
    UnitKind Kind,
    LocalizedText Name,
    string? ParentCode,
    GeoPoint Point,
    DateOnly? From,
    DateOnly? To,
    bool Synthetic);

/// <summary>A city or aiyl aimak with its council and executive.</summary>
/// <param name="Remoteness">From 0 (in the centre) to 100, by road distances and altitude.</param>
public sealed record DemoMunicipality(
    DemoUnit Unit,
    string? RayonCode,
    string OblastCode,
    int Population,
    double AreaKm2,
    int Altitude,
    int KmToRayonCentre,
    int KmToOblastCentre,
    int Remoteness,
    IReadOnlyList<DemoVillage> Villages);

/// <param name="FormerAimakCode">The dissolved aimak that the village belonged to before the reform; null where nothing changed.</param>
public sealed record DemoVillage(DemoUnit Unit, int Population, string? FormerAimakCode);

/// <summary>An aimak dissolved by the reform and the municipality it went into.</summary>
public sealed record DemoMerger(string FormerCode, string SuccessorCode, DateOnly On, DemoAct Act);

/// <summary>A made-up act; its title says so.</summary>
public sealed record DemoAct(string Number, DateOnly On, LocalizedText Title);

/// <summary>A lake to draw over the map.</summary>
public sealed record DemoWater(string Code, LocalizedText Name, Geometry Shape);
