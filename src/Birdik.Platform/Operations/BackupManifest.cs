using System.Text.Json;

namespace Birdik.Platform.Operations;

/// <summary>What an archive holds; lies in it as <c>manifest.json</c>, signed by the installation.</summary>
/// <param name="Format">Always <see cref="ThisFormat"/>.</param>
/// <param name="Program">The version of the program that wrote it.</param>
/// <param name="Database">The dialect of the saved database: <c>sqlite</c> or <c>postgres</c>.</param>
/// <param name="Migrations">The migrations that had been applied, in order.</param>
/// <param name="AuditHeads">The ends of the audit chains when the backup began; a later chain must pass through them.</param>
public sealed record BackupManifest(
    string Format,
    DateTime CreatedAt,
    string Program,
    string Database,
    IReadOnlyList<string> Migrations,
    IReadOnlyList<BackupHead> AuditHeads,
    IReadOnlyList<BackupMember> Members)
{
    public const string ThisFormat = "birdik-backup-1";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, Options);

    public static BackupManifest? FromBytes(ReadOnlySpan<byte> bytes) => JsonSerializer.Deserialize<BackupManifest>(bytes, Options);
}

/// <summary>A file of the archive.</summary>
public sealed record BackupMember(string Name, long Size, string Sha256);

/// <summary>The end of a tenant's audit chain.</summary>
public sealed record BackupHead(string Tenant, long Sequence, string Hash);
