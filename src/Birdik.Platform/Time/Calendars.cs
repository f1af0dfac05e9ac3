using Birdik.Methods.LegalTime;
using Birdik.Platform.Caching;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Platform.Time;

/// <summary>The national working calendars in force now, kept in memory; and time limits counted in them.</summary>
public sealed class Calendars(IServiceScopeFactory scopes, WritePipeline pipeline, TimeProvider clock)
{
    public const string Missing = "platform.calendar-missing";

    private readonly NationalCache<NationalCalendar> _cache = new(scopes, pipeline, clock, ReadAsync);

    public ValueTask<NationalCalendar> NowAsync(CancellationToken ct) => _cache.GetAsync(ct);

    /// <summary>The end of a term of working days after an event; refused when the calendar of a year is missing.</summary>
    public async Task<Result<LegalTerm>> AfterWorkingDaysAsync(DateOnly start, int days, CancellationToken ct)
    {
        var calendar = (await NowAsync(ct)).Working;
        return calendar.AfterWorkingDays(start, days, out var missing) is { } term
            ? term
            : MissingYear(missing);
    }

    /// <summary>The end of a term of calendar days, moved on to a working day; refused when the calendar of a year is missing.</summary>
    public async Task<Result<LegalTerm>> AfterCalendarDaysAsync(DateOnly start, int days, CancellationToken ct)
    {
        var calendar = (await NowAsync(ct)).Working;
        return calendar.AfterCalendarDays(start, days, out var missing) is { } term
            ? term
            : MissingYear(missing);
    }

    public static Problem MissingYear(int year) => Problem.NotFound(Missing, ("year", $"{year}"));

    private static async Task<NationalCalendar> ReadAsync(NationalDb db, CancellationToken ct)
    {
        var years = await db.Set<CalendarYear>().ToDictionaryAsync(year => year.Year, ct);
        var all = await db.Set<CalendarDay>().ToListAsync(ct);
        var days = all.Where(day => day.ReplacedAt is null).ToDictionary(day => day.Date);
        return new NationalCalendar(new WorkingCalendar(years.Keys, days.Values.Select(day => day.AsSpecial())), years, days)
        {
            Versions = all.GroupBy(day => day.Date.Year).ToDictionary(year => year.Key, ChangedMeanwhile.VersionOf),
        };
    }
}
