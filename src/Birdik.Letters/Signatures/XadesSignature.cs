using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Xml;

namespace Birdik.Letters.Signatures;

/// <summary>
/// One XAdES signature over files beside it. Its references are looked up by place, not by whatever element bears an id, so that a
/// wrapped copy is of no use.
/// </summary>
internal sealed class XadesSignature(XmlElement signature, Func<string, byte[]?> find, DateTime now)
{
    private const string Ds = XadesNames.Ds;
    private const int MaxReferences = 2_000;

    private readonly HashSet<string> _covers = new(StringComparer.Ordinal);

    public SignatureVerdict Verify()
    {
        if (signature.Child(Ds, "SignedInfo") is not { } info
            || signature.Child(Ds, "SignatureValue") is not { } valueElement
            || QualifyingProperties() is not { } properties
            || properties.Child(XadesNames.Xades, "SignedProperties") is not { } signed)
        {
            return SignatureVerdict.Broken(SignatureProblems.StructureWrong);
        }

        if (Certificate() is not { } certificate)
        {
            return SignatureVerdict.Broken(SignatureProblems.CertificateMissing);
        }

        using (certificate)
        {
            var signer = CertificateTrust.NameOf(certificate);
            var claimed = ClaimedTime(signed);
            var stamp = Stamp(properties, valueElement, out var stampIsWrong);
            var reason = References(info, signed)
                ?? (NamesCertificate(signed, certificate) ? null : SignatureProblems.CertificateMismatch)
                ?? Value(info, valueElement, certificate)
                ?? (stampIsWrong ? SignatureProblems.TimestampWrong : null);
            var at = stamp?.At ?? claimed;
            // A stamp proves the time only as far as its authority is known.
            var trust = CertificateTrust.Of(certificate, Beside(properties), stamp is { Trust: Trust.Trusted } ? stamp.At : now);
            return new SignatureVerdict(signer, at, reason is null, reason, trust, _covers);
        }
    }

    private XmlElement? QualifyingProperties()
    {
        var found = signature.Children(Ds, "Object")
            .SelectMany(one => one.Children(XadesNames.Xades, "QualifyingProperties")).Take(2).ToList();
        var id = signature.GetAttribute("Id");
        return found is [var only] && id.Length > 0 && only.GetAttribute("Target") == "#" + id ? only : null;
    }

    private X509Certificate2? Certificate() => signature.Child(Ds, "KeyInfo") is { } key
        ? Load(key.Children(Ds, "X509Data").SelectMany(data => data.Children(Ds, "X509Certificate")).FirstOrDefault().Base64())
        : null;

