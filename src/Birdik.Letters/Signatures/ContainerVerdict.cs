using System.Text.Json.Serialization;
using Birdik.Platform.Results;

namespace Birdik.Letters.Signatures;

/// <summary>
/// What is to be said of a signed file. Integrity is mathematics: nothing was altered, added or left out. Trust is about people: whether
/// this machine knows who issued the certificates, and whether they are still in force.
/// </summary>
internal sealed record ContainerVerdict(
    ContainerFormat Format,
    Integrity Integrity,
    Trust Trust,
    IReadOnlyList<ContainerDocument> Documents,
    IReadOnlyList<SignatureVerdict> Signatures,
    IReadOnlyList<Problem> Problems)
{
    /// <summary>Integrity follows from the rest, so that nothing can be sound by mistake.</summary>
    public static ContainerVerdict Of(
        ContainerFormat format, IReadOnlyList<ContainerDocument> documents, IReadOnlyList<SignatureVerdict> signatures,
        IReadOnlyList<Problem> faults, IReadOnlyList<Problem> notices)
    {
        var uncovered = signatures.Count == 0 ? [] : documents.Where(document => !document.Covered).ToList();
        List<Problem> problems =
        [
            .. faults,
            .. uncovered.Select(document => SignatureProblems.At("letters.document-not-covered", document.Name)),
            .. signatures.Where(signature => signature.Reason is not null).Select(signature => new Problem(signature.Reason!)),
            .. notices,
        ];
        var isBroken = faults.Count > 0 || uncovered.Count > 0 || signatures.Any(signature => !signature.Valid);
        var integrity = isBroken ? Integrity.Broken : signatures.Count == 0 ? Integrity.Unsigned : Integrity.Ok;
        return new ContainerVerdict(format, integrity, TrustOf(signatures), documents, signatures, [.. problems.Distinct()]);
    }

    public static ContainerVerdict Unreadable(ContainerFormat format, Problem problem) =>
        new(format, Integrity.Broken, Trust.Unknown, [], [], [problem]);

    private static Trust TrustOf(IReadOnlyList<SignatureVerdict> signatures) =>
        signatures.Count == 0 || signatures.Any(signature => signature.Trust == Trust.Unknown) ? Trust.Unknown
        : signatures.Any(signature => signature.Trust == Trust.Expired) ? Trust.Expired
        : Trust.Trusted;
}

internal enum ContainerFormat
{
    Unknown,
    AsicE,
    AsicS,
    Bdoc,
    Cms,
}

internal enum Integrity
{
    Ok,
    Broken,
    Unsigned,
}

internal enum Trust
{
    Trusted,
    Unknown,
    Expired,
}

/// <param name="Covered">Every signature vouches for its content as it is.</param>
internal sealed record ContainerDocument(string Name, bool Covered)
{
    [JsonIgnore]
    public byte[] Content { get; init; } = [];
}

/// <param name="SigningTime">As the signature tells it; a time stamp's word goes before the signer's own.</param>
/// <param name="Reason">The code of what is wrong; null when it is valid.</param>
/// <param name="Covers">The documents it vouches for.</param>
internal sealed record SignatureVerdict(
    string Signer, DateTime? SigningTime, bool Valid, string? Reason, Trust Trust, IReadOnlySet<string> Covers)
{
    public static SignatureVerdict Broken(string reason, string signer = "", DateTime? at = null) =>
        new(signer, at, false, reason, Trust.Unknown, new HashSet<string>());
}
