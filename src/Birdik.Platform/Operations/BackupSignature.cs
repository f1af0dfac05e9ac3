using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using Birdik.Platform.Keys;

namespace Birdik.Platform.Operations;

/// <summary>The installation's signature under a manifest, with the public key, so that any other installation can check it.</summary>
/// <param name="Value">ECDSA P-256 over SHA-256, r‖s, as base64url.</param>
internal sealed record BackupSignature(JsonWebKey Key, string Value)
{
    public static BackupSignature Of(byte[] manifest, Signer signer)
    {
        var signature = signer.Sign(manifest);
        var key = signer.PublicKeys().Keys.Single(key => key.Kid == signature.KeyId);
        return new BackupSignature(key, Base64Url.EncodeToString(signature.Value));
    }

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, JsonSerializerOptions.Web);

    public static BackupSignature? FromBytes(byte[] bytes) => JsonSerializer.Deserialize<BackupSignature>(bytes, JsonSerializerOptions.Web);

    /// <summary>Whether the holder of the key signed exactly these bytes, and the key bears its right name.</summary>
    public bool Holds(byte[] manifest)
    {
        try
        {
            using var key = ECDsa.Create(new ECParameters
            {
                Curve = ECCurve.NamedCurves.nistP256,
                Q = new ECPoint { X = Base64Url.DecodeFromChars(Key.X), Y = Base64Url.DecodeFromChars(Key.Y) },
            });
            return JsonWebKeys.IdOf(key) == Key.Kid
                && key.VerifyData(manifest, Base64Url.DecodeFromChars(Value), HashAlgorithmName.SHA256);
        }
        catch (Exception wrong) when (wrong is CryptographicException or FormatException)
        {
            return false;
        }
    }
}
