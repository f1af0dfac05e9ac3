using Birdik.Platform.Identity;

namespace Birdik.Platform.Today;

/// <summary>Says how full a person's week is; the Today page shows it above the lists when a module knows it.</summary>
public interface ITodayLoad
{
    Task<TodayLoad?> LoadAsync(CurrentUser user, CancellationToken ct);
}

/// <summary>The hours planned of the hours there are this week, and where the person's month opens.</summary>
public sealed record TodayLoad(decimal PlannedHours, decimal AvailableHours, string? Href);
