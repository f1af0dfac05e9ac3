using System.Security.Cryptography;

namespace Birdik.Methods.Planning.Proof;

/// <summary>A hash tree over records in order: one root for all, and for each a short path that proves it belongs.</summary>
/// <remarks>
/// Leaves <c>SHA-256(0x00 ‖ record)</c>, nodes <c>SHA-256(0x01 ‖ left ‖ right)</c>, the left subtree the largest power of two smaller than the
/// number of leaves; the root of nothing is SHA-256 of nothing. Source: RFC 6962, section 2.1.
/// </remarks>
public static class MerkleTree
{
    public static byte[] Leaf(ReadOnlySpan<byte> record) => SHA256.HashData([0, .. record]);

    public static byte[] Node(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right) => SHA256.HashData([1, .. left, .. right]);

    /// <summary>The root over leaf hashes.</summary>
    public static byte[] Root(ReadOnlySpan<byte[]> leaves) => leaves.Length switch
    {
        0 => SHA256.HashData([]),
        1 => leaves[0],
        _ => Node(Root(leaves[..Split(leaves.Length)]), Root(leaves[Split(leaves.Length)..])),
    };

    /// <summary>The hashes beside the way from a leaf up to the root, from below (RFC 6962, 2.1.1).</summary>
    public static IReadOnlyList<byte[]> Path(ReadOnlySpan<byte[]> leaves, int place)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(place);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(place, leaves.Length);
        if (leaves.Length == 1)
        {
            return [];
        }

        var split = Split(leaves.Length);
        return place < split
            ? [.. Path(leaves[..split], place), Root(leaves[split..])]
            : [.. Path(leaves[split..], place - split), Root(leaves[..split])];
    }

    /// <summary>The root that a leaf at a place of a tree of so many leaves leads to; null when the path cannot belong to such a tree.</summary>
    public static byte[]? RootOf(byte[] leaf, int place, int leaves, IReadOnlyList<byte[]> path)
    {
        if (leaves <= 0 || place < 0 || place >= leaves)
        {
            return null;
        }

        if (leaves == 1)
        {
            return path.Count == 0 ? leaf : null;
        }

        if (path.Count == 0)
        {
            return null;
        }

        var (split, rest) = (Split(leaves), path.Take(path.Count - 1).ToList());
        return place < split
            ? RootOf(leaf, place, split, rest) is { } left ? Node(left, path[^1]) : null
            : RootOf(leaf, place - split, leaves - split, rest) is { } right ? Node(path[^1], right) : null;
    }

    private static int Split(int leaves)
    {
        var split = 1;
        while (split * 2 < leaves)
        {
            split *= 2;
        }

        return split;
    }
}
