namespace Birdik.Methods.Planning.Proof;

/// <summary>The evidence of one measure with its way up to the root of a programme version; checked on any machine without the server.</summary>
/// <param name="Programme">Name and version of the programme, for the reader.</param>
/// <param name="Measure">The measure it proves.</param>
/// <param name="Root">Root over all links of the programme version, 64 hexadecimal digits.</param>
/// <param name="Links">How many links the programme version has.</param>
public sealed record ProofBundle(string Programme, string Measure, string Root, int Links, IReadOnlyList<ProvenLink> Evidence)
{
    public const string Format = "birdik-proof-1";
    public const int MostLinks = 10_000_000;
    public const int MostEvidence = 10_000;

    /// <summary>The bundle of a measure, cut out of all links of a programme version in their fixed order.</summary>
    public static ProofBundle Of(string programme, string measure, IReadOnlyList<ProofLink> all)
    {
        var leaves = all.Select(link => link.Leaf()).ToArray();
        return new(programme, measure, Hex(MerkleTree.Root(leaves)), all.Count,
        [
            .. all.Select((link, place) => (link, place)).Where(pair => pair.link.Measure == measure)
                .Select(pair => new ProvenLink(pair.link, pair.place, [.. MerkleTree.Path(leaves, pair.place).Select(Hex)])),
        ]);
    }

    /// <summary>Reckons every hash anew and compares with the bundle's root and, when given, with the root printed on the programme.</summary>
    /// <remarks>O(links · log n) hashes.</remarks>
    public ProofVerdict Check(string? printedRoot = null)
    {
        var broken = Evidence.Where(link => !Holds(link)).Select(link => link.Place).ToList();
        return Evidence.Count == 0 ? new(ProofState.Empty, broken)
            : broken.Count > 0 ? new(ProofState.Broken, broken)
            : printedRoot is null ? new(ProofState.Consistent, broken)
            : new(printedRoot.Equals(Root, StringComparison.OrdinalIgnoreCase) ? ProofState.Anchored : ProofState.OtherRoot, broken);
    }

    private bool Holds(ProvenLink link) =>
        link.Link.Measure == Measure
        && link.Path.All(IsHash)
        && MerkleTree.RootOf(link.Link.Leaf(), link.Place, Links, [.. link.Path.Select(Convert.FromHexString)]) is { } root
        && Hex(root).Equals(Root, StringComparison.OrdinalIgnoreCase);

    /// <summary>64 hexadecimal digits.</summary>
    public static bool IsHash(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigit);

    private static string Hex(byte[] hash) => Convert.ToHexStringLower(hash);
}

/// <param name="Place">Place among all links of the programme version, from 0.</param>
/// <param name="Path">Hashes beside the way to the root, from below.</param>
public sealed record ProvenLink(ProofLink Link, int Place, IReadOnlyList<string> Path);

/// <param name="Broken">Places of the links that do not lead to the root.</param>
public sealed record ProofVerdict(ProofState State, IReadOnlyList<int> Broken)
{
    public bool Holds => State is ProofState.Consistent or ProofState.Anchored;
}

public enum ProofState
{
    /// <summary>All links lead to the bundle's root, and that is the root printed on the programme.</summary>
    Anchored,

    /// <summary>All links lead to the bundle's own root; without the printed root it could have been made up whole.</summary>
    Consistent,

    /// <summary>A link was changed, added or taken from elsewhere.</summary>
    Broken,

    /// <summary>The bundle belongs to another version of the programme, or to none.</summary>
    OtherRoot,

    /// <summary>The bundle holds no evidence.</summary>
    Empty,
}
