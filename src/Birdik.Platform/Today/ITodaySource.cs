using Birdik.Platform.Identity;
using Birdik.Platform.Localization;

namespace Birdik.Platform.Today;

/// <summary>What a module puts on the Today page of a person.</summary>
public interface ITodaySource
{
    Task<IReadOnlyList<TodayItem>> ItemsAsync(CurrentUser user, Words words, CancellationToken ct);
}

/// <summary>A row of Today: what it is, where it opens, from whom, and the commonest next step.</summary>
public sealed record TodayItem(
    TodayList List, string Title, string Href, string? Note, DateOnly? Due, string? NextStep, string? NextStepHref);

public enum TodayList
{
    Overdue,
    Today,
    ThisWeek,
    WaitingForOthers,
}
