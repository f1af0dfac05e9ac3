namespace Birdik.Platform.Time;

/// <summary>The one time zone of the country: UTC+6 all year, whatever the machine's zone.</summary>
public static class Bishkek
{
    public static readonly TimeSpan Offset = TimeSpan.FromHours(6);

    /// <summary>The clock on the wall in Bishkek at a UTC moment.</summary>
    public static DateTime Local(DateTime utc) => DateTime.SpecifyKind(utc + Offset, DateTimeKind.Unspecified);

    public static DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(utc + Offset);

    /// <summary>The UTC moment at which a day begins in Bishkek.</summary>
    public static DateTime StartOf(DateOnly day) => DateTime.SpecifyKind(day.ToDateTime(TimeOnly.MinValue) - Offset, DateTimeKind.Utc);

    public static DateOnly Today(this TimeProvider clock) => DayOf(clock.GetUtcNow().UtcDateTime);

    /// <summary>Now in UTC, cut to whole milliseconds: what every database keeps and every hash sees alike.</summary>
    public static DateTime Moment(this TimeProvider clock)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return new DateTime(now.Ticks - (now.Ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc);
    }
}
