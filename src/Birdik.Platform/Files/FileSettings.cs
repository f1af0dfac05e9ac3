using Microsoft.Extensions.Configuration;

namespace Birdik.Platform.Files;

/// <summary>What may be stored: <c>Files:MaxBytes</c> and <c>Files:Types</c> (extensions) of the configuration.</summary>
public sealed record FileSettings(long MaxBytes, IReadOnlySet<string> Types)
{
    public const long DefaultMaxBytes = 25 * 1024 * 1024;
    private const long Ceiling = 4L * 1024 * 1024 * 1024;

    /// <exception cref="InvalidOperationException">A key cannot be read; the message names it.</exception>
    public static FileSettings From(IConfiguration configuration)
    {
        var written = configuration["Files:MaxBytes"];
        var maxBytes = DefaultMaxBytes;
        if (written is not null && (!long.TryParse(written, out maxBytes) || maxBytes is < 1 or > Ceiling))
        {
            throw new InvalidOperationException($"Files:MaxBytes must be a whole number from 1 to {Ceiling}.");
        }

        var types = configuration.GetSection("Files:Types").GetChildren().Select(child => child.Value ?? "").ToHashSet();
        if (types.FirstOrDefault(type => FileTypes.Find(type) is null) is { } unknown)
        {
            throw new InvalidOperationException($"Files:Types names an extension that is not known: {unknown}.");
        }

        return new FileSettings(maxBytes, types.Count > 0 ? types : FileTypes.Extensions);
    }
}
