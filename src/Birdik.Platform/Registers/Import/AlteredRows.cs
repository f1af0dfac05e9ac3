using System.Text.Json;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Birdik.Platform.Persistence.Distribution;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Birdik.Platform.Registers.Import;

/// <summary>A tracked row that is about to be saved, with what it was.</summary>
internal sealed record AlteredRow(object Entity, string Table, Guid RowId, string? Before)
{
    /// <summary>Called after the save, when the version has risen.</summary>
    public ImportedRow AsImported(Id<RegisterImport> import, ImportRow? row) => new()
    {
        ImportId = import,
        Line = row?.Line ?? 0,
        Name = row is null ? "" : row.Name.Length > ImportedRow.MaxName ? row.Name[..ImportedRow.MaxName] : row.Name,
        Table = Table,
        RowId = RowId,
        RowVersion = ((IVersioned)Entity).Version,
        Before = Before,
        SubjectKind = row?.Subject?.Kind,
        SubjectId = row?.Subject?.Id,
    };
}

/// <summary>What the importer altered in its context, and the way back.</summary>
internal static class AlteredRows
{
    public static IReadOnlyList<AlteredRow> Of(BirdikDbContext db)
    {
        db.ChangeTracker.DetectChanges();
        return [.. db.ChangeTracker.Entries().Where(entry => entry.State is not EntityState.Unchanged && !entry.Metadata.IsUnaudited()).Select(Of)];
    }

    /// <summary>Gives the fields their former values.</summary>
    public static void Restore(EntityEntry entry, string before)
    {
        var values = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(before)!;
        foreach (var property in Scalars(entry).Where(property => values.ContainsKey(NameOf(property))))
        {
            property.CurrentValue = Read(property, values[NameOf(property)]);
        }
    }

    private static AlteredRow Of(EntityEntry entry) => entry switch
    {
        { Entity: not IVersioned } or { State: EntityState.Deleted } => throw new InvalidOperationException(
            $"An import adds and changes rows with a version; {entry.Metadata.ShortName()} cannot be taken back."),
        _ => new AlteredRow(
            entry.Entity, entry.Metadata.GetTableName()!, RowIds.Of(entry.Entity),
            entry.State == EntityState.Added ? null : JsonSerializer.Serialize(Scalars(entry)
                .Where(property => property.IsModified).ToDictionary(NameOf, property => Write(property, property.OriginalValue)))),
    };

    private static IEnumerable<PropertyEntry> Scalars(EntityEntry entry) =>
        entry.Properties.Concat(entry.ComplexProperties.SelectMany(complex => complex.Properties));

    private static string NameOf(PropertyEntry property) =>
        property.Metadata.DeclaringType is Microsoft.EntityFrameworkCore.Metadata.IComplexType complex
            ? $"{complex.ComplexProperty.Name}.{property.Metadata.Name}"
            : property.Metadata.Name;

    private static object? Write(PropertyEntry property, object? value) =>
        property.Metadata.GetTypeMapping().Converter is { } converter ? converter.ConvertToProvider(value) : value;

    private static object? Read(PropertyEntry property, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        var converter = property.Metadata.GetTypeMapping().Converter;
        var plain = value.Deserialize(converter?.ProviderClrType ?? property.Metadata.ClrType);
        return converter is null ? plain : converter.ConvertFromProvider(plain);
    }
}
