using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Birdik.Platform.Threads;

namespace Birdik.Platform.Search;

/// <summary>The number under which the index of words knows an object: 63 bits of a hash, the same whenever it is made anew.</summary>
internal static class SearchKey
{
    public const int National = 0;

    public static long Of(int tenantId, SourceRef source)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{tenantId}\n{source.Kind}\n{source.Id}");
        return BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(name))) & long.MaxValue;
    }

    /// <summary>Weight first, then the day.</summary>
    public static long Rank(SearchEntry entry) =>
        (Math.Clamp(entry.Weight, 0, 9) * 10_000_000L) + (entry.Day?.DayNumber ?? 0);
}
