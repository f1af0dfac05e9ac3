using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Birdik.Platform.Keys;

/// <summary>Public keys as others read them (RFC 7517), named by their thumbprint (RFC 7638).</summary>
public sealed record JsonWebKeySet(IReadOnlyList<JsonWebKey> Keys);

/// <inheritdoc cref="JsonWebKeySet"/>
public sealed record JsonWebKey(string Kty, string Crv, string X, string Y, string Kid, string Use, string Alg);

internal static class JsonWebKeys
{
    public static JsonWebKey Of(ECDsa key)
    {
        var (x, y) = Point(key);
        return new JsonWebKey("EC", "P-256", x, y, Thumbprint(x, y), "sig", "ES256");
    }

    public static string IdOf(ECDsa key)
    {
        var (x, y) = Point(key);
        return Thumbprint(x, y);
    }

    private static (string X, string Y) Point(ECDsa key)
    {
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        return (Base64Url.EncodeToString(point.X), Base64Url.EncodeToString(point.Y));
    }

    private static string Thumbprint(string x, string y) => Base64Url.EncodeToString(
        SHA256.HashData(Encoding.ASCII.GetBytes($$"""{"crv":"P-256","kty":"EC","x":"{{x}}","y":"{{y}}"}""")));
}
