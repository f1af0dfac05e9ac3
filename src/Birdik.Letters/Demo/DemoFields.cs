using System.Globalization;
using System.Text.RegularExpressions;

namespace Birdik.Letters.Demo;

/// <summary>Fields in the texts of the demo: the month or quarter before the letter, a day before or after it, a place, a person, a number.</summary>
internal sealed partial class DemoFields
{
    /// <summary>Alike in both languages, as the texts use them.</summary>
    private static readonly string[] Months =
        ["январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь"];

    private static readonly string[] Quarters = ["I", "II", "III", "IV"];

    private readonly Dictionary<string, string> _values;

    /// <summary>Draws all fields, so that a field more in a text leaves the letters after it as they were.</summary>
    public DemoFields(DateOnly on, string language, DemoTexts texts, DemoDraws draws)
    {
        var isRussian = language == "ru";
        var (month, quarter) = (on.AddMonths(-1), on.AddMonths(-3));
        var (monthName, quarterName) = (Months[month.Month - 1], Quarters[(quarter.Month - 1) / 3]);
        _values = new()
        {
            ["month"] = isRussian ? $"{monthName} {month.Year} года" : $"{month.Year}-жылдын {monthName} айы",
            ["quarter"] = isRussian ? $"{quarterName} квартал {quarter.Year} года" : $"{quarter.Year}-жылдын {quarterName} чейреги",
            ["day"] = Written(on.AddDays(-2 - draws.Below(12))),
            ["ahead"] = Written(on.AddDays(3 + draws.Below(9))),
            ["number"] = Text(10 + draws.Below(290)),
            ["village"] = draws.Pick(texts.Places.Villages).In(language),
            ["street"] = draws.Pick(texts.Places.Streets).In(language),
            ["person"] = Initialed(draws.Pick(texts.People)),
        };
    }

    public string Fill(string text) => Field().Replace(text, match => _values[match.Groups["name"].Value]);

    /// <summary>Whether a text is this one with its fields filled.</summary>
    public static Regex Filled(string text) =>
        new($"^{string.Join(".+", Field().Split(text).Where((_, place) => place % 2 == 0).Select(Regex.Escape))}$", RegexOptions.CultureInvariant);

    public static string Written(DateOnly day) => day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

    private static string Initialed(string name) => name.Split(' ') is [var family, var given, ..] ? $"{family} {given[0]}." : name;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\{(?<name>\w+)\}")]
    private static partial Regex Field();
}
