using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.Security;

namespace Birdik.Letters.Signatures;

/// <summary>Checks a signature value with the key of a certificate, by the names that XML signatures give the algorithms.</summary>
internal static class SignatureValues
{
    private const string More = "http://www.w3.org/2001/04/xmldsig-more#";
    private const string Pss = "http://www.w3.org/2007/05/xmldsig-more#";

    /// <summary>Null when the algorithm is not known or the key is of another kind.</summary>
    public static bool? Check(string algorithm, X509Certificate2 certificate, byte[] data, byte[] value)
    {
        try
        {
            if (algorithm == More + "rsa-sha224")
            {
                return CheckSha224(certificate, data, value);
            }

            if (HashOf(algorithm) is not { } hash)
            {
                return null;
            }

            if (algorithm.StartsWith(More + "ecdsa", StringComparison.Ordinal))
            {
                using var ecdsa = certificate.GetECDsaPublicKey();
                return ecdsa?.VerifyData(data, value, hash);
            }

            using var rsa = certificate.GetRSAPublicKey();
            var padding = algorithm.StartsWith(Pss, StringComparison.Ordinal) ? RSASignaturePadding.Pss : RSASignaturePadding.Pkcs1;
            return rsa?.VerifyData(data, value, hash, padding);
        }
        catch (Exception wrong) when (wrong is CryptographicException or GeneralSecurityException or ArgumentException)
        {
            return false;
        }
    }

    private static bool CheckSha224(X509Certificate2 certificate, byte[] data, byte[] value)
    {
        var signer = SignerUtilities.GetSigner("SHA-224withRSA");
        signer.Init(false, DotNetUtilities.FromX509Certificate(certificate).GetPublicKey());
        signer.BlockUpdate(data, 0, data.Length);
        return signer.VerifySignature(value);
    }

    private static HashAlgorithmName? HashOf(string algorithm) => algorithm switch
    {
        "http://www.w3.org/2000/09/xmldsig#rsa-sha1" => HashAlgorithmName.SHA1,
        More + "rsa-sha256" or More + "ecdsa-sha256" or Pss + "sha256-rsa-MGF1" => HashAlgorithmName.SHA256,
        More + "rsa-sha384" or More + "ecdsa-sha384" or Pss + "sha384-rsa-MGF1" => HashAlgorithmName.SHA384,
        More + "rsa-sha512" or More + "ecdsa-sha512" or Pss + "sha512-rsa-MGF1" => HashAlgorithmName.SHA512,
        _ => null,
    };
}
