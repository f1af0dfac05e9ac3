using System.Globalization;

namespace Birdik.Platform.Search;

/// <summary>A place in what was found: how well it matches, own or national, and the key.</summary>
internal readonly record struct SearchPlace(int Tier, bool IsNational, long Key) : IComparable<SearchPlace>
{
    public int CompareTo(SearchPlace other) =>
        (Tier, IsNational, other.Key).CompareTo((other.Tier, other.IsNational, Key));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Tier:x}-{(IsNational ? 1 : 0)}-{Key:x}");

    public static SearchPlace? Read(string? text)
    {
        var parts = text?.Split('-') ?? [];
        return parts is [_, "0" or "1", _]
            && int.TryParse(parts[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var tier)
            && long.TryParse(parts[2], NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var key)
            ? new SearchPlace(tier, parts[1] == "1", key)
            : null;
    }
}
