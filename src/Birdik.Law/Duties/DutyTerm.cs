using System.Globalization;
using System.Text.RegularExpressions;
using Birdik.Methods.Text;

namespace Birdik.Law.Duties;

/// <summary>When a duty falls due, as its words say: how often, by which day of the year, within how many days.</summary>
public sealed partial record DutyTerm(DutyPeriod Period, int? Month, int? Day, int? Days)
{
    private const int MaxDays = 3_660;

    private static readonly DutyTerm Open = new(DutyPeriod.None, null, null, null);

    private static readonly (string Word, DutyPeriod Period)[] Periods =
    [
        ("ежедневн", DutyPeriod.Daily), ("кун сайын", DutyPeriod.Daily), ("кундо", DutyPeriod.Daily),
        ("еженедельн", DutyPeriod.Weekly), ("раз в неделю", DutyPeriod.Weekly), ("жума сайын", DutyPeriod.Weekly),
        ("ежемесячн", DutyPeriod.Monthly), ("раз в месяц", DutyPeriod.Monthly), ("ай сайын", DutyPeriod.Monthly),
        ("ежекварталь", DutyPeriod.Quarterly), ("раз в квартал", DutyPeriod.Quarterly), ("квартал сайын", DutyPeriod.Quarterly),
        ("квартальн", DutyPeriod.Quarterly),
        ("полугоди", DutyPeriod.HalfYearly), ("жарым жыл", DutyPeriod.HalfYearly),
        ("ежегодн", DutyPeriod.Yearly), ("раз в год", DutyPeriod.Yearly), ("жыл сайын", DutyPeriod.Yearly),
        ("жылына бир", DutyPeriod.Yearly), ("каждого года", DutyPeriod.Yearly),
    ];

    private static readonly string[] Months =
        ["январ", "феврал", "март", "апрел", "май", "июн", "июл", "август", "сентябр", "октябр", "ноябр", "декабр"];

    private static readonly Dictionary<string, int> Words = new()
    {
        ["одного"] = 1, ["двух"] = 2, ["трех"] = 3, ["четырех"] = 4, ["пяти"] = 5, ["семи"] = 7, ["десяти"] = 10,
        ["пятнадцати"] = 15, ["двадцати"] = 20, ["тридцати"] = 30, ["бир"] = 1, ["эки"] = 2, ["уч"] = 3, ["торт"] = 4, ["беш"] = 5,
        ["жети"] = 7, ["он"] = 10, ["он беш"] = 15, ["жыйырма"] = 20, ["отуз"] = 30, ["трехдневный"] = 3, ["пятидневный"] = 5,
        ["десятидневный"] = 10,
    };

    /// <summary>Reads the words of a term, in Russian or Kyrgyz; what names no time is open.</summary>
    public static DutyTerm Read(string words)
    {
        var text = TextFolding.Fold(words).Replace("мая", "май", StringComparison.Ordinal);
        var period = Array.Find(Periods, one => text.Contains(one.Word, StringComparison.Ordinal)).Period;
        var (month, day) = DayOfYear(text);
        if (month is not null)
        {
            return new DutyTerm(period is DutyPeriod.None ? DutyPeriod.Yearly : period, month, day, null);
        }

        if (period != DutyPeriod.None)
        {
            return new DutyTerm(period, null, null, null);
        }

        return DaysIn(text) is { } days ? new DutyTerm(DutyPeriod.OnEvent, null, null, days) : Open;
    }

    private static (int? Month, int? Day) DayOfYear(string text)
    {
        foreach (Match match in DayAndMonth().Matches(text))
        {
            var month = Array.FindIndex(Months, name => match.Groups["month"].Value.StartsWith(name, StringComparison.Ordinal)) + 1;
            var day = int.Parse(match.Groups["day"].Value, CultureInfo.InvariantCulture);
            if (month > 0 && day >= 1 && day <= DateTime.DaysInMonth(2024, month) && !match.Groups["year"].Success)
            {
                return (month, day);
            }
        }

        return (null, null);
    }

    private static int? DaysIn(string text)
    {
        foreach (var match in new[] { Within().Match(text), WithinKyrgyz().Match(text), DayAdjective().Match(text) }.Where(match => match.Success))
        {
            var word = match.Groups["number"].Value;
            var number = int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var digits) ? digits : Words.GetValueOrDefault(word);
            var unit = match.Groups["unit"].Value;
            var days = unit.StartsWith("мес", StringComparison.Ordinal) || unit.StartsWith("ай", StringComparison.Ordinal) ? number * 30
                : unit.StartsWith("год", StringComparison.Ordinal) || unit.StartsWith("лет", StringComparison.Ordinal)
                    || unit.StartsWith("жыл", StringComparison.Ordinal) ? number * 365
                : number;
            if (days is > 0 and <= MaxDays)
            {
                return days;
            }
        }

        return null;
    }

    [GeneratedRegex(@"(?<!\d)(?<day>\d{1,2})[- ]?(?<month>(?:январ|феврал|март|апрел|май|июн|июл|август|сентябр|октябр|ноябр|декабр)[а-я]*)(?<year>\s+\d{4})?")]
    private static partial Regex DayAndMonth();

    [GeneratedRegex(@"(?:в течение|в срок до|не позднее|не более|не менее чем за|за)\s+(?<number>\d{1,4}|[а-я]+)(?:-[а-я]+)?\s+(?:рабочих|календарных|банковских)?\s*(?<unit>дн|сут|месяц|мес|год|лет)")]
    private static partial Regex Within();

    [GeneratedRegex(@"(?<number>\d{1,4}|он беш|[а-я]+)\s+(?:жумуш|календарлык)?\s*(?<unit>кун|ай|жыл)[а-я]*\s+(?:ичинде|мурда|мооноттон|откончо|чейин)")]
    private static partial Regex WithinKyrgyz();

    [GeneratedRegex(@"(?<number>\d{1,3}|трехдневный|пятидневный|десятидневный)(?:-?дневный)?\s+(?<unit>срок)")]
    private static partial Regex DayAdjective();
}
