using System.Globalization;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Birdik.Platform.Audit;

/// <summary>What a tracked row's save alters, field by field.</summary>
internal static class FieldChanges
{
    private const int MaxValue = 2_000;

    // What a new row holds stands in the row; of a long text its beginning is enough until it is altered.
    private const int MaxNew = 200;

    private static readonly HashSet<string> NeverCopied = ["PasswordHash", "SecurityStamp", "ConcurrencyStamp", "Version", "TenantId", "SearchText", "ProtectedPassword"];

    public static IEnumerable<FieldChange> Of(EntityEntry entry)
    {
        var name = entry.Metadata.GetTableName() ?? entry.Metadata.ShortName();
        var id = string.Join('/', entry.Properties
            .Where(property => property.Metadata.IsPrimaryKey() && property.Metadata.Name != "TenantId")
            .Select(property => Show(property.CurrentValue)));
        return Scalars(entry)
            .Where(property => !property.Metadata.IsPrimaryKey() && !NeverCopied.Contains(property.Metadata.Name))
            .Where(property => entry.State != EntityState.Modified || property.IsModified)
            .Select(property => new FieldChange(
                name,
                id,
                Name(property.Metadata),
                entry.State == EntityState.Added ? null : Show(property.OriginalValue),
                entry.State == EntityState.Deleted ? null : Show(property.CurrentValue, entry.State == EntityState.Added ? MaxNew : MaxValue)))
            .Where(change => change.Old != change.New);
    }

    /// <summary>What a row that is not tracked will hold: its properties and their values, in the same order.</summary>
    public static IEnumerable<FieldChange> OfNew(IReadOnlyEntityType type, IReadOnlyList<IReadOnlyProperty> properties, IReadOnlyList<object?> values)
    {
        var name = type.GetTableName() ?? type.ShortName();
        var id = "";
        for (var place = 0; place < properties.Count; place++)
        {
            if (properties[place].IsPrimaryKey() && properties[place].Name != "TenantId")
            {
                id = id.Length == 0 ? Show(values[place])! : $"{id}/{Show(values[place])}";
            }
        }

        for (var place = 0; place < properties.Count; place++)
        {
            if (values[place] is { } value && !properties[place].IsPrimaryKey() && !NeverCopied.Contains(properties[place].Name))
            {
                yield return new FieldChange(name, id, Name(properties[place]), null, Show(value, MaxNew));
            }
        }
    }

    /// <summary>One field of a row that is not tracked.</summary>
    public static FieldChange OfOne(IReadOnlyEntityType type, object id, IReadOnlyProperty property, object? before, object? after) =>
        new(type.GetTableName() ?? type.ShortName(), Show(id)!, Name(property), Show(before), Show(after));

    private static IEnumerable<PropertyEntry> Scalars(EntityEntry entry) =>
        entry.Properties.Concat(entry.ComplexProperties.SelectMany(complex => complex.Properties));

    private static string Name(IReadOnlyProperty property) => property.DeclaringType is IReadOnlyComplexType complex
        ? $"{complex.ComplexProperty.Name}.{property.Name}"
        : property.Name;

    private static string? Show(object? value, int most = MaxValue)
    {
        var text = value switch
        {
            null => null,
            byte[] bytes => $"({bytes.Length} bytes)",
            DateTime moment => moment.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString(),
        };
        return text?.Length > most ? $"{text.AsSpan(0, most)}…" : text;
    }
}
