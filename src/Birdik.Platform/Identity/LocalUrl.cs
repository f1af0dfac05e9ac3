namespace Birdik.Platform.Identity;

/// <summary>Where to go back to: only within this installation.</summary>
public static class LocalUrl
{
    private const int MaxLength = 2_000;

    public static bool IsLocal(string? url) =>
        url is ['/', ..] and not ['/', '/' or '\\', ..] && url.Length <= MaxLength && !url.Any(char.IsControl);

    public static string Or(string? url, string otherwise) => IsLocal(url) ? url! : otherwise;
}
