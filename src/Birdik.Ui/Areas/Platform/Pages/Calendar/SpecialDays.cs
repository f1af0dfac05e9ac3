using Birdik.Methods.LegalTime;
using Birdik.Platform.Localization;
using Birdik.Platform.Time;

namespace Birdik.Ui.Areas.Platform.Pages.Calendar;

/// <summary>Special days that follow one another under one name: «2–6: Жаңы жылдык эс алуу күндөрү».</summary>
public sealed record SpecialDays(DateOnly From, DateOnly To, DayKind Kind, string Name, string Act, bool Verified)
{
    public string Days => From == To ? $"{From.Day}" : $"{From.Day}–{To.Day}";

    public static IReadOnlyList<SpecialDays> Of(IEnumerable<CalendarDay> days, Language language)
    {
        var runs = new List<SpecialDays>();
        foreach (var day in days.OrderBy(day => day.Date))
        {
            var one = new SpecialDays(day.Date, day.Date, day.Kind, day.Name.In(language), day.Act, day.Verified);
            if (runs.Count > 0 && runs[^1] with { To = day.Date } == one with { From = runs[^1].From } && runs[^1].To.AddDays(1) == day.Date)
            {
                runs[^1] = runs[^1] with { To = day.Date };
            }
            else
            {
                runs.Add(one);
            }
        }

        return runs;
    }
}
