namespace Birdik.Methods.LegalTime;

/// <summary>A day that is not what its weekday says.</summary>
/// <param name="Date">The day.</param>
/// <param name="Kind">What it is instead; <see cref="DayKind.Working"/> on a weekend is a day worked by an act.</param>
/// <param name="Verified">False where no act or official calendar was seen for this very day (lunar holidays ahead).</param>
public sealed record SpecialDay(DateOnly Date, DayKind Kind, bool Verified = true);
