using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Birdik.Platform.Audit;

/// <summary>
/// The two hashes of the chain. Content: SHA-256(salt ‖ UTF-8 JSON). Header: SHA-256 over the UTF-8 lines
/// "birdik-audit-1", tenant, sequence, id, moment (UTC, milliseconds), actor kind, actor id, action, subject kind, subject id,
/// content hash, previous hash, each ended by a line feed. Anyone can recompute both.
/// </summary>
public static class AuditHash
{
    public const int SaltBytes = 16;

    public static readonly string Start = new('0', 64);

    public static string OfContent(ReadOnlySpan<byte> salt, string json)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(salt);
        hash.AppendData(Encoding.UTF8.GetBytes(json));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    public static string OfHeader(AuditEntry entry, int tenantId)
    {
        var lines = string.Join('\n',
            "birdik-audit-1",
            tenantId.ToString(CultureInfo.InvariantCulture),
            entry.Sequence.ToString(CultureInfo.InvariantCulture),
            entry.Id.ToString(),
            entry.At.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
            entry.ActorKind.ToString(),
            entry.ActorId?.ToString("D") ?? "-",
            entry.Action,
            entry.SubjectKind,
            entry.SubjectId,
            entry.ContentHash,
            entry.PreviousHash,
            "");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(lines)));
    }
}
