using Birdik.Letters.Incoming;
using Birdik.Letters.TimeLimits;
using Birdik.Methods.LegalTime;
using Birdik.Platform.Audit;
using Birdik.Platform.Jobs;
using Birdik.Platform.Localization;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Birdik.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Tests.Letters.TimeLimits;

/// <summary>What a changed calendar does to terms and reminders; on a store of its own, since the calendar is national.</summary>
public sealed class RecountTermsJobTests(BirdikHost host) : OfficeTests(host), IClassFixture<BirdikHost>
{
    // Fourteen working days after Monday, 2 March: the 20th is Orozo ait, the 21st and 22nd a weekend.
    private static readonly DateOnly Due = new(2026, 3, 23);

    // Thirty days after 2 March.
    private static readonly DateOnly LetterDue = new(2026, 4, 1);

    [Fact]
    public async Task CalendarChanged_TermsFollowInEveryOffice_AndRemindersFollowTheTerms()
    {
        // Arrange
        var (office, other) = (await OfficeAsync(), await OfficeAsync());
        var appeal = await LetterAsync(office, command => command with { Sender = "Асанова Айгүл", Kind = LetterKind.AppealApplication });
        var byHand = await LetterAsync(office, command => command with { Kind = LetterKind.AppealProposal });
        var done = await LetterAsync(office, command => command with { Kind = LetterKind.AppealComplaint });
        var letter = await LetterAsync(other);
        await ResolveAsync(office, appeal);
        await ResolveAsync(office, byHand, Due);
        await ResolveAsync(office, done);
        Assert.Empty((await RunAsync<CloseLetterHandler, Done>(office.Specialist, (handler, change) => handler.HandleAsync(
            new(done.Id, "Жооп берилди"), change, Ct))).Problems);
        Assert.Equal((Due, Due, LetterDue), (await DueAsync(office, appeal), await DueAsync(office, done), await DueAsync(other, letter)));

        // Act: nothing has changed yet
        await RunAsync<RecountTermsJob>();
        var unmoved = (await MovesAsync(office), await MovesAsync(other));

        // Act: the day before the term, its day is made a day off, and so is that of the other office
        GoTo(Due.AddDays(-1));
        await RunAsync<RemindExecutorsJob>();
        await SetDayAsync(Due, DayKind.DayOff);
        await SetDayAsync(LetterDue, DayKind.DayOff);
        await RunAsync<RecountTermsJob>();
        await RunAsync<RecountTermsJob>();

        // Assert
        Assert.Equal((0, 0), unmoved);
        Assert.Equal((Due.AddDays(1), LetterDue.AddDays(1)), (await DueAsync(office, appeal), await DueAsync(other, letter)));
        Assert.Equal((Due, Due), (await DueAsync(office, byHand), await DueAsync(office, done)));
        Assert.Equal((1, 1), (await MovesAsync(office), await MovesAsync(other)));

        // Act: the days of the old term and of the new one
        GoTo(Due);
        await RunAsync<RemindExecutorsJob>();
        GoTo(Due.AddDays(1));
        await RunAsync<RemindExecutorsJob>();
        await RunAsync<RemindExecutorsJob>();

        // Assert: on the day that is a day off now nobody is told that the term ends
        Assert.Equal(
            [(ReminderKind.DayBefore, Due), (ReminderKind.DayBefore, Due.AddDays(1)), (ReminderKind.SameDay, Due.AddDays(1))],
            await RemindersAsync(office, appeal));
        Assert.Equal(
            [(ReminderKind.DayBefore, Due), (ReminderKind.SameDay, Due), (ReminderKind.Overdue, Due)], await RemindersAsync(office, byHand));
        Assert.Empty(await RemindersAsync(office, done));

        // Act: the day is a working day after all
        await SetDayAsync(Due, null);
        await RunAsync<RecountTermsJob>();

        // Assert
        Assert.Equal((Due, LetterDue.AddDays(1)), (await DueAsync(office, appeal), await DueAsync(other, letter)));
        Assert.Equal((2, 1), (await MovesAsync(office), await MovesAsync(other)));
    }

    private async Task RunAsync<TJob>()
        where TJob : IRecurringJob
    {
        await using var scope = Host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<TJob>().RunAsync(Ct);
    }

    private async Task SetDayAsync(DateOnly day, DayKind? kind) => Assert.Empty(
        (await Host.Services.GetRequiredService<WritePipeline>().RunAsync<SetCalendarDayHandler, Done>(
            Tenant.Installation, Actor.System,
            (handler, change, ct) => handler.HandleAsync(
                new(day, kind, kind is null ? null : new LocalizedText("Которулган күн", "Перенесённый день"), "Токтом № 7"), change, ct), Ct)).Problems);

    private void GoTo(DateOnly day) => Host.Clock.SetUtcNow(new DateTimeOffset(Bishkek.StartOf(day).AddHours(8)));

    private async Task<DateOnly> DueAsync(Office office, RegisteredLetter letter) => (await FindAsync(office, letter)).DueOn!.Value;

    private Task<int> MovesAsync(Office office) => ReadAsync(office, db => db.Set<AuditEntry>().CountAsync(row => row.Action == "letters.term-moved", Ct));

    private Task<List<(ReminderKind Kind, DateOnly Due)>> RemindersAsync(Office office, RegisteredLetter letter) => ReadAsync(office, async db =>
        (await db.Set<LetterReminder>().Where(row => row.LetterId == letter.Id).OrderBy(row => row.GivenAt).ToListAsync(Ct))
            .ConvertAll(row => (row.Kind, row.DueOn)));
}
