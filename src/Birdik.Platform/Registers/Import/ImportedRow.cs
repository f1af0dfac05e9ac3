using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;

namespace Birdik.Platform.Registers.Import;

/// <summary>A row of a table that an import made or altered: what is needed to take it back.</summary>
public sealed class ImportedRow : TenantEntity<ImportedRow>
{
    public const int MaxName = 300;

    public required Id<RegisterImport> ImportId { get; init; }

    /// <summary>The line of the file it came from; 0 for a row that followed from others.</summary>
    public required int Line { get; init; }

    public required string Name { get; init; }

    public required string Table { get; init; }

    public required Guid RowId { get; init; }

    /// <summary>The row's version right after the import: another one says that it was changed since.</summary>
    public required int RowVersion { get; init; }

    /// <summary>The altered fields as they were, as JSON; null for a row that was made.</summary>
    public string? Before { get; init; }

    public string? SubjectKind { get; init; }

    public string? SubjectId { get; init; }
}
