using System.Text.Json;
using Birdik.Letters.Correspondents;
using Birdik.Letters.TimeLimits;
using Birdik.Platform.Commands;
using Birdik.Platform.Norms;
using Birdik.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Tests.Letters.TimeLimits;

public sealed class DueTests(BirdikHost host)
{
    private static readonly DateOnly Monday = new(2026, 3, 2);

    [Theory]
    [InlineData(14, "2026-03-20", "2026-01-01")]
    [InlineData(14, "2026-03-23", "2026-03-09")]
    [InlineData(14, "2026-03-24", "2026-03-09", "2026-03-23")]
    [InlineData(14, "2026-03-23", "2026-03-20")]
    [InlineData(10, "2026-03-16", "2026-03-20")]
    public void Due_ExampleOfTheLaw_GivesItsDay(int days, string due, params string[] daysOff)
    {
        // Arrange
        var calendar = CalendarFile.Read(new InputFile("c.json", $$"""{"daysOff":{{JsonSerializer.Serialize(daysOff)}},"workingDays":[]}"""));

        // Act
        var term = calendar.Value.AfterWorkingDays(Monday, days, out _);

        // Assert
        Assert.Equal(due, $"{term!.Due:yyyy-MM-dd}");
    }

    [Fact]
    public void RuleOf_Appeal_IsFourteenWorkingDaysByTheShippedNorm()
    {
        // Arrange
        var norms = host.Services.GetRequiredService<ShippedNorms>().AsShipped();

        // Act
        var limit = TimeLimit.Find(norms, LetterKind.AppealComplaint, CorrespondentClass.Citizen, Monday)!;

        // Assert
        Assert.Equal((14, DayType.Working, "letters.appeal-days", true), (limit.Days, limit.DayType, limit.Norm.Code, limit.Norm.Verified));
    }

    [Fact]
    public void RuleOf_LetterOfACourt_IsNone() => Assert.Null(TimeLimit.RuleOf(LetterKind.Letter, CorrespondentClass.Court));

    [Theory]
    [InlineData("""{"daysOff":["2026-03-09"],"worked":[]}""", "letters.calendar-file-wrong")]
    [InlineData("""{"daysOff":["9 March"]}""", "letters.calendar-file-wrong")]
    [InlineData("""{"daysOff":["2026-03-09"],"workingDays":["2026-03-09"]}""", "letters.calendar-day-twice")]
    [InlineData("[]", "letters.calendar-file-wrong")]
    [InlineData("{", "letters.calendar-file-wrong")]
    public void CalendarFile_Wrong_IsRefusedByCode(string json, string code)
    {
        // Act
        var read = CalendarFile.Read(new InputFile("c.json", json));

        // Assert
        Assert.Equal(code, read.Problems[0].Code);
    }

    [Fact]
    public async Task Due_Command_AnswersWithWhatTheTermRestsOn()
    {
        // Act
        var answer = await BirdikProcess.RunAsync(
            host.Store, "letters", "due", "--kind", "appeal-application", "--registered", "2026-03-02", "--json");

        // Assert
        using var json = JsonDocument.Parse(answer.Output);
        Assert.Equal(
            ("2026-03-02", "appeal-application", 14, "working", "letters.appeal-days", true, "2026-03-23"),
            (json.RootElement.GetProperty("registered").GetString(), json.RootElement.GetProperty("kind").GetString(),
                json.RootElement.GetProperty("days").GetInt32(), json.RootElement.GetProperty("dayType").GetString(),
                json.RootElement.GetProperty("norm").GetString(), json.RootElement.GetProperty("verified").GetBoolean(),
                json.RootElement.GetProperty("due").GetString()));
        Assert.Contains("2026-03-20", json.RootElement.GetProperty("skipped").EnumerateArray().Select(day => day.GetString()));
    }

    [Fact]
    public async Task Due_YearWithoutCalendar_EndsWithOneAndTheCode()
    {
        // Act
        var answer = await BirdikProcess.RunAsync(host.Store, "letters", "due", "--kind", "letter", "--registered", "2031-03-02", "--json");

        // Assert
        Assert.Equal(1, answer.ExitCode);
        Assert.Contains("platform.calendar-missing", answer.Errors, StringComparison.Ordinal);
    }
}
