using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Threads;
using Birdik.Platform.Writing;
using Birdik.Territory.Units;
using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Geometries;

namespace Birdik.Territory.Demo.Story;

/// <summary>Saves the units, what became of those that the reform dissolved, and the map.</summary>
internal sealed class SaveUnits(BirdikDbContext db, UnitSearch search)
{
    private const string Precision = "Демо: шарттуу чек, мыйзамдуу чек ара эмес / условная линия, не граница / synthetic, no legal border";

    public async Task<Result<Done>> HandleAsync(DemoCountry country, ChangeContext change, CancellationToken ct)
    {
        change.InBulk = true;
        var ids = await AddUnitsAsync(country, ct);
        AddSuccessions(country, ids);
        await AddMapAsync(country, ids, ct);
        change.Record(
            "territory.demo-country-made",
            new SourceRef("territory.unit", "KG"),
            ("seed", country.Seed),
            ("units", country.Units.Count));
        await db.SaveChangesAsync(ct);
        await search.PutSavedAsync(ids.Values, ct);
        return new Done();
    }

    // Units that the reference data have brought already stay as they are.
    private async Task<Dictionary<string, Id<Unit>>> AddUnitsAsync(DemoCountry country, CancellationToken ct)
    {
        var ids = await db.Set<Unit>().ToDictionaryAsync(unit => unit.Code, unit => unit.Id, ct);
        var mergers = country.Mergers.ToDictionary(merger => merger.FormerCode);
        var founding = country.Mergers.DistinctBy(merger => merger.SuccessorCode)
            .ToDictionary(merger => merger.SuccessorCode, merger => merger.Act.Title.Ky);
        var villages = country.Municipalities.SelectMany(municipality => municipality.Villages)
            .Where(village => village.FormerAimakCode is not null)
            .ToDictionary(village => village.Unit.Code);
        foreach (var made in country.Units.Where(made => !ids.ContainsKey(made.Code)))
        {
            var unit = AsUnit(made, made.ParentCode is { } parent ? ids[parent] : null);
            unit.ClosingAct = mergers.GetValueOrDefault(made.Code)?.Act.Title.Ky;
            unit.FoundingAct = made.Synthetic ? founding.GetValueOrDefault(made.Code) : null;
            ids[made.Code] = unit.Id;
            db.Add(unit);
            UnitVersion[] former = villages.TryGetValue(made.Code, out var village)
                ? [Former(unit, ids[village.FormerAimakCode!], mergers[village.FormerAimakCode!])]
                : [];
            db.AddRange(former);
            unit.Rekey(former);
        }

        return ids;
    }

    private static Unit AsUnit(DemoUnit made, Id<Unit>? parent) => new()
    {
        Code = made.Code,
        Soate = made.Synthetic ? made.Soate : null,
        Iso = made.Kind is UnitKind.Oblast or UnitKind.RepublicanCity ? made.Code : null,
        Kind = made.Kind,
        Name = made.Name,
        ParentId = parent,
        From = made.From,
        To = made.To,
        Latitude = made.Point.Lat,
        Longitude = made.Point.Lon,
        IsSynthetic = made.Synthetic,
    };

    private static UnitVersion Former(Unit village, Id<Unit> aimak, DemoMerger merger)
    {
        var former = new UnitVersion
        {
            UnitId = village.Id,
            Code = village.Code,
            Soate = village.Soate,
            Kind = village.Kind,
            ParentId = aimak,
            Name = village.Name,
            From = village.From,
            To = merger.On.AddDays(-1),
            Act = merger.Act.Title.Ky,
        };
        village.PresentFrom = merger.On;
        return former;
    }

    private void AddSuccessions(DemoCountry country, Dictionary<string, Id<Unit>> ids) =>
        db.AddRange(country.Mergers.Select(merger => new UnitSuccession
        {
            PredecessorId = ids[merger.FormerCode],
            SuccessorId = ids[merger.SuccessorCode],
            Kind = SuccessionKind.Merged,
            On = merger.On,
            Act = merger.Act.Title.Ky,
        }));

    private async Task AddMapAsync(DemoCountry country, Dictionary<string, Id<Unit>> ids, CancellationToken ct)
    {
        var drawn = await db.Set<UnitShape>().Select(shape => shape.UnitId).ToHashSetAsync(ct);
        db.AddRange(country.Shapes.Where(shape => !drawn.Contains(ids[shape.Key])).Select(shape => new UnitShape
        {
            UnitId = ids[shape.Key],
            Wkb = Bytes(shape.Value),
            Precision = Precision,
        }));
        var waters = await db.Set<MapWater>().Select(water => water.Code).ToHashSetAsync(ct);
        db.AddRange(country.Waters.Where(water => !waters.Contains(water.Code)).Select(water => new MapWater
        {
            Code = water.Code,
            Name = water.Name,
            Wkb = Bytes(water.Shape),
        }));
    }

    private static byte[] Bytes(Geometry shape) => shape.AsBinary();
}
