using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Birdik.Platform.Audit;
using Birdik.Platform.Persistence.Distribution;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Birdik.Platform.Persistence;

/// <summary>
/// Writes rows of one kind straight through the model, without tracking them: for what an office does all day. What a save does is done: columns
/// and conversions are the model's, the tenant is stamped, the version rises, the fields are noted for the audit.
/// </summary>
[SuppressMessage("Security", "CA2100", Justification = "The names are the model's; all values are parameters.")]
internal sealed class DirectRows
{
    /// <summary>Rows a command writes, within the parameters that both databases take.</summary>
    private const int Most = 100;

    private static readonly ConcurrentDictionary<IEntityType, DirectRows> Known = new();

    private readonly IEntityType _type;
    private readonly Column[] _columns;
    private readonly IProperty[] _properties;
    private readonly string _table;
    private readonly string _insert;

    private DirectRows(IEntityType type, ISqlGenerationHelper names)
    {
        var table = StoreObjectIdentifier.Create(type, StoreObjectType.Table)
            ?? throw new InvalidOperationException($"{type.ShortName()} has no table.");
        _type = type;
        _properties = [.. type.GetFlattenedProperties()];
        _columns = [.. _properties.Select(property => new Column(
            property, names.DelimitIdentifier(property.GetColumnName(table)!), property.GetRelationalTypeMapping()))];
        if (Array.Find(_columns, column => column.Property.IsShadowProperty()) is { } hidden)
        {
            throw new InvalidOperationException($"{type.ShortName()}.{hidden.Property.Name} is not held by the row.");
        }

        _table = names.DelimitIdentifier(table.Name, table.Schema);
        _insert = $"INSERT INTO {_table} ({string.Join(", ", _columns.Select(column => column.Name))}) VALUES ";
    }

    /// <summary>Writes new rows, each of the change that it belongs to.</summary>
    public static async Task InsertAsync<T>(BirdikDbContext db, IReadOnlyList<(T Row, ChangeContext Change)> rows, CancellationToken ct)
        where T : TenantEntity<T>
    {
        foreach (var part in rows.Chunk(Most))
        {
            await using var command = Command(db);
            Of<T>(db).Insert(command, db.Tenant, part);
            await command.ExecuteNonQueryAsync(ct);
        }
    }

    /// <summary>Writes one field of a row that was read without being tracked.</summary>
    /// <exception cref="DbUpdateConcurrencyException">The row was changed since it was read.</exception>
    public static async Task UpdateAsync<T>(BirdikDbContext db, T row, string field, object? before, ChangeContext change, CancellationToken ct)
        where T : TenantEntity<T>
    {
        await using var command = Command(db);
        Of<T>(db).Update(command, db.Tenant, row, field, before, change);
        if (await command.ExecuteNonQueryAsync(ct) != 1)
        {
            throw new DbUpdateConcurrencyException($"{typeof(T).Name} {row.Id} was changed since it was read.");
        }
    }

    private static DirectRows Of<T>(BirdikDbContext db)
    {
        var type = db.Model.FindEntityType(typeof(T)) ?? throw new InvalidOperationException($"{typeof(T).Name} is not in the model.");
        return Known.TryGetValue(type, out var known)
            ? known
            : Known.GetOrAdd(type, new DirectRows(type, db.GetService<ISqlGenerationHelper>()));
    }

    private static DbCommand Command(BirdikDbContext db)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        return command;
    }

    private void Insert<T>(DbCommand command, int tenant, (T Row, ChangeContext Change)[] rows)
        where T : TenantEntity<T>
    {
        var text = new StringBuilder(_insert);
        var values = new object?[_columns.Length];
        foreach (var (row, change) in rows)
        {
            row.BelongTo(tenant);
            text.Append(command.Parameters.Count == 0 ? "(" : ", (");
            for (var place = 0; place < _columns.Length; place++)
            {
                values[place] = _columns[place].Of(row);
                text.Append(place == 0 ? "" : ", ").Append(_columns[place].Give(command, values[place]));
            }

            text.Append(')');
            if (IsNoted(change))
            {
                change.FieldChanges.AddRange(FieldChanges.OfNew(_type, _properties, values));
            }
        }

        command.CommandText = text.ToString();
    }

    private void Update<T>(DbCommand command, int tenant, T row, string field, object? before, ChangeContext change)
        where T : TenantEntity<T>
    {
        row.BelongTo(tenant);
        var (changed, version) = (Find(field), Find(nameof(IVersioned.Version)));
        var (owner, id) = (Find(nameof(ITenantOwned.TenantId)), Find(nameof(row.Id)));
        var after = changed.Of(row);
        command.CommandText =
            $"UPDATE {_table} SET {changed.Name} = {changed.Give(command, after)}, {version.Name} = {version.Give(command, row.Version + 1)} "
            + $"WHERE {owner.Name} = {owner.Give(command, tenant)} AND {id.Name} = {id.Give(command, row.Id)} "
            + $"AND {version.Name} = {version.Give(command, row.Version)}";
        if (IsNoted(change))
        {
            change.FieldChanges.Add(FieldChanges.OfOne(_type, row.Id, changed.Property, before, after));
        }
    }

    private Column Find(string property) => Array.Find(_columns, column => column.Property.Name == property)
        ?? throw new InvalidOperationException($"{_type.ShortName()} has no {property}.");

    private bool IsNoted(ChangeContext change) => !change.InBulk && !_type.IsUnaudited();

    private sealed record Column(IProperty Property, string Name, RelationalTypeMapping Mapping)
    {
        public object? Of(object row) => Property.GetGetter().GetClrValueUsingContainingEntity(row);

        /// <summary>Adds a value to a command; how its text is to call it.</summary>
        public string Give(DbCommand command, object? value)
        {
            var name = "@p" + command.Parameters.Count.ToString(CultureInfo.InvariantCulture);
            command.Parameters.Add(Mapping.CreateParameter(command, name, value, Property.IsNullable));
            return name;
        }
    }
}
