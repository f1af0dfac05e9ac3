using Birdik.Methods.LegalTime;
using CsCheck;

namespace Birdik.Methods.Tests.LegalTime;

public sealed class WorkingCalendarTests
{
    /// <summary>2026 as published: 1–7 January, 8 and 21 March, 1–9 May, 31 August off; lunar days unverified.</summary>
    private static readonly WorkingCalendar Of2026 = new([2026], Special());

    [Theory]
    [InlineData("2026-01-01", DayKind.DayOff)]
    [InlineData("2026-01-08", DayKind.Working)]
    [InlineData("2026-01-10", DayKind.Weekend)]
    [InlineData("2026-02-23", DayKind.HolidayWorked)]
    [InlineData("2026-04-30", DayKind.Shortened)]
    [InlineData("2026-05-09", DayKind.DayOff)]
    public void KindOf_OfficialCalendar_AsPublished(string date, DayKind kind) =>
        Assert.Equal(kind, Of2026.KindOf(Day(date)));

    [Theory]
    [InlineData("2026-02-03", 3, "2026-02-06", 0)]
    [InlineData("2026-02-06", 1, "2026-02-09", 2)]
    [InlineData("2026-04-28", 3, "2026-05-11", 10)]
    [InlineData("2026-03-02", 14, "2026-03-23", 7)]
    [InlineData("2026-02-03", 0, "2026-02-03", 0)]
    public void AfterWorkingDays_CountsFromTheDayAfter(string start, int days, string due, int skipped)
    {
        // Act
        var term = Of2026.AfterWorkingDays(Day(start), days, out _)!;

        // Assert
        Assert.Equal(Day(due), term.Due);
        Assert.Equal(skipped, term.Skipped.Count);
    }

    [Theory]
    [InlineData("2026-02-02", 14, "2026-02-16")]
    [InlineData("2026-02-05", 30, "2026-03-09")]
    [InlineData("2026-04-20", 14, "2026-05-11")]
    public void AfterCalendarDays_EndOnDayOff_MovesOn(string start, int days, string due) =>
        Assert.Equal(Day(due), Of2026.AfterCalendarDays(Day(start), days, out _)!.Due);

    [Fact]
    public void AfterWorkingDays_OverLunarDay_NamesItAsUnverified() =>
        Assert.Equal([Day("2026-03-20")], Of2026.AfterWorkingDays(Day("2026-03-16"), 5, out _)!.Unverified);

    [Fact]
    public void AfterWorkingDays_IntoUnknownYear_NamesTheYear()
    {
        // Act
        var term = Of2026.AfterWorkingDays(Day("2026-12-30"), 5, out var missing);

        // Assert
        Assert.Null(term);
        Assert.Equal(2027, missing);
    }

    [Fact]
    public void AfterCalendarDays_AcrossUnknownYear_NamesTheYear()
    {
        // Arrange
        var calendar = new WorkingCalendar([2026, 2028], []);

        // Act
        var term = calendar.AfterCalendarDays(Day("2026-12-01"), 420, out var missing);

        // Assert
        Assert.Null(term);
        Assert.Equal(2027, missing);
    }

    [Fact]
    public void KindOf_WorkedWeekend_IsWorking()
    {
        // Arrange
        var calendar = new WorkingCalendar([2026], [new SpecialDay(Day("2026-02-07"), DayKind.Working)]);

        // Assert
        Assert.True(calendar.IsWorked(Day("2026-02-07")));
        Assert.False(calendar.IsWorked(Day("2026-02-08")));
    }

    [Fact]
    public void Summary_DividesTheWholeYear()
    {
        // Act
        var year = Of2026.Summary(2026);

        // Assert
        Assert.Equal(365, year.DaysWorked + year.Weekends + year.DaysOff);
        Assert.Equal(2, year.HolidayWorked);
        Assert.Equal(2, year.Shortened);
        Assert.Equal((year.DaysWorked * 480) - (4 * 60), year.Minutes(480, 60));
    }

    [Fact]
    public void AfterWorkingDays_AnyCalendar_CountsExactlyThatManyWorkedDays() =>
        AnyTerm.Sample((calendar, start, days) =>
        {
            var term = calendar.AfterWorkingDays(start, days, out _)!;
            Assert.Equal(days, calendar.WorkingDaysBetween(start, term.Due));
            Assert.Equal(term.Due.DayNumber - start.DayNumber, days + term.Skipped.Count);
            Assert.True(days == 0 || calendar.IsWorked(term.Due));
            Assert.All(term.Skipped, day => Assert.False(calendar.IsWorked(day.Date)));
        });

    [Fact]
    public void AfterWorkingDays_MoreDays_NeverEndEarlier() =>
        AnyTerm.Sample((calendar, start, days) =>
            Assert.True(calendar.AfterWorkingDays(start, days + 1, out _)!.Due > calendar.AfterWorkingDays(start, days, out _)!.Due));

    [Fact]
    public void AfterCalendarDays_AnyCalendar_EndsOnAWorkedDayAndNoEarlier() =>
        AnyTerm.Sample((calendar, start, days) =>
        {
            var term = calendar.AfterCalendarDays(start, days, out _)!;
            Assert.True(calendar.IsWorked(term.Due));
            Assert.Equal(start.AddDays(days + term.Skipped.Count), term.Due);
        });

    private static readonly Gen<(WorkingCalendar, DateOnly, int)> AnyTerm =
        Gen.Select(
            Gen.Select(Gen.Int[0, 1_095], Gen.Enum<DayKind>(), Gen.Bool).Array[0, 60],
            Gen.Int[0, 600],
            Gen.Int[0, 100],
            (special, start, days) => (
                new WorkingCalendar(
                    [2025, 2026, 2027, 2028, 2029],
                    special.Select(day => new SpecialDay(Day("2025-01-01").AddDays(day.Item1), day.Item2, day.Item3))),
                Day("2025-01-01").AddDays(start),
                days));

    private static IEnumerable<SpecialDay> Special()
    {
        string[] off =
        [
            "01-01", "01-02", "01-03", "01-04", "01-05", "01-06", "01-07", "03-08", "03-21", "05-01", "05-02", "05-03", "05-04",
            "05-05", "05-06", "05-07", "05-08", "05-09", "08-31",
        ];
        return off.Select(day => new SpecialDay(Day($"2026-{day}"), DayKind.DayOff))
            .Append(new SpecialDay(Day("2026-03-20"), DayKind.DayOff, Verified: false))
            .Append(new SpecialDay(Day("2026-05-27"), DayKind.DayOff, Verified: false))
            .Append(new SpecialDay(Day("2026-02-23"), DayKind.HolidayWorked))
            .Append(new SpecialDay(Day("2026-04-07"), DayKind.HolidayWorked))
            .Append(new SpecialDay(Day("2026-04-30"), DayKind.Shortened))
            .Append(new SpecialDay(Day("2026-12-31"), DayKind.Shortened));
    }

    private static DateOnly Day(string date) => DateOnly.ParseExact(date, "yyyy-MM-dd");
}
