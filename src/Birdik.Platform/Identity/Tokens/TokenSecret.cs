using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Birdik.Platform.Identity.Tokens;

/// <summary>The text of a token: <c>birdik_</c> and 32 random bytes; shown once, kept as its hash.</summary>
public static class TokenSecret
{
    public const string Mark = "birdik_";
    public const int PrefixLength = 13;
    public const int Length = 50;

    public static string Make() => Mark + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static string Prefix(string secret) => secret[..PrefixLength];

    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(secret)));

    public static bool LooksRight(string secret) =>
        secret.Length == Length && secret.StartsWith(Mark, StringComparison.Ordinal) && Ascii.IsValid(secret);
}
