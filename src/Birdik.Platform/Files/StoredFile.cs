using Birdik.Platform.Persistence;
using Birdik.Platform.Threads;
using Birdik.Platform.Writing;

namespace Birdik.Platform.Files;

/// <summary>
/// A file of a tenant: its name and what it belongs to. The content lies under its SHA-256 and is shared by all rows with the same content.
/// </summary>
public sealed class StoredFile : TenantEntity<StoredFile>
{
    public const int MaxName = 255;

    public required string Name { get; init; }

    public required long Size { get; init; }

    public required string MediaType { get; init; }

    /// <summary>Hex, lower case.</summary>
    public required string Sha256 { get; init; }

    public Guid? UploadedBy { get; init; }

    public required DateTime UploadedAt { get; init; }

    /// <summary>The object it belongs to: who may see that may have the file. Null: everyone of the tenant.</summary>
    public string? OwnerKind { get; init; }

    public string? OwnerId { get; init; }

    public SourceRef? Owner => OwnerKind is null ? null : new SourceRef(OwnerKind, OwnerId!);

    /// <summary>The row for a received content, to be added in the transaction that needs it.</summary>
    public static StoredFile Of(ReceivedFile received, SourceRef? owner, ChangeContext change) => new()
    {
        Name = received.Name,
        Size = received.Size,
        MediaType = received.MediaType,
        Sha256 = received.Sha256,
        UploadedBy = change.Actor.UserId,
        UploadedAt = change.At,
        OwnerKind = owner?.Kind,
        OwnerId = owner?.Id,
    };
}

/// <summary>A content that is safely on disk and waits for its row.</summary>
public sealed record ReceivedFile(string Name, string MediaType, string Sha256, long Size);