    private static X509Certificate2? Load(byte[]? bytes)
    {
        try
        {
            return bytes is null ? null : X509CertificateLoader.LoadCertificate(bytes);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static X509Certificate2Collection Beside(XmlElement properties)
    {
        var beside = new X509Certificate2Collection();
        foreach (XmlElement one in properties.GetElementsByTagName("EncapsulatedX509Certificate", XadesNames.Xades))
        {
            if (Load(one.Base64()) is { } certificate)
            {
                beside.Add(certificate);
            }
        }

        return beside;
    }

    /// <summary>Every reference must hold, and one of them must be to the signed properties. Null when all is well.</summary>
    private string? References(XmlElement info, XmlElement signed)
    {
        var references = info.Children(Ds, "Reference").Take(MaxReferences + 1).ToList();
        if (references.Count is 0 or > MaxReferences)
        {
            return SignatureProblems.StructureWrong;
        }

        var (reason, ownProperties) = ((string?)null, 0);
        foreach (var reference in references)
        {
            var uri = reference.GetAttribute("URI");
            ownProperties += reference.GetAttribute("Type") == XadesNames.SignedProperties ? 1 : 0;
            reason ??= uri.StartsWith('#') ? Inside(reference, uri[1..], signed) : Outside(reference, uri);
        }

        return ownProperties == 1 ? reason : SignatureProblems.StructureWrong;
    }

    private string? Inside(XmlElement reference, string id, XmlElement signed)
    {
        var isProperties = reference.GetAttribute("Type") == XadesNames.SignedProperties;
        var target = isProperties ? signed
            : signature.ChildNodes.OfType<XmlElement>().FirstOrDefault(child => id.Length > 0 && child.GetAttribute("Id") == id
                && child is { NamespaceURI: Ds, LocalName: "KeyInfo" or "Object" });
        if (target is null || target.GetAttribute("Id") != id || IdsInDocument(id) != 1)
        {
            return SignatureProblems.StructureWrong;
        }

        var transforms = TransformsOf(reference);
        return transforms.Count > 1 ? SignatureProblems.AlgorithmUnknown
            : Digest(reference, transforms is [var one]
                ? Canonical.Of(target, one.Algorithm, one.Prefixes)
                : Canonical.Of(target, Canonical.Default));
    }

    private string? Outside(XmlElement reference, string uri)
    {
        var name = Uri.UnescapeDataString(uri);
        if (uri.Length == 0 || find(name) is not { } content)
        {
            return SignatureProblems.DocumentMissing;
        }

        var transforms = TransformsOf(reference);
        var bytes = transforms switch
        {
            [] => content,
            [var one] when SafeXml.Read(content) is { } document => Canonical.Of(document, one.Algorithm, one.Prefixes),
            _ => null,
        };
        var reason = Digest(reference, bytes);
        if (reason is null)
        {
            _covers.Add(name);
        }

        return reason;
    }

    private int IdsInDocument(string id) => signature.OwnerDocument.DocumentElement!.SelectNodes("//*[@Id]")!
        .OfType<XmlElement>().Count(element => element.GetAttribute("Id") == id);

    private static List<(string Algorithm, string? Prefixes)> TransformsOf(XmlElement reference) =>
        reference.Child(Ds, "Transforms") is { } list
            ? [.. list.Children(Ds, "Transform").Select(one => (one.GetAttribute("Algorithm"), Prefixes(one)))]
            : [];

    private static string? Prefixes(XmlElement transform) => transform.ChildNodes.OfType<XmlElement>()
        .FirstOrDefault(child => child.LocalName == "InclusiveNamespaces")?.GetAttribute("PrefixList");

    private static string? Digest(XmlElement reference, byte[]? content)
    {
        var algorithm = reference.Child(Ds, "DigestMethod")?.GetAttribute("Algorithm") ?? "";
        return content is null || Digests.Of(algorithm, content) is not { } digest ? SignatureProblems.AlgorithmUnknown
            : reference.Child(Ds, "DigestValue").Base64() is { } told && CryptographicOperations.FixedTimeEquals(told, digest) ? null
            : SignatureProblems.DigestWrong;
    }

    private static string? Value(XmlElement info, XmlElement valueElement, X509Certificate2 certificate)
    {
        var method = info.Child(Ds, "CanonicalizationMethod");
        var canonical = method is null ? null : Canonical.Of(info, method.GetAttribute("Algorithm"), Prefixes(method));
        var algorithm = info.Child(Ds, "SignatureMethod")?.GetAttribute("Algorithm") ?? "";
        return canonical is null || valueElement.Base64() is not { } value ? SignatureProblems.AlgorithmUnknown
            : SignatureValues.Check(algorithm, certificate, canonical, value) switch
            {
                true => null,
                false => SignatureProblems.ValueWrong,
                null => SignatureProblems.AlgorithmUnknown,
            };
    }

    /// <summary>The signed properties name the certificate by its digest, so that another one with the same key does not do.</summary>
    private static bool NamesCertificate(XmlElement signed, X509Certificate2 certificate)
    {
        var properties = signed.Child(XadesNames.Xades, "SignedSignatureProperties");
        var named = properties?.Child(XadesNames.Xades, "SigningCertificate") ?? properties?.Child(XadesNames.Xades, "SigningCertificateV2");
        var digest = named?.Children(XadesNames.Xades, "Cert").FirstOrDefault()?.Child(XadesNames.Xades, "CertDigest");
        var algorithm = digest?.Child(Ds, "DigestMethod")?.GetAttribute("Algorithm") ?? "";
        return digest?.Child(Ds, "DigestValue").Base64() is { } told
            && Digests.Of(algorithm, certificate.RawData) is { } own
            && CryptographicOperations.FixedTimeEquals(told, own);
    }

    private static DateTime? ClaimedTime(XmlElement signed) =>
        DateTimeOffset.TryParse(
            signed.Child(XadesNames.Xades, "SignedSignatureProperties")?.Child(XadesNames.Xades, "SigningTime")?.InnerText.Trim(),
            CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time.UtcDateTime
            : null;

    private Timestamp? Stamp(XmlElement properties, XmlElement valueElement, out bool isWrong)
    {
        isWrong = false;
        var unsigned = properties.Child(XadesNames.Xades, "UnsignedProperties")?.Child(XadesNames.Xades, "UnsignedSignatureProperties");
        Timestamp? first = null;
        foreach (var element in unsigned?.Children(XadesNames.Xades, "SignatureTimeStamp") ?? [])
        {
            var form = element.Child(Ds, "CanonicalizationMethod")?.GetAttribute("Algorithm") ?? Canonical.Default;
            var stamped = Canonical.Of(valueElement, form);
            var stamp = stamped is null
                ? null
                : Timestamp.Check(element.Child(XadesNames.Xades, "EncapsulatedTimeStamp").Base64(), stamped, now);
            isWrong |= stamp is null;
            first ??= stamp;
        }

        return first;
    }
}
