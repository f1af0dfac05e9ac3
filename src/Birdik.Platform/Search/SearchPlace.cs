using System.Globalization;

namespace Birdik.Platform.Search;

/// <summary>A place in what was found: rank and key of a hit.</summary>
public sealed record SearchPlace(long Rank, long Key)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Rank:x}-{Key:x}");

    public static SearchPlace? Read(string? text)
    {
        var parts = text?.Split('-') ?? [];
        return parts.Length == 2
            && long.TryParse(parts[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var rank)
            && long.TryParse(parts[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var key)
            ? new SearchPlace(rank, key)
            : null;
    }
}
