using Birdik.Methods.LegalTime;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Threads;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Platform.Time;

/// <summary>Changes a day of the national calendar by act: an extra day off, a day moved, a day worked, a lunar day announced.</summary>
/// <param name="Date">The day.</param>
/// <param name="DayIs">What it is from now on; null gives it back to its weekday.</param>
/// <param name="Name">The holiday's name or why it is off; not needed when given back.</param>
/// <param name="Act">The act: kind, number, day.</param>
/// <param name="Version">The version of the year that was looked at (<see cref="NationalCalendar.VersionOf"/>); a later one refuses the change.</param>
public sealed record SetCalendarDay(DateOnly Date, DayKind? DayIs, LocalizedText? Name, string Act, int? Version = null)
{
    /// <summary>The kind of a calendar year in history and threads; its id is the year.</summary>
    public const string Kind = "platform.calendar";
}

public sealed class SetCalendarDayHandler(BirdikDbContext db)
{
    public async Task<Result<Done>> HandleAsync(SetCalendarDay command, ChangeContext change, CancellationToken ct)
    {
        var (first, last) = (new DateOnly(command.Date.Year, 1, 1), new DateOnly(command.Date.Year, 12, 31));
        var days = await db.Set<CalendarDay>().Where(day => day.Date >= first && day.Date <= last).ToListAsync(ct);
        if (ChangedMeanwhile.Refuse(command.Version, ChangedMeanwhile.VersionOf(days)) is { } stale)
        {
            return stale;
        }

        var old = days.SingleOrDefault(day => day.Date == command.Date && day.ReplacedAt == null);
        var problems = Check(command, old).ToList();
        if (!await db.Set<CalendarYear>().AnyAsync(year => year.Year == command.Date.Year, ct))
        {
            problems.Add(Calendars.MissingYear(command.Date.Year) with { Field = nameof(command.Date) });
        }

        if (problems.Count > 0)
        {
            return problems;
        }

        var act = command.Act.Trim();
        old?.Replace(act, change.At);
        if (command.DayIs is { } kind)
        {
            db.Add(new CalendarDay
            {
                Date = command.Date,
                Kind = kind,
                Name = command.Name!,
                Verified = true,
                Act = act,
                SetAt = change.At,
            });
        }

        change.Record(
            command.DayIs is null ? "platform.calendar-day-cleared" : "platform.calendar-day-set",
            new SourceRef(SetCalendarDay.Kind, $"{command.Date.Year}"),
            ("date", command.Date),
            ("name", command.Name ?? old?.Name),
            ("act", act));
        await db.SaveChangesAsync(ct);
        return new Done();
    }

    internal static IEnumerable<Problem> Check(SetCalendarDay command, CalendarDay? old)
    {
        if (string.IsNullOrWhiteSpace(command.Act))
        {
            yield return Problem.Invalid("platform.act-missing", nameof(command.Act));
        }
        else if (command.Act.Trim().Length > CalendarDay.MaxAct)
        {
            yield return Problem.Invalid("platform.act-too-long", nameof(command.Act), ("max", CalendarDay.MaxAct));
        }

        if (command.DayIs is null && old is null)
        {
            yield return Problem.Invalid("platform.calendar-day-is-ordinary", nameof(command.Date), ("date", command.Date));
        }

        var isWeekend = command.Date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
        if (command.DayIs is DayKind.Weekend || (isWeekend && command.DayIs is DayKind.Shortened or DayKind.HolidayWorked))
        {
            yield return Problem.Invalid("platform.calendar-kind-wrong", nameof(command.DayIs));
        }

        if (command.DayIs is not null && Unfit(command.Name))
        {
            yield return Problem.Invalid("platform.calendar-name-wrong", nameof(command.Name), ("max", CalendarDay.MaxName));
        }
    }

    private static bool Unfit(LocalizedText? name) =>
        name is null || Unfit(name.Ky) || Unfit(name.Ru) || name.En.Length > CalendarDay.MaxName;

    private static bool Unfit(string name) => string.IsNullOrWhiteSpace(name) || name.Length > CalendarDay.MaxName;
}
