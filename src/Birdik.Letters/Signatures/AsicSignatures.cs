using System.Security.Cryptography;
using System.Xml;

namespace Birdik.Letters.Signatures;

/// <summary>The signatures and time stamps under META-INF of a container.</summary>
internal sealed class AsicSignatures(ContainerFiles files, IReadOnlyList<string> documents, DateTime now)
{
    private const string MetaInf = "META-INF/";
    private const int MaxSignatures = 200;
    private const StringComparison Blind = StringComparison.OrdinalIgnoreCase;

    public IReadOnlyList<AsicSignature> Verify() =>
    [
        .. files.Names.Where(name => name.StartsWith(MetaInf, StringComparison.Ordinal)).SelectMany(Of).Take(MaxSignatures),
    ];

    private IEnumerable<AsicSignature> Of(string path)
    {
        var name = path[MetaInf.Length..];
        if (name.Contains("signatures", Blind) && name.EndsWith(".xml", Blind))
        {
            return Xades(path);
        }

        if (name.Contains("ASiCManifest", Blind) && name.EndsWith(".xml", Blind))
        {
            return [OfManifest(path)];
        }

        return name.Equals("signature.p7s", Blind) ? Cades(path)
            : name.Equals("timestamp.tst", Blind) ? [new(Stamped(path, DocumentAlone()))]
            : [];
    }

    private IEnumerable<AsicSignature> Xades(string path)
    {
        if (SafeXml.Read(files.Find(path)!)?.DocumentElement is not { } root)
        {
            return [new(SignatureVerdict.Broken(SignatureProblems.Unreadable))];
        }

        var signatures = root.LocalName == "Signature" ? [root] : root.Children(XadesNames.Ds, "Signature").Take(MaxSignatures).ToList();
        return signatures.Count == 0
            ? [new(SignatureVerdict.Broken(SignatureProblems.StructureWrong))]
            : signatures.Select(signature => new AsicSignature(Checked(signature)) { IsBdoc = HasBdocPolicy(signature) });
    }

    private SignatureVerdict Checked(XmlElement signature)
    {
        try
        {
            return new XadesSignature(signature, DocumentOf, now).Verify();
        }
        catch (Exception wrong) when (wrong is CryptographicException or XmlException or ArgumentException or FormatException)
        {
            return SignatureVerdict.Broken(SignatureProblems.Unreadable);
        }
    }

    private IEnumerable<AsicSignature> Cades(string path)
    {
        if (DocumentAlone() is not { } document || CmsSignatures.Decode(files.Find(path)!, document.Content) is not { } cms)
        {
            return [new(SignatureVerdict.Broken(SignatureProblems.Unreadable))];
        }

        return CmsSignatures.Verify(cms, new HashSet<string> { document.Name }, now).Select(verdict => new AsicSignature(verdict));
    }

    /// <summary>A manifest names documents with their digests, and is itself signed or stamped.</summary>
    private AsicSignature OfManifest(string path)
    {
        var manifest = files.Find(path)!;
        var root = SafeXml.Read(manifest)?.DocumentElement;
        var signedBy = root?.Child(XadesNames.Asic, "SigReference")?.GetAttribute("URI") ?? "";
        if (root is null || files.Find(Uri.UnescapeDataString(signedBy)) is not { } value)
        {
            return new(SignatureVerdict.Broken(SignatureProblems.StructureWrong)) { IsOfManifest = true };
        }

        var (covers, reason) = Named(root);
        var verdict = signedBy.EndsWith(".tst", Blind)
            ? Stamped(signedBy, new SignedDocument(path, manifest))
            : CmsSignatures.Decode(value, manifest) is { } cms && CmsSignatures.Verify(cms, covers, now) is [var first, ..]
                ? first
                : SignatureVerdict.Broken(SignatureProblems.Unreadable);
        return new(verdict with
        {
            Valid = verdict.Valid && reason is null,
            Reason = verdict.Reason ?? reason,
            Covers = verdict.Valid ? covers : new HashSet<string>(),
        })
        {
            IsOfManifest = true,
        };
    }

    private (HashSet<string> Covers, string? Reason) Named(XmlElement manifest)
    {
        var covers = new HashSet<string>(StringComparer.Ordinal);
        string? reason = null;
        foreach (var reference in manifest.Children(XadesNames.Asic, "DataObjectReference"))
        {
            var name = Uri.UnescapeDataString(reference.GetAttribute("URI"));
            var algorithm = reference.Child(XadesNames.Ds, "DigestMethod")?.GetAttribute("Algorithm") ?? "";
            var digest = files.Find(name) is { } content ? Digests.Of(algorithm, content) : null;
            if (digest is not null && reference.Child(XadesNames.Ds, "DigestValue").Base64() is { } told
                && CryptographicOperations.FixedTimeEquals(told, digest))
            {
                covers.Add(name);
            }
            else
            {
                reason ??= files.Find(name) is null ? SignatureProblems.DocumentMissing : SignatureProblems.DigestWrong;
            }
        }

        return (covers, reason);
    }

    private SignatureVerdict Stamped(string path, SignedDocument? document) =>
        document is null ? SignatureVerdict.Broken(SignatureProblems.DocumentMissing)
        : Timestamp.Check(files.Find(path), document.Content, now) is { } stamp
            ? new SignatureVerdict(stamp.Authority, stamp.At, true, null, stamp.Trust, new HashSet<string> { document.Name })
            : SignatureVerdict.Broken(SignatureProblems.TimestampWrong);

    private SignedDocument? DocumentAlone() => documents is [var only] ? new SignedDocument(only, files.Find(only)!) : null;

    private byte[]? DocumentOf(string name) => documents.Contains(name) ? files.Find(name) : null;

    private static bool HasBdocPolicy(XmlElement signature) => signature
        .GetElementsByTagName("SigPolicyId", XadesNames.Xades).OfType<XmlElement>()
        .Any(policy => policy.InnerText.Contains(XadesNames.BdocPolicy, StringComparison.Ordinal));
}

/// <summary>A signature of a container, and how it stands in it.</summary>
internal sealed record AsicSignature(SignatureVerdict Verdict)
{
    /// <summary>Of a manifest that names its documents.</summary>
    public bool IsOfManifest { get; init; }

    /// <summary>By the policy of BDOC.</summary>
    public bool IsBdoc { get; init; }
}
