using System.Security.Cryptography;

namespace Birdik.Platform.Operations;

/// <summary>Copies a stream and tells the size and SHA-256 of what went through.</summary>
internal static class HashingCopy
{
    public static async Task<(long Size, string Sha256)> RunAsync(Stream from, Stream to, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[1 << 17];
        long size = 0;
        int read;
        while ((read = await from.ReadAsync(buffer, ct)) > 0)
        {
            hash.AppendData(buffer, 0, read);
            await to.WriteAsync(buffer.AsMemory(0, read), ct);
            size += read;
        }

        return (size, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }
}
