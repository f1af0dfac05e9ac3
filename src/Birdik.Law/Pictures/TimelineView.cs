using Birdik.Law.Acts;
using Birdik.Law.Provisions;

namespace Birdik.Law.Pictures;

/// <summary>An act over the years: when it is in force, and each of its texts.</summary>
public sealed record TimelineView(IReadOnlyList<TimelineBar> Bars, IReadOnlyList<TimelineYear> Years, double? Today)
{
    public const double Width = 720;
    public const int RowHeight = 28;
    public const int Top = 24;

    private const int MostYears = 12;

    public double Height => Top + (Bars.Count * RowHeight) + 8;

    /// <summary>Null where no day is known.</summary>
    public static TimelineView? Of(Act act, IReadOnlyList<ActVersion> versions, DateOnly today)
    {
        var begins = new[] { act.From ?? act.Date }.Concat(versions.Select(version => (DateOnly?)version.From)).OfType<DateOnly>().ToList();
        if (begins.Count == 0)
        {
            return null;
        }

        var first = begins.Min().Year;
        var last = Math.Max(today.Year, act.To?.Year ?? today.Year) + 1;
        double X(DateOnly day) => (day.DayNumber - new DateOnly(first, 1, 1).DayNumber) * Width
            / (new DateOnly(last, 1, 1).DayNumber - new DateOnly(first, 1, 1).DayNumber);
        var end = act.To;
        var bars = new List<TimelineBar> { Bar(TimelineBarKind.Act, null, begins.Min(), end) };
        foreach (var group in versions.GroupBy(version => version.Language))
        {
            var row = group.OrderBy(version => version.From).ToList();
            bars.AddRange(row.Select((version, at) => Bar(
                TimelineBarKind.Text, version.Language, version.From, at + 1 < row.Count ? row[at + 1].From.AddDays(-1) : end)));
        }

        var step = Math.Max(1, (last - first + MostYears - 1) / MostYears);
        return new TimelineView(
            bars,
            [.. Enumerable.Range(0, ((last - first) / step) + 1).Select(number => first + (number * step))
                .Where(year => year < last).Select(year => new TimelineYear(year, X(new DateOnly(year, 1, 1))))],
            X(today));

        TimelineBar Bar(TimelineBarKind kind, ActLanguage? language, DateOnly from, DateOnly? to) =>
            new(kind, language, from, to, X(from), Math.Max(3, X(to?.AddDays(1) ?? new DateOnly(last, 1, 1)) - X(from)));
    }
}

/// <summary>A stretch of validity.</summary>
public sealed record TimelineBar(TimelineBarKind Kind, ActLanguage? Language, DateOnly From, DateOnly? To, double X, double Width);

public enum TimelineBarKind
{
    Act,
    Text,
}

/// <summary>A year on the axis.</summary>
public sealed record TimelineYear(int Year, double X);
