using System.Buffers;

namespace Birdik.Platform.Identity.Accounts;

/// <summary>The letters of a user name: such as every keyboard of the country has.</summary>
internal static class UserNames
{
    public const string Allowed = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._@";

    private static readonly SearchValues<char> Letters = SearchValues.Create(Allowed);

    public static bool IsAllowed(char letter) => Letters.Contains(letter);
}
