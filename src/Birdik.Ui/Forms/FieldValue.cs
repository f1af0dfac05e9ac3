using System.Globalization;

namespace Birdik.Ui.Forms;

/// <summary>How values stand in controls: days as the browser's date field wants them, numbers with a comma.</summary>
internal static class FieldValue
{
    public static string? Of(object? value) => value switch
    {
        null => null,
        string text => text,
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        decimal or double or float =>
            ((IFormattable)value).ToString("0.############", CultureInfo.InvariantCulture).Replace('.', ','),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
