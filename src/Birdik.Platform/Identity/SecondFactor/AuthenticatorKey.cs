namespace Birdik.Platform.Identity.SecondFactor;

/// <summary>The key of an authenticator app as people type it and as the app reads it from a picture.</summary>
public static class AuthenticatorKey
{
    /// <summary>In groups of four.</summary>
    public static string Grouped(string key) => string.Join(' ', key.Chunk(4).Select(group => new string(group)));

    /// <summary>The address that the picture holds.</summary>
    public static string Address(string userName, string key) =>
        $"otpauth://totp/Birdik:{Uri.EscapeDataString(userName)}?secret={key}&issuer=Birdik&digits=6";
}
