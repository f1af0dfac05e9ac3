using Birdik.Platform.Files;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;

namespace Birdik.Platform.Registers.Import;

/// <summary>An import that was kept: the file as it came, what it did, and whether it was taken back.</summary>
public sealed class RegisterImport : TenantEntity<RegisterImport>
{
    public const string Kind = "platform.import";

    public required string Register { get; init; }

    public required Id<StoredFile> FileId { get; init; }

    public required string FileName { get; init; }

    public required int Created { get; init; }

    public required int Changed { get; init; }

    public required int Unchanged { get; init; }

    public required DateTime At { get; init; }

    public required string By { get; init; }

    public string? Act { get; init; }

    /// <summary>Null while it stands.</summary>
    public DateTime? UndoneAt { get; private set; }

    public string? UndoneBy { get; private set; }

    public void TakeBack(DateTime at, string by) => (UndoneAt, UndoneBy) = (at, by);
}
