using Birdik.Platform.Settings;
using Microsoft.Extensions.Configuration;

namespace Birdik.Platform.Files;

/// <summary>What may be stored: <c>Files:MaxBytes</c> and <c>Files:Types</c> (extensions) of the configuration.</summary>
public sealed record FileSettings(long MaxBytes, IReadOnlySet<string> Types)
{
    public const long DefaultMaxBytes = 25 * 1024 * 1024;
    private const long BesideTheFile = 1024 * 1024;
    private const long Ceiling = 4L * 1024 * 1024 * 1024;

    /// <summary>A file and the form around it.</summary>
    public long MostOfRequest => MaxBytes + BesideTheFile;

    /// <exception cref="SettingException">A setting cannot be used; the message names it.</exception>
    public static FileSettings From(IConfiguration configuration)
    {
        var maxBytes = configuration.Whole("Files:MaxBytes", DefaultMaxBytes, 1, Ceiling);
        var types = configuration.GetSection("Files:Types").GetChildren().Select(child => child.Value ?? "").ToHashSet();
        return types.FirstOrDefault(type => FileTypes.Find(type) is null) is { } unknown
            ? throw new SettingException("Files:Types", $"\"{unknown}\" is not an extension that is known")
            : new FileSettings(maxBytes, types.Count > 0 ? types : FileTypes.Extensions);
    }
}
