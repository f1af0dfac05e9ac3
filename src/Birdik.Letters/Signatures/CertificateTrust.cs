using System.Security.Cryptography.X509Certificates;

namespace Birdik.Letters.Signatures;

/// <summary>Whether this machine knows the issuers of a certificate, and whether it was in force. Nothing is fetched from the network.</summary>
internal static class CertificateTrust
{
    public static Trust Of(X509Certificate2 certificate, X509Certificate2Collection beside, DateTime at)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        chain.ChainPolicy.VerificationTimeIgnored = false;
        chain.ChainPolicy.VerificationTime = at;
        chain.ChainPolicy.ExtraStore.AddRange(beside);
        if (chain.Build(certificate))
        {
            return Trust.Trusted;
        }

        return at < certificate.NotBefore.ToUniversalTime() || at > certificate.NotAfter.ToUniversalTime() ? Trust.Expired : Trust.Unknown;
    }

    /// <summary>Who signed: the common name, else the whole subject.</summary>
    public static string NameOf(X509Certificate2 certificate) =>
        certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: false) is { Length: > 0 } name ? name : certificate.Subject;
}
