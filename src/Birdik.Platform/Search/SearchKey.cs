using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Birdik.Platform.Threads;

namespace Birdik.Platform.Search;

/// <summary>
/// The number of a document within its tenant: weight, day, and a place within the day, so that the order of numbers is the order in
/// which documents that match equally well are found.
/// </summary>
internal static class SearchKey
{
    /// <summary>Bits of a key; above them an index of all tenants puts the tenant.</summary>
    public const int Bits = 41;

    /// <summary>Where the documents of the national registers stand among those of tenants.</summary>
    public const int National = 0;

    /// <summary>Keys of about a month share a block.</summary>
    public const int BlockBits = PlaceBits + 5;

    private const long PlaceMask = (1L << PlaceBits) - 1;
    private const int PlaceBits = 20;
    private const int DayBits = 17;
    private static readonly int FirstDay = new DateOnly(1850, 1, 1).DayNumber;

    /// <summary>The first key to try for an entry; where it is taken, the next free one is used.</summary>
    public static long Of(SearchEntry entry) => Day(entry) << PlaceBits | Place(entry.Source);

    /// <summary>Whether an entry may keep the key it has: its weight and day are the same.</summary>
    public static bool Fits(long key, SearchEntry entry) => key >> PlaceBits == Day(entry);

    /// <summary>The first and the last key of the weight and day of a key.</summary>
    public static (long First, long Last) DayOf(long key) => (key & ~PlaceMask, key | PlaceMask);

    private static long Day(SearchEntry entry)
    {
        var day = entry.Day is { } known ? Math.Clamp(known.DayNumber - FirstDay, 1, (1 << DayBits) - 1) : 0;
        return ((long)Math.Clamp(entry.Weight, 0, 9) << DayBits) | (uint)day;
    }

    private static long Place(SourceRef source) =>
        BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(source.ToString()))) & PlaceMask;
}
