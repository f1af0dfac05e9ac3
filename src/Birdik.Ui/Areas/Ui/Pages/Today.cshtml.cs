using Birdik.Platform.Identity;
using Birdik.Platform.Localization;
using Birdik.Platform.Time;
using Birdik.Platform.Today;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Birdik.Ui.Areas.Ui.Pages;

/// <summary>What is late, what is due today and this week, and what others owe; every module adds its own rows.</summary>
public sealed class TodayModel(
    IEnumerable<ITodaySource> sources, IEnumerable<ITodayLoad> loads, CurrentUser user, Words words, TimeProvider clock) : PageModel
{
    public string Title { get; private set; } = "";

    public string? Lede { get; private set; }

    public TodayLoad? Load { get; private set; }

    public int LoadPercent => Load is { AvailableHours: > 0 } load
        ? (int)Math.Clamp(100 * load.PlannedHours / load.AvailableHours, 0, 100)
        : 0;

    public IReadOnlyList<TodayListView> Lists { get; private set; } = [];

    public bool IsEmpty => Lists.All(list => list.Rows.Count == 0);

    public async Task OnGetAsync(CancellationToken ct)
    {
        var today = clock.Today();
        Title = words["Today.Title",
            ("day", today.Day), ("month", words[$"Today.Month.{today.Month}"]), ("weekday", words[$"Today.{today.DayOfWeek}"])];
        var items = new List<TodayItem>();
        foreach (var source in sources)
        {
            items.AddRange(await source.ItemsAsync(user, words, ct));
        }

        Lists = [.. Enum.GetValues<TodayList>().Select(list => TodayListView.Of(list, items, today, words))];
        Lede = IsEmpty ? null : words["Today.Lede", ("late", Lists[0].Rows.Count), ("today", Lists[1].Rows.Count)];
        foreach (var load in loads)
        {
            Load ??= await load.LoadAsync(user, ct);
        }
    }
}
