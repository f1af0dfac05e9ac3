using System.Globalization;
using Birdik.Methods.Text;

namespace Birdik.Platform.Search;

/// <summary>Reads the day a date token names: 03.02.2026, 2026-02-03, 2026-жылдын 3-февралы, 3 февраля 2026 г.</summary>
internal static class DayText
{
    // Enough of a name to tell it in both languages; май and мая share two letters with марта.
    private static readonly string[] Months = ["янв", "фев", "мар", "апр", "ма", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"];

    /// <summary>The day; null when the token leaves out the year, or there is no such day.</summary>
    public static DateOnly? Of(string text, TextToken date)
    {
        int? year = null;
        var small = new List<int>(2);
        var month = 0;
        foreach (var word in WordWalk.Words(text, date.Start, date.End))
        {
            var part = text.AsSpan(word);
            if (!int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                month = month == 0 ? MonthOf(TextFolding.Fold(part.ToString())) : month;
            }
            else if (part.Length == 4)
            {
                year = number;
            }
            else
            {
                small.Add(number);
            }
        }

        return (year, month, small) switch
        {
            ({ } y, > 0, [var d]) => Day(y, month, d),
            ({ } y, 0, [var first, var second]) => text[date.Start + 4] == '-' ? Day(y, first, second) : Day(y, second, first),
            (null, 0, [var d, var m, var y]) => Day(2000 + y, m, d),
            _ => null,
        };
    }

    private static DateOnly? Day(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    private static int MonthOf(string word) =>
        Array.FindIndex(Months, month => word.StartsWith(month, StringComparison.Ordinal)) + 1;
}
