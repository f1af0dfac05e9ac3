using System.Globalization;
using Birdik.Platform.Time;

namespace Birdik.Platform.Writing;

/// <summary>
/// What a person had before them when they began to change an object: its version, and the UTC moment. A form carries it along, so that
/// another person's change in between is not written over unseen.
/// </summary>
public readonly record struct Seen(int Version, DateTime At) : IParsable<Seen>
{
    public static Seen Now(int version, TimeProvider clock) => new(version, clock.Moment());

    public static Seen Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var seen) ? seen : throw new FormatException($"{s} is no version with a moment.");

    public static bool TryParse(string? s, IFormatProvider? provider, out Seen result)
    {
        result = default;
        var parts = s?.Split('@') ?? [];
        if (parts.Length != 2
            || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            || !long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
            || ticks > DateTime.MaxValue.Ticks)
        {
            return false;
        }

        result = new Seen(version, new DateTime(ticks, DateTimeKind.Utc));
        return true;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Version}@{At.Ticks}");
}
