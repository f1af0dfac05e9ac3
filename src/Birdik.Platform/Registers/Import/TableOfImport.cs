using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Birdik.Platform.Registers.Import;

/// <summary>One table in which an import made or altered rows.</summary>
internal abstract class TableOfImport
{
    protected const int AtOnce = 500;

    /// <summary>The table by its name; null when the model has it no longer.</summary>
    public static TableOfImport? Find(BirdikDbContext db, string table) =>
        db.Model.GetEntityTypes().FirstOrDefault(type => type.GetTableName() == table) is { } type
            ? (TableOfImport)Activator.CreateInstance(typeof(TableOfImport<>).MakeGenericType(type.ClrType), type)!
            : null;

    /// <summary>Reads the rows into the context.</summary>
    public abstract Task<IReadOnlyDictionary<Guid, object>> LoadAsync(BirdikDbContext db, IReadOnlyList<Guid> ids, CancellationToken ct);

    /// <summary>Which of the rows others refer to, in any tenant; those in <paramref name="own"/> do not count.</summary>
    public abstract Task<IReadOnlySet<Guid>> UsedAsync(
        NationalDb db, IReadOnlyList<Guid> ids, IReadOnlySet<(string Table, Guid Row)> own, CancellationToken ct);
}

/// <inheritdoc/>
internal sealed class TableOfImport<T>(IEntityType type) : TableOfImport
    where T : class
{
    public override async Task<IReadOnlyDictionary<Guid, object>> LoadAsync(BirdikDbContext db, IReadOnlyList<Guid> ids, CancellationToken ct)
    {
        var rows = new Dictionary<Guid, object>();
        foreach (var some in ids.Chunk(AtOnce))
        {
            var wanted = some.Select(id => new Id<T>(id)).ToList();
            foreach (var row in await db.Set<T>().Where(row => wanted.Contains(EF.Property<Id<T>>(row, "Id"))).ToListAsync(ct))
            {
                rows.Add(RowIds.Of(row), row);
            }
        }

        return rows;
    }

    public override async Task<IReadOnlySet<Guid>> UsedAsync(
        NationalDb db, IReadOnlyList<Guid> ids, IReadOnlySet<(string Table, Guid Row)> own, CancellationToken ct)
    {
        var used = new HashSet<Guid>();
        foreach (var key in type.GetReferencingForeignKeys())
        {
            var referring = (ReferringTable<T>)Activator.CreateInstance(
                typeof(ReferringTable<,>).MakeGenericType(typeof(T), key.DeclaringEntityType.ClrType), key)!;
            foreach (var some in ids.Chunk(AtOnce))
            {
                used.UnionWith(await referring.UsedAsync(db, some, own, ct));
            }
        }

        return used;
    }
}
