using System.Globalization;
using Birdik.Platform.Localization;
using Birdik.Platform.Time;

namespace Birdik.Platform.Registers;

/// <summary>How the values of a type are written in a cell and in a spreadsheet.</summary>
internal sealed class CellWords<TValue>
{
    private static readonly Type Plain = ValueText.Plain(typeof(TValue));

    public string Prefix { get; set; } = $"Enum.{Plain.Name}";

    public static ColumnKind Kind { get; } = KindOf(Plain);

    public Cell Show(TValue value, Words words) => value switch
    {
        null => Cell.Empty,
        string text => text,
        LocalizedText text => text.In(words.Language),
        DateOnly day => words.Formats.Day(day),
        DateTime moment => words.Formats.Moment(moment),
        Enum choice => words[$"{Prefix}.{choice}"],
        bool flag => words[flag ? "Register.Yes" : "Register.No"],
        int or long => words.Formats.Whole(Convert.ToInt64(value, CultureInfo.InvariantCulture)),
        decimal or double => words.Formats.Number(Convert.ToDecimal(value, CultureInfo.InvariantCulture)),
        _ => value.ToString(),
    };

    public object? Export(TValue value, Words words) => value switch
    {
        DateOnly day => day.ToDateTime(TimeOnly.MinValue),
        DateTime moment => Bishkek.Local(moment),
        int or long or decimal or double => value,
        _ => Show(value, words).Text,
    };

    private static ColumnKind KindOf(Type type)
    {
        if (type == typeof(LocalizedText))
        {
            return ColumnKind.Localized;
        }

        if (type.IsEnum || type == typeof(bool))
        {
            return ColumnKind.Choice;
        }

        if (type == typeof(DateOnly))
        {
            return ColumnKind.Day;
        }

        if (type == typeof(DateTime))
        {
            return ColumnKind.Moment;
        }

        var isNumber = type == typeof(int) || type == typeof(long) || type == typeof(decimal) || type == typeof(double);
        return isNumber ? ColumnKind.Number : ColumnKind.Text;
    }
}
