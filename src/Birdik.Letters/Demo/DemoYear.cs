using Birdik.Letters.Correspondents;
using Birdik.Letters.TimeLimits;
using Birdik.Methods.LegalTime;
using Birdik.Methods.Letters;

namespace Birdik.Letters.Demo;

/// <summary>The letters of a year up to a day: about three on each day worked, most of them from state bodies.</summary>
internal sealed class DemoYear
{
    private const int DayBegins = 9 * 60;
    private const int DayLasts = 8 * 60;
    private const int AppealPercent = 12;

    /// <summary>Of the draws that ask what the sender asked not long ago, so many stay; the others ask for something else.</summary>
    private const int AskedAgainPercent = 22;

    private const int Draws = 6;
    private const int NotLongAgo = 90;

    private readonly DemoTexts _texts;
    private readonly DemoDraws _draws;
    private readonly Dictionary<string, List<Asked>> _asked = [];

    private DemoYear(int seed, DemoTexts texts) => (_texts, _draws) = (texts, new DemoDraws(seed));

    public static IReadOnlyList<DemoLetter> Of(int seed, DateOnly until, WorkingCalendar calendar, DemoTexts texts) =>
        [.. new DemoYear(seed, texts).Letters(until, calendar)];

    private IEnumerable<DemoLetter> Letters(DateOnly until, WorkingCalendar calendar)
    {
        for (var day = until.AddYears(-1).AddDays(1); day <= until; day = day.AddDays(1))
        {
            if (!calendar.Knows(day.Year) || !calendar.IsWorked(day))
            {
                continue;
            }

            // One to four a day, and more at the ends of quarters: 2.75 on an average day.
            var count = 1 + _draws.Below(4) + (_draws.Chance(25) ? 1 : 0) + (day.Month % 3 == 0 && day.Day > 20 ? 1 : 0);
            var minutes = Enumerable.Range(0, count).Select(_ => DayBegins + _draws.Below(DayLasts)).Order().ToList();
            foreach (var minute in minutes)
            {
                yield return _draws.Chance(AppealPercent) ? Appeal(day, minute) : Letter(day, minute);
            }
        }
    }

    private DemoLetter Letter(DateOnly day, int minute)
    {
        var (text, subject, fields, before) = Draw(day);
        var sender = _texts.Senders.First(one => one.Code == text.Sender);
        var isRussian = text.Language == "ru";
        var number = $"{sender.Prefix}{100 + _draws.Below(4_000)}";
        var draw = _draws.Below(100);
        var dated = day.AddDays(-1 - (draw % 4));
        AskedBy(text).Add(new Asked(day, LetterSubject.Of(subject), number, dated));
        var body = fields.Fill(text.Body);
        if (before is not null)
        {
            body += isRussian
                ? $" Настоящее письмо направляется в дополнение к нашему письму от {DemoFields.Written(before.Dated)} № {before.Number}."
                : $" Бул кат биздин {DemoFields.Written(before.Dated)} № {before.Number} катыбызга кошумча жөнөтүлдү.";
        }

        return new DemoLetter(
            day, minute, isRussian ? sender.Ru : sender.Ky, sender.Class, number, dated, LetterKind.Letter, text.Language, subject, body,
            1 + _draws.Below(5), draw, text.To, text.Access);
    }

    private (DemoLetterText Text, string Subject, DemoFields Fields, Asked? Before) Draw(DateOnly day)
    {
        var inSeason = _texts.Letters.Where(one => one.Months?.Contains(day.Month) != false).ToList();
        for (var draw = 1; ; draw++)
        {
            var place = _draws.Below(inSeason.Sum(one => one.Weight));
            var text = inSeason.First(one => (place -= one.Weight) < 0);
            var fields = new DemoFields(day, text.Language, _texts, _draws);
            var subject = fields.Fill(text.Subject);
            var about = LetterSubject.Of(subject);
            var before = AskedBy(text).FindLast(one => day.DayNumber - one.On.DayNumber <= NotLongAgo && about.IsLike(one.About));
            if (before is null || draw == Draws || _draws.Chance(AskedAgainPercent))
            {
                return (text, subject, fields, before);
            }
        }
    }

    /// <summary>A sender is another correspondent in each of its languages.</summary>
    private List<Asked> AskedBy(DemoLetterText text)
    {
        var key = $"{text.Sender} {text.Language}";
        if (!_asked.TryGetValue(key, out var asked))
        {
            _asked[key] = asked = [];
        }

        return asked;
    }

    private DemoLetter Appeal(DateOnly day, int minute)
    {
        var text = _draws.Pick(_texts.Appeals);
        return new DemoLetter(
            day, minute, _draws.Pick(_texts.People), CorrespondentClass.Citizen, null, null, text.Kind, text.Language, text.Subject, text.Body,
            1 + _draws.Below(3), _draws.Below(100), text.To, text.Access);
    }

    private sealed record Asked(DateOnly On, LetterSubject About, string Number, DateOnly Dated);
}
