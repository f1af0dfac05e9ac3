using System.Globalization;
using Birdik.Methods.Law.Numbers;

namespace Birdik.Methods.Law.Contradictions;

/// <summary>A time limit or an interval as a number.</summary>
/// <param name="Value">How many; 0 where nothing could be read.</param>
/// <param name="Unit">Of what: a letter for day, working day, month…; <c>p</c> for times a year.</param>
/// <param name="Day">The day of the year by which it falls due, as month and day in one number; 0 where none is named.</param>
internal readonly record struct DutyMeasure(double Value, char Unit, int Day = 0)
{
    private static readonly (string Stem, char Unit)[] Units =
    [
        ("рабоч", 'w'), ("жумуш", 'w'), ("банковск", 'w'), ("дн", 'd'), ("день", 'd'), ("суток", 'd'), ("сутк", 'd'), ("күн", 'd'), ("месяц", 'm'), ("айдын", 'm'),
        ("недел", 'n'), ("жума", 'n'), ("час", 'h'), ("саат", 'h'), ("год", 'y'), ("лет", 'y'), ("жыл", 'y'),
    ];

    private static readonly string[] Months =
        ["январ", "феврал", "март", "апрел", "ма", "июн", "июл", "август", "сентябр", "октябр", "ноябр", "декабр"];

    private static readonly (string Sign, double TimesAYear)[] Intervals =
    [
        ("ежегодн", 1), ("жыл сайын", 1), ("раз в год", 1), ("раза в год", 1), ("жылына", 1), ("жылда", 1), ("ежекварт", 4), ("квартал", 4), ("ежемесяч", 12), ("ай сайын", 12), ("айына", 12),
        ("раз в месяц", 12), ("еженедел", 52), ("жума сайын", 52), ("ежедневн", 365), ("күн сайын", 365), ("полугод", 2), ("жарым жыл", 2),
    ];

    internal bool IsInterval => Unit == 'p';

    internal static DutyMeasure Of(string? term)
    {
        if (string.IsNullOrWhiteSpace(term))
        {
            return default;
        }

        var lower = term.ToLowerInvariant();
        var number = Number(lower);
        var day = DayOfYear(lower);
        foreach (var (sign, times) in Intervals)
        {
            if (lower.Contains(sign, StringComparison.Ordinal))
            {
                return new(times * (lower.Contains("раз", StringComparison.Ordinal) || lower.Contains("жолу", StringComparison.Ordinal) ? Math.Max(1, number) : 1), 'p', day);
            }
        }

        foreach (var (stem, unit) in Units)
        {
            if (lower.Contains(stem, StringComparison.Ordinal) && number > 0)
            {
                return new(number, unit);
            }
        }

        return new(0, '\0', day);
    }

    // «до 1 марта», «1-мартка чейин»; a year behind makes it a date, not a day of each year.
    private static int DayOfYear(string lower)
    {
        for (var month = 0; month < Months.Length; month++)
        {
            var at = lower.IndexOf(Months[month], StringComparison.Ordinal);
            if (at < 2 || lower[at - 1] is not (' ' or '-') || !char.IsAsciiDigit(lower[at - 2]))
            {
                continue;
            }

            var start = at - 2;
            while (start > 0 && char.IsAsciiDigit(lower[start - 1]))
            {
                start--;
            }

            return int.TryParse(lower.AsSpan(start, at - 1 - start), NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day is > 0 and <= 31
                ? ((month + 1) * 100) + day
                : 0;
        }

        return 0;
    }

    private static double Number(string lower)
    {
        var start = lower.AsSpan().IndexOfAnyInRange('0', '9');
        if (start >= 0)
        {
            var end = start;
            while (end < lower.Length && (char.IsAsciiDigit(lower[end]) || lower[end] == '.'))
            {
                end++;
            }

            return double.TryParse(lower[start..end].TrimEnd('.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : 0;
        }

        return lower.Split(' ').Select(CardinalWords.Read).FirstOrDefault(value => value > 0);
    }
}
