using System.Globalization;

namespace Birdik.Platform.Registers;

/// <summary>The values that stand in addresses and cursors, as text and back; the same whatever the language of the interface.</summary>
internal static class ValueText
{
    public const int MaxLength = 200;

    private const string MomentForm = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'";

    public static Type Plain(Type type) => Nullable.GetUnderlyingType(type) ?? type;

    public static string? Write(object? value) => value switch
    {
        null => null,
        DateTime moment => moment.ToString(MomentForm, CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    /// <summary>Reads a value of a type; null when it cannot be one.</summary>
    public static object? Read(Type type, string text)
    {
        var plain = Plain(type);
        if (plain == typeof(string))
        {
            return text;
        }

        if (plain.IsEnum)
        {
            return text.Length > 0 && char.IsLetter(text[0]) && Enum.TryParse(plain, text, ignoreCase: true, out var choice)
                && Enum.IsDefined(plain, choice) ? choice : null;
        }

        if (plain == typeof(DateOnly))
        {
            return Day(text);
        }

        if (plain == typeof(DateTime))
        {
            return DateTime.TryParseExact(text, MomentForm, CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment) ? moment : null;
        }

        return plain == typeof(bool) ? Flag(text) : Number(plain, text) ?? Identity(plain, text);
    }

    /// <summary>A day as forms send it (2026-02-03) or as people write it (03.02.2026).</summary>
    public static DateOnly? Day(string text) => DateOnly.TryParseExact(
        text.Trim(), ["yyyy-MM-dd", "dd.MM.yyyy", "d.M.yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        ? day
        : null;

    private static object? Flag(string text) => text switch
    {
        "true" or "1" => true,
        "false" or "0" => false,
        _ => null,
    };

    private static object? Number(Type type, string text)
    {
        var tidy = text.Trim().Replace("\u00A0", "", StringComparison.Ordinal)
            .Replace("\u202F", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).Replace(',', '.');
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        var culture = CultureInfo.InvariantCulture;
        if (type == typeof(int))
        {
            return int.TryParse(tidy, Style, culture, out var number) ? number : null;
        }

        if (type == typeof(long))
        {
            return long.TryParse(tidy, Style, culture, out var number) ? number : null;
        }

        if (type == typeof(decimal))
        {
            return decimal.TryParse(tidy, Style, culture, out var number) ? number : null;
        }

        return type == typeof(double) && double.TryParse(tidy, Style, culture, out var real) && double.IsFinite(real) ? real : null;
    }

    private static object? Identity(Type type, string text)
    {
        if (!Guid.TryParse(text, out var value))
        {
            return null;
        }

        if (type == typeof(Guid))
        {
            return value;
        }

        return type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Ids.Id<>)
            ? Activator.CreateInstance(type, value)
            : null;
    }
}
