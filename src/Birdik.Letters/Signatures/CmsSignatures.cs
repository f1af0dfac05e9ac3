using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace Birdik.Letters.Signatures;

/// <summary>The signatures of one CMS (CAdES, PKCS #7), detached from its content or around it.</summary>
internal static class CmsSignatures
{
    private const string TimestampToken = "1.2.840.113549.1.9.16.2.14";
    private const int MaxSigners = 100;

    /// <summary>Decodes DER, or the same in PEM; null when it is no signed data.</summary>
    public static SignedCms? Decode(byte[] bytes, byte[]? detachedContent)
    {
        try
        {
            var der = Der(bytes);
            var probe = new SignedCms();
            probe.Decode(der);
            if (probe.ContentInfo.Content.Length > 0 || detachedContent is null)
            {
                return probe;
            }

            var cms = new SignedCms(new ContentInfo(detachedContent), detached: true);
            cms.Decode(der);
            return cms;
        }
        catch (Exception wrong) when (wrong is CryptographicException or FormatException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    public static IReadOnlyList<SignatureVerdict> Verify(SignedCms cms, IReadOnlySet<string> covers, DateTime now) =>
        [.. cms.SignerInfos.Cast<SignerInfo>().Take(MaxSigners).Select(signer => Verify(signer, cms.Certificates, covers, now))];

    private static SignatureVerdict Verify(
        SignerInfo signer, X509Certificate2Collection beside, IReadOnlySet<string> covers, DateTime now)
    {
        if (signer.Certificate is not { } certificate)
        {
            return SignatureVerdict.Broken(SignatureProblems.CertificateMissing);
        }

        var stamp = Stamp(signer, now, out var stampIsWrong);
        var reason = Check(signer) ?? (stampIsWrong ? SignatureProblems.TimestampWrong : null);
        var trust = CertificateTrust.Of(certificate, beside, stamp is { Trust: Trust.Trusted } ? stamp.At : now);
        return new SignatureVerdict(
            CertificateTrust.NameOf(certificate), stamp?.At ?? Claimed(signer), reason is null, reason, trust,
            reason is null ? covers : new HashSet<string>());
    }

    private static string? Check(SignerInfo signer)
    {
        try
        {
            signer.CheckSignature(verifySignatureOnly: true);
            return null;
        }
        catch (CryptographicException)
        {
            return SignatureProblems.ValueWrong;
        }
    }

    private static DateTime? Claimed(SignerInfo signer) => signer.SignedAttributes.Cast<CryptographicAttributeObject>()
        .SelectMany(attribute => attribute.Values.Cast<AsnEncodedData>()).OfType<Pkcs9SigningTime>()
        .Select(time => (DateTime?)DateTime.SpecifyKind(time.SigningTime, DateTimeKind.Utc)).FirstOrDefault();

    private static Timestamp? Stamp(SignerInfo signer, DateTime now, out bool isWrong)
    {
        var tokens = signer.UnsignedAttributes.Cast<CryptographicAttributeObject>()
            .Where(attribute => attribute.Oid.Value == TimestampToken)
            .SelectMany(attribute => attribute.Values.Cast<AsnEncodedData>())
            .Select(value => Timestamp.Check(value.RawData, signer.GetSignature(), now)).ToList();
        isWrong = tokens.Contains(null);
        return tokens.FirstOrDefault(stamp => stamp is not null);
    }

    private static byte[] Der(byte[] bytes)
    {
        if (!bytes.AsSpan().StartsWith("-----BEGIN "u8))
        {
            return bytes;
        }

        var text = System.Text.Encoding.ASCII.GetString(bytes);
        var fields = System.Security.Cryptography.PemEncoding.Find(text);
        return Convert.FromBase64String(text[fields.Base64Data]);
    }
}
