namespace Birdik.Platform.Norms;

/// <summary>The norms the platform itself asks for: the working week of the Labour Code.</summary>
public static class PlatformNorms
{
    public static readonly NormDefinition WorkingWeekHours = new("platform.working-week-hours", "hours");
    public static readonly NormDefinition WorkingWeekDays = new("platform.working-week-days", "days");
    public static readonly NormDefinition WorkingDayMinutes = new("platform.working-day-minutes", "minutes");

    /// <summary>By how much a shortened day is shorter.</summary>
    public static readonly NormDefinition ShortenedDayMinutes = new("platform.shortened-day-minutes", "minutes");

    internal static IEnumerable<NormDefinition> All => [WorkingWeekHours, WorkingWeekDays, WorkingDayMinutes, ShortenedDayMinutes];
}
