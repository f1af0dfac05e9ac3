using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Birdik.Platform.Registers.Import;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Territory.Units;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Territory.Import;

/// <summary>
/// Fills the register of units from the table it exports. An empty cell leaves a known unit as it is; a name or parent that changes
/// stays findable as a former one. Units end by an act of their own, not by a table.
/// </summary>
internal sealed class UnitImporter : IRegisterImporter
{
    public string Register => UnitRegister.Name;

    public string Permission => TerritoryPermissions.Edit;

    public bool NeedsAct => true;

    public IReadOnlyList<ImportColumn> Columns { get; } =
    [
        new("code", IsNeeded: true), new("name"), new("nameKy"), new("nameRu"), new("nameEn"), new("kind"), new("parent"), new("from"),
    ];

    public async Task<Problem?> LayAsync(ImportTable table, ImportScope scope, CancellationToken ct)
    {
        if (await scope.Get<UnitRegisterRules>().RefuseMunicipalityAsync(scope.Change, ct) is { } refused)
        {
            return refused;
        }

        var cells = new UnitCells(table, await scope.Db.Set<Unit>().ToListAsync(ct));
        var records = new UnitRecords();
        foreach (var row in table.Rows)
        {
            cells.AddTo(records, row);
        }

        var handler = scope.Get<ImportUnitsHandler>();
        var plan = await handler.PlanAsync(records, ct);
        var rows = table.Rows.ToDictionary(row => row.Line);
        foreach (var problem in plan.Problems)
        {
            rows[problem.Line!.Value].Refuse(problem with { Field = problem.Field == "id" ? "code" : problem.Field });
        }

        var sound = plan.Touched.Where(node => !rows[node.Record!.Line].IsRefused).ToList();
        handler.Write(sound, new ImportUnits(records), scope.Change);
        var units = scope.Db.Set<Unit>().Local.ToDictionary(unit => unit.Id);
        var byCode = units.Values.ToDictionary(unit => unit.Code);
        foreach (var node in sound)
        {
            Tell(rows[node.Record!.Line], node.Known ?? byCode[node.Record.Id], node.Known is null, units, scope.Db);
        }

        return null;
    }

    public async Task<IReadOnlySet<Guid>> UsedAsync(NationalDb db, IReadOnlyCollection<Guid> made, CancellationToken ct)
    {
        var ids = made.Select(id => new Id<Unit>(id)).ToHashSet();
        var codes = await db.Set<Tenant>().Where(tenant => tenant.UnitCode != null).Select(tenant => tenant.UnitCode!).Distinct().ToListAsync(ct);
        var used = await db.Set<Unit>().Where(unit => codes.Contains(unit.Code)).Select(unit => unit.Id).ToListAsync(ct);
        return used.Where(ids.Contains).Select(id => id.Value).ToHashSet();
    }

    private static void Tell(ImportRow row, Unit unit, bool isNew, Dictionary<Id<Unit>, Unit> units, BirdikDbContext db)
    {
        var subject = UnitRef.To(unit.Id);
        if (isNew)
        {
            row.Creates(subject, unit);
            return;
        }

        void Compare(string column, string? was, string? now)
        {
            if (was != now)
            {
                row.Changes(subject, unit, column, was, now);
            }
        }

        string? Code(Id<Unit>? id) => id is { } known ? units[known].Code : null;
        var entry = db.Entry(unit);
        var name = entry.ComplexProperty(x => x.Name);
        Compare("nameKy", name.Property(x => x.Ky).OriginalValue, unit.Name.Ky);
        Compare("nameRu", name.Property(x => x.Ru).OriginalValue, unit.Name.Ru);
        Compare("nameEn", name.Property(x => x.En).OriginalValue, unit.Name.En);
        Compare("kind", entry.Property(x => x.Kind).OriginalValue.ToString(), unit.Kind.ToString());
        Compare("parent", Code(entry.Property(x => x.ParentId).OriginalValue), Code(unit.ParentId));
        Compare("from", $"{entry.Property(x => x.From).OriginalValue:yyyy-MM-dd}", $"{unit.From:yyyy-MM-dd}");
    }
}
