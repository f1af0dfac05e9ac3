using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Birdik.Platform.Registers.Import;

/// <summary>A table that refers to rows of type <typeparamref name="T"/>.</summary>
internal abstract class ReferringTable<T>
{
    /// <summary>Which of the ids its rows name, those in <paramref name="own"/> left out.</summary>
    public abstract Task<IEnumerable<Guid>> UsedAsync(
        NationalDb db, IReadOnlyList<Guid> ids, IReadOnlySet<(string Table, Guid Row)> own, CancellationToken ct);
}

/// <inheritdoc/>
internal sealed class ReferringTable<T, TReferring>(IForeignKey key) : ReferringTable<T>
    where TReferring : class
{
    private readonly string _table = key.DeclaringEntityType.GetTableName()!;

    public override async Task<IEnumerable<Guid>> UsedAsync(
        NationalDb db, IReadOnlyList<Guid> ids, IReadOnlySet<(string Table, Guid Row)> own, CancellationToken ct)
    {
        var property = key.Properties[^1];
        var rows = property.IsNullable ? MayRefer(db, property.Name, ids) : Refer(db, property.Name, ids);
        return (await rows.AsNoTracking().ToListAsync(ct))
            .Where(row => !own.Contains((_table, IdOf(row))))
            .Select(row => ReferredTo(row, property));
    }

    private static IQueryable<TReferring> Refer(NationalDb db, string property, IReadOnlyList<Guid> ids)
    {
        var wanted = ids.Select(id => new Id<T>(id)).ToList();
        return db.Set<TReferring>().Where(row => wanted.Contains(EF.Property<Id<T>>(row, property)));
    }

    private static IQueryable<TReferring> MayRefer(NationalDb db, string property, IReadOnlyList<Guid> ids)
    {
        var wanted = ids.Select(id => (Id<T>?)new Id<T>(id)).ToList();
        return db.Set<TReferring>().Where(row => wanted.Contains(EF.Property<Id<T>?>(row, property)));
    }

    private static Guid IdOf(TReferring row) => row is IVersioned && row.GetType().GetProperty("Id") is not null ? RowIds.Of(row) : Guid.Empty;

    private static Guid ReferredTo(TReferring row, IProperty property) =>
        ((Id<T>)property.PropertyInfo!.GetValue(row)!).Value;
}
