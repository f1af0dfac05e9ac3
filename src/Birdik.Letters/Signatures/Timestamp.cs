using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;

namespace Birdik.Letters.Signatures;

/// <summary>A time stamp (RFC 3161): who stamped, when, and whether over these bytes.</summary>
internal sealed record Timestamp(string Authority, DateTime At, Trust Trust)
{
    /// <summary>Reads a token and checks it over the bytes it should be of; null when it is broken or of other bytes.</summary>
    public static Timestamp? Check(byte[]? token, byte[] stamped, DateTime now)
    {
        try
        {
            if (token is null || !Rfc3161TimestampToken.TryDecode(token, out var read, out _))
            {
                return null;
            }

            var beside = read.AsSignedCms().Certificates;
            return read.VerifySignatureForData(stamped, out var signer, beside)
                ? new Timestamp(
                    CertificateTrust.NameOf(signer), read.TokenInfo.Timestamp.UtcDateTime, CertificateTrust.Of(signer, beside, now))
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
