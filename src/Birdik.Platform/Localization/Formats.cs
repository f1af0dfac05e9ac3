using Birdik.Platform.Time;

namespace Birdik.Platform.Localization;

/// <summary>Dates, numbers and money as Kyrgyz offices write them: 03.02.2026, 12 345,6, 1 200,00 сом; times are Bishkek's.</summary>
public sealed class Formats(Language language)
{
    private const decimal Million = 1_000_000;

    private static readonly string[] KyMonths =
    [
        "январы", "февралы", "марты", "апрели", "майы", "июну", "июлу", "августу", "сентябры", "октябры", "ноябры", "декабры",
    ];

    private static readonly string[] RuMonths =
    [
        "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря",
    ];

    private static readonly string[] EnMonths =
    [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ];

    public string Day(DateOnly day) => day.ToString("dd.MM.yyyy", language.Culture());

    /// <summary>The day as it stands in running text: «2026-жылдын 3-февралы», «3 февраля 2026 года», "3 February 2026".</summary>
    public string DayInText(DateOnly day) => language switch
    {
        Language.Ru => $"{DayOfYear(day.Month, day.Day)} {day.Year} года",
        Language.En => $"{DayOfYear(day.Month, day.Day)} {day.Year}",
        Language.Ky => $"{day.Year}-жылдын {DayOfYear(day.Month, day.Day)}",
    };

    /// <summary>The day of every year: «3-февралы», «3 февраля», "3 February".</summary>
    public string DayOfYear(int month, int day) => language switch
    {
        Language.Ru => $"{day} {RuMonths[month - 1]}",
        Language.En => $"{day} {EnMonths[month - 1]}",
        Language.Ky => $"{day}-{KyMonths[month - 1]}",
    };

    public string Moment(DateTime utc) => Bishkek.Local(utc).ToString("dd.MM.yyyy, HH:mm", language.Culture());

    public string Whole(long number) => number.ToString("N0", language.Culture());

    /// <summary>A number with as many decimals as it has, at most <paramref name="decimals"/>.</summary>
    public string Number(decimal number, int decimals = 6) =>
        number.ToString("#,0." + new string('#', decimals), language.Culture());

    public string Som(decimal amount) =>
        $"{amount.ToString("N2", language.Culture())}\u00A0{SomWord}";

    /// <summary>A sum of many: from ten million som on in millions with one decimal, below that in whole som.</summary>
    public string LargeSom(decimal amount) => Math.Abs(amount) < 10 * Million
        ? $"{Number(decimal.Round(amount), 0)}\u00A0{SomWord}"
        : $"{Number(amount / Million, 1)}\u00A0{(language == Language.En ? "m" : "млн")}\u00A0{SomWord}";

    public string Percent(decimal share, int decimals = 1) =>
        $"{Number(decimal.Round(share * 100, decimals), decimals)}\u00A0%";

    private string SomWord => language == Language.En ? "som" : "сом";
}
