using System.Collections.Concurrent;
using System.Data.Common;
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

/// <summary>How rows of one kind are written straight through the model: the statements of <see cref="DirectWrites"/>.</summary>
internal sealed class DirectRows
{
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

    public static DirectRows Of<T>(BirdikDbContext db)
    {
        var type = db.Model.FindEntityType(typeof(T)) ?? throw new InvalidOperationException($"{typeof(T).Name} is not in the model.");
        return Known.TryGetValue(type, out var known)
            ? known
            : Known.GetOrAdd(type, new DirectRows(type, db.GetService<ISqlGenerationHelper>()));
    }

    /// <summary>Adds to a command that a row is new; <paramref name="isAnother"/> after one of the same kind.</summary>
    public void Insert<T>(DbCommand command, StringBuilder text, int tenant, T row, ChangeContext change, bool isAnother)
        where T : TenantEntity<T>
    {
        row.BelongTo(tenant);
        var values = new object?[_columns.Length];
        text.Append(isAnother ? ", " : _insert).Append('(');
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

    /// <summary>Adds to a command that one field of a row has another value.</summary>
    public void Update<T>(DbCommand command, StringBuilder text, int tenant, T row, string field, object? before, ChangeContext change)
        where T : TenantEntity<T>
    {
        row.BelongTo(tenant);
        var (changed, version) = (Find(field), Find(nameof(IVersioned.Version)));
        var (owner, id) = (Find(nameof(ITenantOwned.TenantId)), Find(nameof(row.Id)));
        var after = changed.Of(row);
        text.Append(CultureInfo.InvariantCulture,
            $"UPDATE {_table} SET {changed.Name} = {changed.Give(command, after)}, {version.Name} = {version.Give(command, row.Version + 1)} ")
            .Append(CultureInfo.InvariantCulture,
            $"WHERE {owner.Name} = {owner.Give(command, tenant)} AND {id.Name} = {id.Give(command, row.Id)} ")
            .Append(CultureInfo.InvariantCulture, $"AND {version.Name} = {version.Give(command, row.Version)}");
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
