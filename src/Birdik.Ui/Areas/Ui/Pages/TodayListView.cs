using Birdik.Platform.Localization;
using Birdik.Platform.Today;
using Birdik.Ui.Parts;

namespace Birdik.Ui.Areas.Ui.Pages;

/// <summary>One of the four lists of Today, the most pressing first.</summary>
public sealed record TodayListView(string Look, string Title, string Nothing, IReadOnlyList<TodayRow> Rows)
{
    public static TodayListView Of(TodayList list, IEnumerable<TodayItem> items, DateOnly today, Words words) => new(
        list switch
        {
            TodayList.Overdue => "late",
            TodayList.Today => "today",
            TodayList.ThisWeek => "week",
            TodayList.WaitingForOthers => "wait",
        },
        words[$"Today.{list}"],
        words[$"Today.{list}.Nothing"],
        [.. items.Where(item => item.List == list)
            .OrderBy(item => item.Due ?? DateOnly.MaxValue)
            .Select(item => TodayRow.Of(item, today, words))]);
}

/// <summary>A row with its time in words: «2 күн кечикти», «бүгүн», «3 күн калды».</summary>
public sealed record TodayRow(TodayItem Item, StatusKind Kind, string? Status)
{
    public static TodayRow Of(TodayItem item, DateOnly today, Words words)
    {
        if (item.Due is not { } due)
        {
            return new TodayRow(item, StatusKind.Quiet, null);
        }

        var days = due.DayNumber - today.DayNumber;
        return days switch
        {
            < 0 => new TodayRow(item, StatusKind.Late, words.Count("Today.DaysLate", -days)),
            0 => new TodayRow(item, StatusKind.Now, words["Today.DueToday"]),
            _ => new TodayRow(item, StatusKind.Soon, words.Count("Today.DaysLeft", days)),
        };
    }
}
