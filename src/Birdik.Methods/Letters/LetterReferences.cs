using System.Globalization;
using System.Text.RegularExpressions;

namespace Birdik.Methods.Letters;

/// <summary>
/// Finds the registration numbers and days of other letters named in a text: «на ваш № 01-12/45 от 03.02.2026», «сиздин 2026-жылдын
/// 3-февралындагы № 01-12/45 катыңызга». A number needs its sign №; a day is taken when it stands beside the number within one sentence.
/// Linear in the length of the text; at most <see cref="MaxText"/> characters are read.
/// </summary>
public static partial class LetterReferences
{
    public const int MaxText = 100_000;

    private const int Reach = 60;

    private static readonly string[] KyrgyzMonths =
        ["январ", "феврал", "март", "апрел", "май", "июн", "июл", "август", "сентябр", "октябр", "ноябр", "декабр"];

    private static readonly string[] RussianMonths =
        ["январ", "феврал", "март", "апрел", "ма", "июн", "июл", "август", "сентябр", "октябр", "ноябр", "декабр"];

    /// <summary>In the order of the text; the same number with the same day is told once.</summary>
    public static IReadOnlyList<LetterReference> Find(string text)
    {
        var read = text.Length > MaxText ? text[..MaxText] : text;
        var days = Days(read);
        return
        [
            .. Numbers().Matches(read).Where(match => !IsActNumber(read, match))
                .Select(match => new LetterReference(match.Groups["number"].Value.TrimEnd('.', '-', '/'), Nearest(days, read, match)))
                .Where(reference => reference.Number.Any(char.IsDigit)).Distinct(),
        ];
    }

    /// <summary>A number of a law or of a resolution is no letter's.</summary>
    private static bool IsActNumber(string text, Match match)
    {
        var before = text[Math.Max(0, match.Index - Reach)..match.Index].ToLowerInvariant();
        var sentence = before[(before.LastIndexOfAny(['.', ';', '\n']) is var end and >= 0 && !char.IsDigit(before[Math.Max(0, end - 1)]) ? end + 1 : 0)..];
        return Acts().IsMatch(sentence) && !Letters().IsMatch(sentence);
    }

    private static DateOnly? Nearest(List<(int From, int To, DateOnly Day)> days, string text, Match number)
    {
        var after = number.Index + number.Length;
        foreach (var (from, _, day) in days)
        {
            if (from >= after && from - after <= Reach / 2 && IsOneSentence(text[after..from]))
            {
                return day;
            }
        }

        for (var place = days.Count - 1; place >= 0; place--)
        {
            if (days[place].To <= number.Index && number.Index - days[place].To <= Reach && IsOneSentence(text[days[place].To..number.Index]))
            {
                return days[place].Day;
            }
        }

        return null;
    }

    private static bool IsOneSentence(string between) => !between.Contains('\n', StringComparison.Ordinal)
        && !between.Contains(". ", StringComparison.Ordinal) && !between.Contains('№', StringComparison.Ordinal)
        && !between.Contains(';', StringComparison.Ordinal);

    private static List<(int From, int To, DateOnly Day)> Days(string text)
    {
        var found = new List<(int From, int To, DateOnly Day)>();
        foreach (Match match in PlainDays().Matches(text))
        {
            Add(match, Number(match, "day"), Number(match, "month"), Number(match, "year"));
        }

        foreach (Match match in KyrgyzDays().Matches(text))
        {
            Add(match, Number(match, "day"), Month(KyrgyzMonths, match), Number(match, "year"));
        }

        foreach (Match match in RussianDays().Matches(text))
        {
            Add(match, Number(match, "day"), Month(RussianMonths, match), Number(match, "year"));
        }

        found.Sort((one, other) => one.From.CompareTo(other.From));
        return found;

        void Add(Match match, int day, int month, int year)
        {
            if (year is >= 1991 and <= 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month))
            {
                found.Add((match.Index, match.Index + match.Length, new DateOnly(year, month, day)));
            }
        }
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private static int Month(string[] months, Match match)
    {
        var name = match.Groups["month"].Value.ToLowerInvariant();
        return Array.FindIndex(months, month => name.StartsWith(month, StringComparison.Ordinal)) + 1;
    }

    [GeneratedRegex(@"(?:№|N[o°º]\.?)\s{0,3}(?<number>[\p{L}\d][\p{L}\d/\-.]{0,39})", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"(?<!\d)(?<day>\d{1,2})[./](?<month>\d{1,2})[./](?<year>\d{4})(?!\d)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PlainDays();

    [GeneratedRegex(@"(?<!\d)(?<year>\d{4})\s?-?\s?жыл\p{L}{0,4}\s+(?<day>\d{1,2})\s?-\s?(?<month>\p{L}{3,12})", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex KyrgyzDays();

    [GeneratedRegex(@"(?<!\d)(?<day>\d{1,2})\s+(?<month>января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)\s+(?<year>\d{4})",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex RussianDays();

    [GeneratedRegex(@"мыйзам|токтом|буйр|жарлы|кодекс|закон|постановлен|приказ|указ|law|resolution|decree", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Acts();

    [GeneratedRegex(@"кат|письм|запрос|талап|кайрыл|обращен|исх|вх\.|letter|ваш|сиздин", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Letters();
}

/// <summary>A number named in a text, and the day beside it if there is one.</summary>
public sealed record LetterReference(string Number, DateOnly? Day);
