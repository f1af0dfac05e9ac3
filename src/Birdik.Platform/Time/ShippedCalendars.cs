using System.Text.Json;
using System.Text.Json.Serialization;
using Birdik.Methods.LegalTime;
using Birdik.Platform.Localization;
using Birdik.Platform.Modules;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Threads;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Platform.Time;

/// <summary>Enters the calendars that ship with the program, each year once; what was changed by act since is left alone.</summary>
public sealed class ShippedCalendars(WritePipeline pipeline) : IReferenceData
{
    private const string Folder = "Reference/calendars/";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter<ShippedKind>(JsonNamingPolicy.CamelCase) },
    };

    public async Task BringUpToDateAsync(CancellationToken ct)
    {
        foreach (var calendar in Read())
        {
            _ = (await pipeline.RunAsync<BirdikDbContext, Done>(
                Tenant.Installation, Actor.System, (db, change, token) => EnterAsync(calendar, db, change, token), ct)).Value;
        }
    }

    /// <summary>The calendars as they ship, for a command that works without a store.</summary>
    public static WorkingCalendar AsShipped()
    {
        var years = Read().ToList();
        return new WorkingCalendar(
            years.Select(year => year.Year),
            years.SelectMany(year => year.Days).Select(day => new SpecialDay(day.Date, KindOf(day.Kind), day.Verified)));
    }

    private static IEnumerable<ShippedYear> Read()
    {
        var assembly = typeof(ShippedCalendars).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Order())
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            yield return JsonSerializer.Deserialize<ShippedYear>(stream, Options)!;
        }
    }

    private static async Task<Result<Done>> EnterAsync(ShippedYear shipped, BirdikDbContext db, ChangeContext change, CancellationToken ct)
    {
        if (await db.Set<CalendarYear>().AnyAsync(year => year.Year == shipped.Year, ct))
        {
            return new Done();
        }

        change.InBulk = true;
        db.Add(new CalendarYear { Year = shipped.Year, Source = shipped.Source });
        foreach (var day in shipped.Days)
        {
            db.Add(new CalendarDay
            {
                Date = day.Date,
                Kind = KindOf(day.Kind),
                Name = day.Name,
                Verified = day.Verified,
                Act = shipped.Source,
                SetAt = change.At,
            });
        }

        change.Record(
            "platform.calendar-entered", new SourceRef(SetCalendarDay.Kind, $"{shipped.Year}"),
            ("year", $"{shipped.Year}"), ("days", shipped.Days.Count));
        await db.SaveChangesAsync(ct);
        return new Done();
    }

    private static DayKind KindOf(ShippedKind kind) => kind switch
    {
        ShippedKind.DayOff => DayKind.DayOff,
        ShippedKind.Shortened => DayKind.Shortened,
        ShippedKind.HolidayWorked => DayKind.HolidayWorked,
        ShippedKind.WorkingDay => DayKind.Working,
    };

    private enum ShippedKind
    {
        DayOff,
        Shortened,
        HolidayWorked,
        WorkingDay,
    }

    private sealed record ShippedYear(int Year, string Source, IReadOnlyList<ShippedDay> Days);

    private sealed record ShippedDay(DateOnly Date, ShippedKind Kind, LocalizedText Name, bool Verified);
}
