using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Birdik.Platform.Settings;

/// <summary>Reads settings so that a wrong one stops the start and is named, instead of being passed over.</summary>
public static class SettingReader
{
    /// <exception cref="SettingException">It is not a whole number of the range.</exception>
    public static long Whole(this IConfiguration configuration, string key, long fallback, long min, long max)
    {
        var written = configuration[key];
        if (string.IsNullOrWhiteSpace(written))
        {
            return fallback;
        }

        return long.TryParse(written, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value >= min && value <= max
            ? value
            : throw new SettingException(key, $"\"{written}\" is not a whole number from {min} to {max}");
    }

    /// <exception cref="SettingException">It is neither true nor false.</exception>
    public static bool Flag(this IConfiguration configuration, string key, bool fallback)
    {
        var written = configuration[key];
        if (string.IsNullOrWhiteSpace(written))
        {
            return fallback;
        }

        return bool.TryParse(written, out var value)
            ? value
            : throw new SettingException(key, $"\"{written}\" is neither true nor false");
    }

    /// <exception cref="SettingException">It is none of the names.</exception>
    public static T Choice<T>(this IConfiguration configuration, string key, T fallback)
        where T : struct, Enum
    {
        var written = configuration[key];
        if (string.IsNullOrWhiteSpace(written))
        {
            return fallback;
        }

        return Enum.TryParse<T>(written, ignoreCase: true, out var value) && Enum.IsDefined(value)
            ? value
            : throw new SettingException(key, $"\"{written}\" is none of {string.Join(", ", Enum.GetNames<T>())}");
    }

    /// <returns>Null when it is not set.</returns>
    /// <exception cref="SettingException">It is not an absolute http or https address.</exception>
    public static Uri? Address(this IConfiguration configuration, string key)
    {
        var written = configuration[key];
        if (string.IsNullOrWhiteSpace(written))
        {
            return null;
        }

        return Uri.TryCreate(written, UriKind.Absolute, out var address) && address.Scheme is ("http" or "https")
            ? address
            : throw new SettingException(key, $"\"{written}\" is not an http or https address");
    }
}
