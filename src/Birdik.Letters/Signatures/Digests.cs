using System.Security.Cryptography;
using Org.BouncyCastle.Crypto.Digests;

namespace Birdik.Letters.Signatures;

/// <summary>Digests by the names that XML signatures give them; SHA-224, which .NET has not, by BouncyCastle.</summary>
internal static class Digests
{
    /// <summary>The digest; null for a name that is not known.</summary>
    public static byte[]? Of(string algorithm, byte[] content) => algorithm switch
    {
        // Old signatures rest on SHA-1; whether that is enough is a question of trust, not of what was signed.
        "http://www.w3.org/2000/09/xmldsig#sha1" => Sha1(content),
        "http://www.w3.org/2001/04/xmldsig-more#sha224" => Sha224(content),
        "http://www.w3.org/2001/04/xmlenc#sha256" => SHA256.HashData(content),
        "http://www.w3.org/2001/04/xmldsig-more#sha384" => SHA384.HashData(content),
        "http://www.w3.org/2001/04/xmlenc#sha512" => SHA512.HashData(content),
        _ => null,
    };

#pragma warning disable CA5350 // verifying what others have signed long ago
    private static byte[] Sha1(byte[] content) => SHA1.HashData(content);
#pragma warning restore CA5350

    private static byte[] Sha224(byte[] content)
    {
        var digest = new Sha224Digest();
        digest.BlockUpdate(content, 0, content.Length);
        var bytes = new byte[digest.GetDigestSize()];
        digest.DoFinal(bytes, 0);
        return bytes;
    }
}
