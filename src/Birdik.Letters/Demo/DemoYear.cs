using Birdik.Letters.Correspondents;
using Birdik.Letters.TimeLimits;
using Birdik.Methods.LegalTime;

namespace Birdik.Letters.Demo;

/// <summary>The letters of a year up to a day: about three on each day worked, most of them from state bodies.</summary>
internal static class DemoYear
{
    private const int DayBegins = 9 * 60;
    private const int DayLasts = 8 * 60;
    private const int AppealPercent = 12;

    public static IReadOnlyList<DemoLetter> Of(int seed, DateOnly until, WorkingCalendar calendar, DemoTexts texts)
    {
        var draws = new DemoDraws(seed);
        var letters = new List<DemoLetter>();
        var weights = texts.Letters.Sum(letter => letter.Weight);
        for (var day = until.AddYears(-1).AddDays(1); day <= until; day = day.AddDays(1))
        {
            if (!calendar.Knows(day.Year) || !calendar.IsWorked(day))
            {
                continue;
            }

            // One to four a day, and more at the ends of quarters: 2.75 on an average day.
            var count = 1 + draws.Below(4) + (draws.Chance(25) ? 1 : 0) + (day.Month % 3 == 0 && day.Day > 20 ? 1 : 0);
            var minutes = Enumerable.Range(0, count).Select(_ => DayBegins + draws.Below(DayLasts)).Order().ToList();
            letters.AddRange(minutes.Select(minute => draws.Chance(AppealPercent)
                ? Appeal(day, minute, draws, texts)
                : Letter(day, minute, draws, texts, weights)));
        }

        return letters;
    }

    private static DemoLetter Letter(DateOnly day, int minute, DemoDraws draws, DemoTexts texts, int weights)
    {
        var place = draws.Below(weights);
        var text = texts.Letters.First(one => (place -= one.Weight) < 0);
        var sender = texts.Senders.First(one => one.Code == text.Sender);
        return new DemoLetter(
            day, minute, text.Language == "ru" ? sender.Ru : sender.Ky, sender.Class, $"{sender.Prefix}{100 + draws.Below(4_000)}",
            LetterKind.Letter, text.Language, text.Subject, text.Body, 1 + draws.Below(5), draws.Below(100));
    }

    private static DemoLetter Appeal(DateOnly day, int minute, DemoDraws draws, DemoTexts texts)
    {
        var text = draws.Pick(texts.Appeals);
        return new DemoLetter(
            day, minute, draws.Pick(texts.People), CorrespondentClass.Citizen, null, text.Kind, text.Language, text.Subject, text.Body,
            1 + draws.Below(3), draws.Below(100));
    }
}
