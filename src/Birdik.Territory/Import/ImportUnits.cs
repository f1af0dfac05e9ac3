using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Threads;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Birdik.Territory.Units;
using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace Birdik.Territory.Import;

/// <summary>Brings units of files into the register: all of them, or none when one row is bad.</summary>
public sealed record ImportUnits(UnitRecords Records, string ShapePrecision = "");

/// <summary>
/// Importing the same files again changes nothing. What a file does not tell stays as it is; a name or parent that changes stays
/// findable as a former one.
/// </summary>
public sealed class ImportUnitsHandler(BirdikDbContext db, UnitRegisterRules rules, UnitSearch search)
{
    private readonly Dictionary<Id<Unit>, UnitShape> _shapes = [];
    private readonly List<Id<Unit>> _written = [];
    private ILookup<Id<Unit>, UnitVersion> _versions = Array.Empty<UnitVersion>().ToLookup(version => version.UnitId);

    public async Task<Result<UnitImport>> HandleAsync(ImportUnits command, ChangeContext change, CancellationToken ct)
    {
        if (await rules.RefuseMunicipalityAsync(change, ct) is { } refused)
        {
            return refused;
        }

        var plan = await PlanAsync(command.Records, ct);
        if (plan.Problems.Count > 0)
        {
            return Result<UnitImport>.Refused(plan.InOrder(plan.Problems));
        }

        var touched = plan.Touched.ToList();
        await LoadShapesAsync(touched, ct);
        var (created, updated) = Write(touched, command, change);
        if (created + updated > 0)
        {
            change.InBulk = true;
            change.Record(
                "territory.units-imported",
                new SourceRef("territory.register", "units"),
                ("created", created),
                ("updated", updated),
                ("files", string.Join(", ", command.Records.Records.Select(record => Path.GetFileName(record.File)).Distinct())));
            await db.SaveChangesAsync(ct);
            await search.PutSavedAsync(_written, ct);
        }

        return new UnitImport(
            command.Records.Read, created, updated, touched.Count - created - updated, plan.InOrder(plan.Notices.Concat(await EndsAsync(touched, ct))));
    }

    /// <summary>Lays the records over what is known; nothing is written yet.</summary>
    internal async Task<ImportPlan> PlanAsync(UnitRecords records, CancellationToken ct)
    {
        var known = await db.Set<Unit>().ToListAsync(ct);
        _versions = (await db.Set<UnitVersion>().ToListAsync(ct)).ToLookup(version => version.UnitId);
        var former = _versions.SelectMany(versions => versions).SelectMany(version => new[] { version.Soate ?? version.Code });
        var plan = new ImportPlan(known, former.Except(known.Select(unit => unit.Soate ?? unit.Code)).ToHashSet());
        plan.Lay(records);
        return plan;
    }

    private async Task LoadShapesAsync(List<ImportNode> touched, CancellationToken ct)
    {
        if (touched.Any(node => ShapeOf(node) is not null))
        {
            foreach (var shape in await db.Set<UnitShape>().ToListAsync(ct))
            {
                _shapes.Add(shape.UnitId, shape);
            }
        }
    }

    /// <summary>Writes what the plan says into the context, unsaved.</summary>
    internal (int Created, int Updated) Write(List<ImportNode> touched, ImportUnits command, ChangeContext change)
    {
        var units = touched.ToDictionary(node => node, node => node.Known ?? Make(node));
        db.AddRange(touched.Where(node => node.Known is null).Select(node => units[node]));
        var changed = 0;
        foreach (var (node, unit) in units)
        {
            var parent = node.Parent is { } above ? units.GetValueOrDefault(above) ?? above.Known : null;
            var altered = node.Record is not null && Apply(node, unit, parent, change);
            altered |= ShapeOf(node) is { } shape && Draw(unit, shape, command.ShapePrecision);
            if (altered || node.Known is null)
            {
                _written.Add(unit.Id);
            }

            if (altered && node.Known is not null)
            {
                changed++;
            }
        }

        return (touched.Count(node => node.Known is null), changed);
    }

    private static Unit Make(ImportNode node) => new()
    {
        Code = node.Record!.Id,
        Soate = UnitCode.Soate(node.Record.Id),
        Iso = UnitCode.Iso(node.Record.Id),
        Kind = node.Kind,
        Name = new(node.Record.NameKy, node.Record.NameRu, node.Record.NameEn),
    };

    private bool Apply(ImportNode node, Unit unit, Unit? parent, ChangeContext change)
    {
        var record = node.Record!;
        var name = new LocalizedText(
            Told(record.NameKy, unit.Name.Ky), Told(record.NameRu, unit.Name.Ru), Told(record.NameEn, unit.Name.En));
        var renamed = name != unit.Name;
        var moved = parent?.Id != unit.ParentId;
        var former = _versions[unit.Id].ToList();
        if (node.Known is not null && (moved || (renamed && LosesAName(unit.Name, name))))
        {
            var version = UnitVersion.Of(unit, Bishkek.DayOf(change.At), change.LegalBasis ?? "");
            db.Add(version);
            former.Add(version);
        }

        var before = State(unit);
        unit.Name = name;
        unit.Kind = node.Kind;
        unit.ParentId = parent?.Id;
        unit.From = record.From ?? unit.From;
        unit.To = record.To ?? unit.To;
        unit.Latitude = record.Latitude ?? unit.Latitude;
        unit.Longitude = record.Longitude ?? unit.Longitude;
        if (renamed || unit.SearchText.Length == 0)
        {
            unit.Rekey(former);
        }

        return before != State(unit);
    }

    private bool Draw(Unit unit, Geometry shape, string precision)
    {
        var wkb = new WKBWriter().Write(shape);
        if (unit.Latitude is null)
        {
            var inside = shape.InteriorPoint;
            (unit.Latitude, unit.Longitude) = (inside.Y, inside.X);
        }

        if (!_shapes.TryGetValue(unit.Id, out var known))
        {
            db.Add(new UnitShape { UnitId = unit.Id, Wkb = wkb, Precision = precision });
            return true;
        }

        if (known.Wkb.AsSpan().SequenceEqual(wkb))
        {
            return false;
        }

        (known.Wkb, known.Precision) = (wkb, precision);
        return true;
    }

    private async Task<IEnumerable<Problem>> EndsAsync(List<ImportNode> touched, CancellationToken ct)
    {
        var succeeded = (await db.Set<UnitSuccession>().Select(succession => succession.PredecessorId).Distinct().ToListAsync(ct)).ToHashSet();
        return touched
            .Where(node => node.To is not null && (node.Known is null || !succeeded.Contains(node.Known.Id)))
            .Select(node => node.Refuse("territory.successor-unknown"));
    }

    private static Geometry? ShapeOf(ImportNode node) => node.ShapeRecord?.Shape ?? node.Record?.Shape;

    private static string Told(string told, string known) => told.Length > 0 ? told : known;

    private static bool LosesAName(LocalizedText old, LocalizedText now) =>
        (old.Ky.Length > 0 && old.Ky != now.Ky) || (old.Ru.Length > 0 && old.Ru != now.Ru) || (old.En.Length > 0 && old.En != now.En);

    private static (LocalizedText, UnitKind, Id<Unit>?, DateOnly?, DateOnly?, double?, double?) State(Unit unit) =>
        (unit.Name, unit.Kind, unit.ParentId, unit.From, unit.To, unit.Latitude, unit.Longitude);
}
