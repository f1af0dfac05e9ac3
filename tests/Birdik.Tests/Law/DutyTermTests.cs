using Birdik.Law.Duties;

namespace Birdik.Tests.Law;

public sealed class DutyTermTests
{
    [Theory]
    [InlineData("ежегодно до 1 октября", DutyPeriod.Yearly, 10, 1, null)]
    [InlineData("не позднее 15 мая", DutyPeriod.Yearly, 5, 15, null)]
    [InlineData("жыл сайын 1-октябрга чейин", DutyPeriod.Yearly, 10, 1, null)]
    [InlineData("20-декабрга чейин", DutyPeriod.Yearly, 12, 20, null)]
    [InlineData("ежеквартально", DutyPeriod.Quarterly, null, null, null)]
    [InlineData("квартал сайын", DutyPeriod.Quarterly, null, null, null)]
    [InlineData("ай сайын", DutyPeriod.Monthly, null, null, null)]
    [InlineData("два раза в полугодие", DutyPeriod.HalfYearly, null, null, null)]
    [InlineData("в течение 10 рабочих дней", DutyPeriod.OnEvent, null, null, 10)]
    [InlineData("в течение трех дней", DutyPeriod.OnEvent, null, null, 3)]
    [InlineData("10 жумуш күнү ичинде", DutyPeriod.OnEvent, null, null, 10)]
    [InlineData("үч күндүн ичинде", DutyPeriod.OnEvent, null, null, 3)]
    [InlineData("не позднее одного месяца", DutyPeriod.OnEvent, null, null, 30)]
    [InlineData("до 1 октября 2024 года", DutyPeriod.None, null, null, null)]
    [InlineData("своевременно", DutyPeriod.None, null, null, null)]
    [InlineData("", DutyPeriod.None, null, null, null)]
    public void Read_TheWordsOfATerm_TellWhen(string words, DutyPeriod period, int? month, int? day, int? days) =>
        Assert.Equal(new DutyTerm(period, month, day, days), DutyTerm.Read(words));

    [Theory]
    [InlineData(DutyPeriod.Yearly, 10, 1, "2026-10-01")]
    [InlineData(DutyPeriod.Yearly, null, null, "2026-12-31")]
    [InlineData(DutyPeriod.Quarterly, null, null, "2026-03-31 2026-06-30 2026-09-30 2026-12-31")]
    [InlineData(DutyPeriod.Quarterly, 1, 15, "2026-01-15 2026-04-15 2026-07-15 2026-10-15")]
    [InlineData(DutyPeriod.HalfYearly, null, null, "2026-06-30 2026-12-31")]
    [InlineData(DutyPeriod.OnEvent, null, null, "")]
    [InlineData(DutyPeriod.Daily, null, null, "")]
    public void DueDays_OfAYear_FollowThePeriod(DutyPeriod period, int? month, int? day, string expected)
    {
        // Act
        var due = DutyCalendar.DueBetween(period, month, day, new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31));

        // Assert
        Assert.Equal(expected, string.Join(' ', due.Select(one => one.ToString("yyyy-MM-dd"))));
    }

    [Fact]
    public void DueDays_OfAMonth_KeepToItsLength()
    {
        // Act
        var due = DutyCalendar.DueBetween(DutyPeriod.Monthly, null, 31, new DateOnly(2026, 1, 1), new DateOnly(2026, 4, 30));

        // Assert
        Assert.Equal([31, 28, 31, 30], due.Select(day => day.Day));
    }

    [Fact]
    public void DueDays_Weekly_AreFridays() => Assert.All(
        DutyCalendar.DueBetween(DutyPeriod.Weekly, null, null, new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 31)),
        day => Assert.Equal(DayOfWeek.Friday, day.DayOfWeek));
}
