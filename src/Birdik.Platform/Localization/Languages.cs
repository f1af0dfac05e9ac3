using System.Globalization;

namespace Birdik.Platform.Localization;

/// <summary>The three languages, their codes, and their cultures as Kyrgyz offices write dates and numbers (dd.MM.yyyy, 12 345,6).</summary>
public static class Languages
{
    private const string NarrowSpace = "\u202F";

    public static IReadOnlyList<Language> All { get; } = [Language.Ky, Language.Ru, Language.En];

    private static readonly Dictionary<Language, CultureInfo> Cultures = All.ToDictionary(language => language, Make);

    public static string Code(this Language language) => language switch
    {
        Language.Ru => "ru",
        Language.En => "en",
        Language.Ky => "ky",
    };

    public static CultureInfo Culture(this Language language) => Cultures[language];

    public static Language? Find(string? code) => code switch
    {
        "ky" => Language.Ky,
        "ru" => Language.Ru,
        "en" => Language.En,
        _ => null,
    };

    private static CultureInfo Make(Language language)
    {
        var culture = new CultureInfo(language.Code());
        culture.DateTimeFormat = new DateTimeFormatInfo
        {
            ShortDatePattern = "dd.MM.yyyy",
            LongDatePattern = "dd.MM.yyyy",
            ShortTimePattern = "HH:mm",
            LongTimePattern = "HH:mm:ss",
            DateSeparator = ".",
            FirstDayOfWeek = DayOfWeek.Monday,
        };
        culture.NumberFormat = new NumberFormatInfo
        {
            NumberGroupSeparator = NarrowSpace,
            NumberDecimalSeparator = ",",
            CurrencyGroupSeparator = NarrowSpace,
            CurrencyDecimalSeparator = ",",
            PercentGroupSeparator = NarrowSpace,
            PercentDecimalSeparator = ",",
        };
        return CultureInfo.ReadOnly(culture);
    }
}
