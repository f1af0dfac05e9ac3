using System.Security.Cryptography;
using System.Text;

namespace Birdik.Platform.Operations;

/// <summary>
/// The last 64 bytes of an archive: the SHA-256, as hex, of all bytes before them. They stand in the comment that closes a zip file, so any zip
/// program opens the archive, and any byte cut off or changed shows.
/// </summary>
internal static class ArchiveSeal
{
    /// <summary>Holds the place of the seal until the archive is whole.</summary>
    public static readonly string Blank = new('0', SHA256.HashSizeInBytes * 2);

    public static async Task PutAsync(FileStream archive, CancellationToken ct)
    {
        var seal = await OfAsync(archive, ct);
        archive.Position = archive.Length - Blank.Length;
        await archive.WriteAsync(Encoding.ASCII.GetBytes(seal), ct);
    }

    public static async Task<bool> HoldsAsync(FileStream archive, CancellationToken ct)
    {
        if (archive.Length <= Blank.Length)
        {
            return false;
        }

        var found = new byte[Blank.Length];
        archive.Position = archive.Length - Blank.Length;
        await archive.ReadExactlyAsync(found, ct);
        return Encoding.ASCII.GetString(found) == await OfAsync(archive, ct);
    }

    private static async Task<string> OfAsync(FileStream archive, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[1 << 17];
        archive.Position = 0;
        for (var left = archive.Length - Blank.Length; left > 0;)
        {
            var read = await archive.ReadAsync(buffer.AsMemory(0, (int)Math.Min(buffer.Length, left)), ct);
            if (read == 0)
            {
                break;
            }

            hash.AppendData(buffer, 0, read);
            left -= read;
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
