using Birdik.Letters;
using Birdik.Letters.Incoming;
using Birdik.Letters.Outgoing;
using Birdik.Letters.TimeLimits;
using Birdik.Platform.Ids;
using Birdik.Platform.Results;
using Birdik.Testing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Tests.Letters.TimeLimits;

public sealed class TermTests(BirdikHost host) : OfficeTests(host)
{
    [Fact]
    public async Task Extend_Appeal_MovesTheTermAndDraftsTheNotice()
    {
        // Arrange
        var office = await OfficeAsync();
        var letter = await LetterAsync(office, command => command with { Sender = "Асанова Айгүл", Kind = LetterKind.AppealApplication });
        using var client = await Host.ClientAsAsync(office.Head);

        // Act
        using var extended = await client.PostFormAsync(
            LettersLinks.Extend(letter.Id), new Dictionary<string, string> { ["Input.To"] = "30.03.2026", ["Input.Reason"] = "Комиссия чогулат" }, Ct);
        var notice = await client.GetPageAsync(extended.Headers.Location!.ToString(), Ct);
        var kept = await FindAsync(office, letter);
        var page = await client.GetPageAsync(LettersLinks.Letter(letter.Id), Ct);

        // Assert
        Assert.Equal(new DateOnly(2026, 3, 30), kept.DueOn);
        Assert.Contains("Комиссия чогулат", notice.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Асанова Айгүл", notice.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Комиссия чогулат", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-06-01", "а", "letters.extension-too-long")]
    [InlineData("2026-03-03", "а", "letters.extension-not-later")]
    [InlineData("2026-03-30", " ", "letters.field-missing")]
    public async Task Extend_Wrong_IsRefusedByCode(string to, string reason, string code)
    {
        // Arrange
        var office = await OfficeAsync();
        var letter = await LetterAsync(office, command => command with { Kind = LetterKind.AppealApplication });

        // Act
        var answer = await RunAsync<ExtendLetterHandler, Id<OutgoingLetter>>(office.Head, (handler, change) => handler.HandleAsync(
            new(letter.Id, DateOnly.Parse(to, null), reason, "а", "б"), change, Ct));

        // Assert
        Assert.Equal([code], answer.Problems.Select(problem => problem.Code));
    }

    [Fact]
    public async Task Recount_MovesWhatTheNormSet_LeavesWhatAPersonSet()
    {
        // Arrange
        var office = await OfficeAsync();
        var counted = await LetterAsync(office);
        var byHand = await LetterAsync(office);
        await ResolveAsync(office, byHand, new DateOnly(2026, 3, 12));
        var due = (await FindAsync(office, counted)).DueOn!.Value;
        await SetBackAsync(office, counted, due.AddDays(-3));

        // Act
        var moved = await RunAsync<RecountTermsHandler, int>(office.Head, (handler, change) => handler.HandleAsync(new RecountTerms(), change, Ct));
        var again = await RunAsync<RecountTermsHandler, int>(office.Head, (handler, change) => handler.HandleAsync(new RecountTerms(), change, Ct));

        // Assert
        Assert.Equal((1, 0), (moved.Value, again.Value));
        Assert.Equal((due, new DateOnly(2026, 3, 12)), ((await FindAsync(office, counted)).DueOn!.Value, (await FindAsync(office, byHand)).DueOn!.Value));

        Task SetBackAsync(Office at, RegisteredLetter letter, DateOnly day) => Host.Data.WriteAsync(at.Tenant.Id, "letters.term-moved", db =>
            db.Set<IncomingLetter>().Single(row => row.Id == letter.Id).DueBy(day, "letters.letter-days", verified: false));
    }

    [Fact]
    public async Task Remind_DayBeforeSameDayOverdue_EachOnce()
    {
        // Arrange
        var office = await OfficeAsync();
        var tomorrow = await LetterAsync(office);
        var today = await LetterAsync(office);
        var later = await LetterAsync(office);
        await ResolveAsync(office, tomorrow, Today.AddDays(1));
        await ResolveAsync(office, today, Today);
        await ResolveAsync(office, later, Today.AddDays(9));

        // Act
        var first = await RemindAsync();
        var second = await RemindAsync();
        var given = await ReadAsync(office, db => db.Set<LetterReminder>().OrderBy(row => row.DueOn).Select(row => row.Kind).ToListAsync(Ct));

        // Assert
        Assert.Equal((2, 0), (first.Value, second.Value));
        Assert.Equal([ReminderKind.SameDay, ReminderKind.DayBefore], given);

        Task<Result<int>> RemindAsync() => RunAsync<RemindExecutorsHandler, int>(office.Head, (handler, change) =>
            handler.HandleAsync(new RemindExecutors(), change, Ct));
    }
}
