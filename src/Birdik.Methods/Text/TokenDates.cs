using System.Collections.Frozen;

namespace Birdik.Methods.Text;

/// <summary>
/// Dates as officials write them: 03.02.2026, 2026-02-03, 2026-жылдын 3-февралы, 3-февраль 2026-ж., 3 февраля 2026 г.
/// </summary>
internal static class TokenDates
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Months =
        ("январь январ январы январынан февраль феврал февралы март марты апрель апрел апрели май майы июнь июн июну июль июл "
        + "июлу август августу сентябрь сентябр сентябры октябрь октябр октябры ноябрь ноябр ноябры декабрь декабр декабры "
        + "января февраля марта апреля мая июня июля августа сентября октября ноября декабря")
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Years =
        "жылдын жыл жылы жылында ж г год года году".Split(' ')
        .ToFrozenSet(StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly string[] CaseSuffixes =
        "ндагы ндеги дагы деги тагы теги нда нде нан нен нын нин нун дын дин дан ден тан тен тын на не га ге ка ке да де та те".Split(' ');

    /// <summary>End of the date that begins with the digit at <paramref name="start"/>, or 0.</summary>
    internal static int End(ReadOnlySpan<char> text, int start)
    {
        var end = TokenSigns.SkipDigits(text, start);
        return (end - start) switch
        {
            4 => FromYear(text, start, end),
            1 or 2 => FromDay(text, start, end),
            _ => 0,
        };
    }

    private static int FromYear(ReadOnlySpan<char> text, int start, int end)
    {
        if (end + 5 < text.Length && text[end] == '-' && text[end + 3] == '-'
            && TokenSigns.SkipDigits(text, end + 1) == end + 3 && TokenSigns.SkipDigits(text, end + 4) == end + 6
            && IsMonth(text, end + 1, end + 3) && IsDay(text, end + 4, end + 6))
        {
            return end + 6;
        }

        if (!IsYear(text, start, end) || Word(text, end, Years) is not (var year and > 0))
        {
            return 0;
        }

        var day = TokenSigns.SkipSpaces(text, SkipStop(text, year));
        var dayEnd = TokenSigns.SkipDigits(text, day);
        return dayEnd > day && IsDay(text, day, dayEnd) ? Word(text, dayEnd, Months) : 0;
    }

    private static int FromDay(ReadOnlySpan<char> text, int start, int end)
    {
        if (!IsDay(text, start, end))
        {
            return 0;
        }

        if (end < text.Length && text[end] == '.')
        {
            return Dotted(text, end);
        }

        if (Word(text, end, Months) is not (var month and > 0))
        {
            return 0;
        }

        var year = TokenSigns.SkipSpaces(text, month);
        var yearEnd = TokenSigns.SkipDigits(text, year);
        if (!IsYear(text, year, yearEnd))
        {
            return month;
        }

        return Word(text, yearEnd, Years) is var word and > 0 ? SkipStopOfLetter(text, yearEnd, word) : yearEnd;
    }

    // 03.02.2026; 03.02.26 is taken too.
    private static int Dotted(ReadOnlySpan<char> text, int dayEnd)
    {
        var month = TokenSigns.SkipDigits(text, dayEnd + 1);
        if (month >= text.Length || text[month] != '.' || !IsMonth(text, dayEnd + 1, month))
        {
            return 0;
        }

        var year = TokenSigns.SkipDigits(text, month + 1);
        return IsYear(text, month + 1, year) || (year - month == 3 && !IsNumberGoingOn(text, year)) ? year : 0;
    }

    private static bool IsNumberGoingOn(ReadOnlySpan<char> text, int at) =>
        at + 1 < text.Length && text[at] == '.' && TokenSigns.IsDigit(text[at + 1]);

    /// <summary>End of a word of the set after spaces or a hyphen, or 0; months may bear a case.</summary>
    private static int Word(
        ReadOnlySpan<char> text, int at, FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> words)
    {
        var start = at < text.Length && TokenSigns.IsDash(text[at]) ? at + 1 : TokenSigns.SkipSpaces(text, at);
        var end = TokenSigns.SkipWord(text, start);
        if (start == at || end - start is 0 or > 16)
        {
            return 0;
        }

        Span<char> lower = stackalloc char[16];
        var length = text[start..end].ToLowerInvariant(lower);
        return words.Contains(lower[..length]) || (length >= 5 && IsCaseOf(lower[..length], words)) ? end : 0;
    }

    // 3-февралында, 5-мартынан, 1-июлга чейин
    private static bool IsCaseOf(
        ReadOnlySpan<char> word, FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> words)
    {
        foreach (var suffix in CaseSuffixes)
        {
            if (word.EndsWith(suffix, StringComparison.Ordinal) && words.Contains(word[..^suffix.Length]))
            {
                return true;
            }
        }

        return false;
    }

    private static int SkipStop(ReadOnlySpan<char> text, int at) => at < text.Length && text[at] == '.' ? at + 1 : at;

    // The full stop belongs to г. and ж., not to года.
    private static int SkipStopOfLetter(ReadOnlySpan<char> text, int yearEnd, int word) =>
        word < text.Length && text[word] == '.' && word - yearEnd <= 3 && !TokenSigns.IsLetter(text[word - 2])
            ? word + 1
            : word;

    private static bool IsDay(ReadOnlySpan<char> text, int start, int end) => InRange(text, start, end, 2, 1, 31);

    private static bool IsMonth(ReadOnlySpan<char> text, int start, int end) => InRange(text, start, end, 2, 1, 12);

    private static bool IsYear(ReadOnlySpan<char> text, int start, int end) =>
        end - start == 4 && InRange(text, start, end, 4, 1800, 2199);

    private static bool InRange(ReadOnlySpan<char> text, int start, int end, int digits, int least, int most)
    {
        if (end <= start || end - start > digits)
        {
            return false;
        }

        var value = 0;
        for (var i = start; i < end; i++)
        {
            value = (value * 10) + (text[i] - '0');
        }

        return value >= least && value <= most;
    }
}
