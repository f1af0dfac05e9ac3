using Birdik.Platform.Localization;
using Birdik.Territory.Reference;
using Birdik.Territory.Units;

namespace Birdik.Territory.Demo;

/// <summary>What is given before anything is drawn by lot: the real upper units and what the demo makes of each.</summary>
internal sealed class DemoPlan
{
    private DemoPlan(IReadOnlyList<UpperUnit> upper, IReadOnlyList<RayonPlan> rayons, IReadOnlyList<CityPlan> cities)
    {
        Upper = upper;
        Rayons = rayons;
        Cities = cities;
    }

    public static DemoPlan Shared { get; } = Read();

    /// <summary>The republic, oblasts, rayons and cities of <c>territory/units.csv</c>, parents first.</summary>
    public IReadOnlyList<UpperUnit> Upper { get; }

    public IReadOnlyList<RayonPlan> Rayons { get; }

    public IReadOnlyList<CityPlan> Cities { get; }

    /// <summary>The total of all municipalities: residents at 1 December 2025 (territory/populations.csv).</summary>
    public const int Population = 7_395_000;

    private static DemoPlan Read()
    {
        List<UpperUnit> upper = [.. ReferenceFile.Read("territory/units.csv").Select(UpperUnit.From)];
        var byId = upper.ToDictionary(unit => unit.Id);
        var land = ReferenceFile.Read("demo/land.csv").ToLookup(row => row["rayon"]);
        List<RayonPlan> rayons =
        [
            .. ReferenceFile.Read("demo/rayons.csv").Select(row => new RayonPlan(
                byId[row["id"]],
                row.Count("number"),
                row.Count("altitude"),
                row.Count("aimaks_now"),
                row.Count("aimaks_before"),
                row.Count("rural_thousand"),
                [.. land[row["id"]].Select(site => LandSite.From(site, row.Count("altitude")))])),
        ];
        List<CityPlan> cities =
        [
            .. ReferenceFile.Read("demo/cities.csv").Select(row => new CityPlan(
                byId[row["id"]],
                row.Count("population_thousand"),
                row.Number("radius_km"),
                row.Count("altitude"),
                row.Count("took_in"),
                row["from_rayon"])),
        ];
        return new DemoPlan(upper, rayons, cities);
    }
}

/// <summary>A real unit above the aiyl aimaks; <paramref name="Id"/> is the reference id, ISO 3166-2 for the top units.</summary>
internal sealed record UpperUnit(string Id, UnitKind Kind, LocalizedText Name, string? ParentId, GeoPoint Centre)
{
    /// <summary>The ISO code of the oblast or republican city it lies in.</summary>
    public string Top => Id.Length > 5 && Id[4] == '-' ? Id[..4] : Id;

    public static UpperUnit From(ReferenceRow row) => new(
        row["id"],
        row["kind"] switch
        {
            "republic" => UnitKind.Republic,
            "oblast" => UnitKind.Oblast,
            "republican_city" => UnitKind.RepublicanCity,
            "rayon" => UnitKind.Rayon,
            "oblast_city" => UnitKind.OblastCity,
            "rayon_city" => UnitKind.RayonCity,
            var other => throw new InvalidDataException($"units.csv: unknown kind {other}"),
        },
        new LocalizedText(row["name_ky"], row["name_ru"], row["name_en"]),
        row["parent"] is { Length: > 0 } parent ? parent : null,
        new GeoPoint(row.Number("lon"), row.Number("lat")));
}

internal sealed record RayonPlan(
    UpperUnit Unit, int Number, int Altitude, int AimaksNow, int AimaksBefore, int RuralThousand, IReadOnlyList<LandSite> Sites);

internal sealed record CityPlan(
    UpperUnit Unit, int PopulationThousand, double RadiusKm, int Altitude, int TookIn, string FromRayon);

/// <summary>A typed point of a rayon's land: a settled valley or an empty mountain.</summary>
internal sealed record LandSite(GeoPoint Point, bool Settled, int Altitude)
{
    public static LandSite From(ReferenceRow row, int rayonAltitude) => new(
        new GeoPoint(row.Number("lon"), row.Number("lat")),
        row["settled"] == "y",
        row["altitude"].Length > 0 ? row.Count("altitude") : rayonAltitude);
}
