using System.Security.Cryptography;

namespace Birdik.Platform.Keys;

/// <summary>Signs with the installation's own key (ECDSA P-256, SHA-256, r‖s as in JWS ES256) what it hands out: certificates, packages, bundles.</summary>
public sealed class Signer
{
    private readonly KeyStore _keys;

    internal Signer(KeyStore keys) => _keys = keys;

    /// <summary>An installation moved without its keys begins with a new one.</summary>
    public Signature Sign(ReadOnlySpan<byte> data)
    {
        var id = _keys.CurrentId() ?? _keys.Add();
        using var key = _keys.Open(id) ?? throw new InvalidOperationException($"The signing key {id} is missing from the data folder.");
        return new Signature(id, key.SignData(data, HashAlgorithmName.SHA256));
    }

    /// <summary>Whether this installation signed exactly these bytes, with its key of now or an earlier one.</summary>
    public bool Verify(ReadOnlySpan<byte> data, Signature signature)
    {
        using var key = _keys.Open(signature.KeyId);
        return key is not null && key.VerifyData(data, signature.Value, HashAlgorithmName.SHA256);
    }

    /// <summary>All public keys, the one that signs now first.</summary>
    public JsonWebKeySet PublicKeys()
    {
        var current = _keys.CurrentId();
        return new JsonWebKeySet([.. _keys.Ids().OrderByDescending(id => id == current).Select(PublicKey)]);
    }

    private JsonWebKey PublicKey(string id)
    {
        using var key = _keys.Open(id)!;
        return JsonWebKeys.Of(key);
    }
}

/// <summary>A signature and the key it was made with.</summary>
public sealed record Signature(string KeyId, byte[] Value);
