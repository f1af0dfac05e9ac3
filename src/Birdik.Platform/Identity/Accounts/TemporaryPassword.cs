using System.Security.Cryptography;

namespace Birdik.Platform.Identity.Accounts;

/// <summary>A password that can be read out over the telephone: three groups of four, without letters that look alike.</summary>
internal static class TemporaryPassword
{
    private const string Letters = "abcdefghjkmnpqrstuvwxyz";
    private const string Digits = "23456789";

    public static string Make() => string.Join('-', Enumerable.Range(0, 3).Select(_ =>
        RandomNumberGenerator.GetString(Letters, 3) + RandomNumberGenerator.GetString(Digits, 1)));
}
