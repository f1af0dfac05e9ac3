using Birdik.Platform.Localization;

namespace Birdik.Law.Acts;

/// <summary>An act in words.</summary>
public static class ActNames
{
    /// <summary>Kind, day and number: «Мыйзам, 20.10.2021, № 123».</summary>
    public static string Note(Act act, Words words) => Note(act.Kind, act.Date, act.Number, words);

    public static string Note(ActKind kind, DateOnly? date, string? number, Words words) => string.Join(", ", new[]
    {
        words[$"Law.Kind.{kind}"],
        date is { } day ? words.Formats.Day(day) : null,
        number is null ? null : $"№ {number}",
    }.OfType<string>());

    /// <summary>In force, not yet, or ended, on a day.</summary>
    public static ActStatus StatusOn(DateOnly? from, DateOnly? to, DateOnly day) =>
        from > day ? ActStatus.NotYet : to < day ? ActStatus.Ended : ActStatus.InForce;
}

/// <summary>The state of an act on a day.</summary>
public enum ActStatus
{
    InForce,
    NotYet,
    Ended,
}
