using Birdik.Methods.LegalTime;
using Birdik.Platform.Localization;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Birdik.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Tests.Platform.Time;

/// <summary>On a store of its own: the calendar is national.</summary>
public sealed class CalendarsTests(BirdikHost host) : IClassFixture<BirdikHost>
{
    private static readonly LocalizedText Moved = new("Жылдырылган эс алуу күнү", "Перенесённый выходной", "Day off moved");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private Calendars Calendars => host.Services.GetRequiredService<Calendars>();

    [Fact]
    public async Task AfterWorkingDays_AppealOfMarch2026_EndsOverOrozoAit()
    {
        // Act
        var term = (await Calendars.AfterWorkingDaysAsync(Day("2026-03-02"), 14, Ct)).Value;

        // Assert
        Assert.Equal(Day("2026-03-23"), term.Due);
        Assert.Equal([Day("2026-03-20")], term.Unverified);
    }

    [Theory]
    [InlineData(2025)]
    [InlineData(2026)]
    [InlineData(2027)]
    public async Task Now_ShippedYears_AreKnownWithNamesInThreeLanguages(int year)
    {
        // Act
        var calendar = await Calendars.NowAsync(Ct);

        // Assert
        Assert.True(calendar.Working.Knows(year));
        Assert.All(calendar.DaysOf(year), day => Assert.True(day.Name.Ky.Length > 0 && day.Name.Ru.Length > 0 && day.Name.En.Length > 0));
        Assert.InRange(calendar.Working.Summary(year).DaysWorked, 235, 255);
    }

    [Fact]
    public async Task AfterWorkingDays_IntoYearNotEntered_IsAProblem()
    {
        // Act
        var missing = await Calendars.AfterWorkingDaysAsync(Day("2027-12-20"), 14, Ct);

        // Assert
        Assert.Equal(Calendars.Missing, Assert.Single(missing.Problems).Code);
    }

    [Fact]
    public async Task Set_ExtraDayOff_MovesTermsAtOnceAndKeepsTheOldRow()
    {
        // Arrange
        Assert.Equal(Day("2026-10-07"), (await Calendars.AfterWorkingDaysAsync(Day("2026-10-05"), 2, Ct)).Value.Due);

        // Act
        await SetAsync(new SetCalendarDay(Day("2026-10-06"), DayKind.DayOff, Moved, "№ 5 токтом"));
        var moved = (await Calendars.AfterWorkingDaysAsync(Day("2026-10-05"), 2, Ct)).Value.Due;
        await SetAsync(new SetCalendarDay(Day("2026-10-06"), null, null, "№ 6 токтом"));
        var back = (await Calendars.AfterWorkingDaysAsync(Day("2026-10-05"), 2, Ct)).Value.Due;

        // Assert
        Assert.Equal((Day("2026-10-08"), Day("2026-10-07")), (moved, back));
        var row = await host.ReadAsync(
            Tenant.Installation, db => db.Set<CalendarDay>().AsNoTracking().SingleAsync(day => day.Date == Day("2026-10-06"), Ct));
        Assert.Equal(("№ 5 токтом", "№ 6 токтом"), (row.Act, row.ReplacedByAct));
    }

    [Fact]
    public async Task Set_WorkedSaturday_IsWorked()
    {
        // Act
        await SetAsync(new SetCalendarDay(Day("2026-11-14"), DayKind.Working, Moved, "№ 7 токтом"));

        // Assert
        Assert.True((await Calendars.NowAsync(Ct)).Working.IsWorked(Day("2026-11-14")));
    }

    [Theory]
    [InlineData("2026-10-13", null, "№ 1", "platform.calendar-day-is-ordinary")]
    [InlineData("2026-10-10", DayKind.Shortened, "№ 1", "platform.calendar-kind-wrong")]
    [InlineData("2026-10-13", DayKind.Weekend, "№ 1", "platform.calendar-kind-wrong")]
    [InlineData("2026-10-13", DayKind.DayOff, "", "platform.act-missing")]
    [InlineData("2040-10-13", DayKind.DayOff, "№ 1", "platform.calendar-missing")]
    public async Task Set_Unfit_IsRefused(string date, DayKind? kind, string act, string code)
    {
        // Act
        var refused = await SetAsync(new SetCalendarDay(Day(date), kind, Moved, act));

        // Assert
        Assert.Equal(code, Assert.Single(refused.Problems).Code);
    }

    private Task<Result<Done>> SetAsync(SetCalendarDay command) =>
        host.Services.GetRequiredService<WritePipeline>().RunAsync<SetCalendarDayHandler, Done>(
            Tenant.Installation, Actor.System, (handler, change, ct) => handler.HandleAsync(command, change, ct), Ct);

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd");
}
