using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Threads;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Platform.Registers.Import;

/// <summary>Takes an import back whole: what it made goes, what it altered is as before; refused where a row was changed since or is used.</summary>
public sealed record UndoImport(IRegisterImporter Importer, Id<RegisterImport> Import);

public sealed class UndoImportHandler(BirdikDbContext db, NationalDb national, IServiceProvider services)
{
    private const int MostTold = 50;

    private readonly List<Problem> _problems = [];

    public async Task<Result<Done>> HandleAsync(UndoImport command, ChangeContext change, CancellationToken ct)
    {
        var import = await db.Set<RegisterImport>().SingleOrDefaultAsync(
            import => import.Id == command.Import && import.Register == command.Importer.Register, ct);
        if (import is null)
        {
            return Problem.NotFound("platform.import-unknown");
        }

        if (import.UndoneAt is { } undone)
        {
            return Problem.Conflict("platform.import-taken-back", null, ("at", undone));
        }

        change.InBulk = true;
        var rows = await db.Set<ImportedRow>().Where(row => row.ImportId == import.Id).OrderBy(row => row.Line).ToListAsync(ct);
        await TakeBackAsync(command.Importer, rows, ct);
        if (_problems.Count > 0)
        {
            return _problems.Take(MostTold).ToList();
        }

        import.TakeBack(change.At, change.Actor.Name);
        Record(import, rows, change);
        await db.SaveChangesAsync(ct);
        await command.Importer.FollowAsync([.. Subjects(rows)], new ImportScope(db, change, services), ct);
        await db.SaveChangesAsync(ct);
        return new Done();
    }

    private async Task TakeBackAsync(IRegisterImporter importer, List<ImportedRow> rows, CancellationToken ct)
    {
        var own = rows.Select(row => (row.Table, row.RowId)).ToHashSet();
        foreach (var group in rows.GroupBy(row => row.Table))
        {
            var table = TableOfImport.Find(db, group.Key);
            var found = table is null ? new Dictionary<Guid, object>() : await table.LoadAsync(db, [.. group.Select(row => row.RowId)], ct);
            var made = group.Where(row => row.Before is null).Select(row => row.RowId).ToList();
            var used = (await importer.UsedAsync(national, made, ct)).ToHashSet();
            used.UnionWith(table is null ? made : await table.UsedAsync(national, made, own, ct));
            foreach (var row in group)
            {
                TakeBack(row, found.GetValueOrDefault(row.RowId), used.Contains(row.RowId));
            }
        }
    }

    private void TakeBack(ImportedRow row, object? entity, bool isUsed)
    {
        if (entity is null || ((IVersioned)entity).Version != row.RowVersion)
        {
            Refuse(row, "platform.import-row-changed-since");
        }
        else if (row.Before is { } before)
        {
            AlteredRows.Restore(db.Entry(entity), before);
        }
        else if (isUsed)
        {
            Refuse(row, "platform.import-row-used");
        }
        else
        {
            db.Remove(entity);
        }
    }

    private void Refuse(ImportedRow row, string code) => _problems.Add(
        Problem.Conflict(code, null, ("name", row.Name.Length > 0 ? row.Name : row.Table)) with
        {
            Line = row.Line > 0 ? row.Line : null,
            Id = row.Name.Length > 0 ? row.Name : null,
        });

    private static void Record(RegisterImport import, List<ImportedRow> rows, ChangeContext change)
    {
        change.Record("platform.register-import-taken-back", SourceRef.To(RegisterImport.Kind, import.Id), ("file", import.FileName));
        foreach (var subject in Subjects(rows))
        {
            change.Record("platform.row-import-taken-back", subject, ("file", import.FileName));
        }
    }

    private static IEnumerable<SourceRef> Subjects(List<ImportedRow> rows) =>
        rows.Where(row => row.SubjectKind is not null).Select(row => new SourceRef(row.SubjectKind!, row.SubjectId!)).Distinct();
}
