using Birdik.Letters.Incoming;
using Birdik.Letters.TimeLimits;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Threads;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Birdik.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Tests.Letters.TimeLimits;

/// <summary>Letters whose term ends in a year that no calendar knows yet; on a store of its own, since the calendar is national.</summary>
public sealed class MissingYearTests(BirdikHost host) : OfficeTests(host), IClassFixture<BirdikHost>
{
    private const int Unknown = 2028;

    [Fact]
    public async Task CalendarOfTheYear_WhenItComes_GivesLettersTheTermTheyLacked()
    {
        // Arrange
        Host.Clock.SetUtcNow(new DateTimeOffset(Bishkek.StartOf(new DateOnly(Unknown - 1, 12, 20)).AddHours(8)));
        var office = await OfficeAsync();
        var letter = await LetterAsync(office);
        var court = await LetterAsync(office, command => command with { Sender = "Тоң райондук соту", Subject = "Иш материалдары" });
        var closed = await LetterAsync(office);
        _ = (await RunAsync<CloseLetterHandler, Done>(office.Head, (handler, change) => handler.HandleAsync(new(closed.Id, "Аткарылды"), change, Ct))).Value;
        await RunJobAsync();
        var before = (await FindAsync(office, letter)).DueOn;

        // Act
        _ = (await Host.Services.GetRequiredService<WritePipeline>().RunAsync<BirdikDbContext, Done>(
            Tenant.Installation, Actor.System,
            async (db, change, ct) =>
            {
                db.Add(new CalendarYear { Year = Unknown, Source = "Токтом № 7" });
                change.Record("platform.calendar-entered", new SourceRef(SetCalendarDay.Kind, $"{Unknown}"), ("year", $"{Unknown}"), ("days", 0));
                await db.SaveChangesAsync(ct);
                return new Done();
            },
            Ct)).Value;
        await RunJobAsync();
        var after = await FindAsync(office, letter);

        // Assert
        Assert.Null(before);
        Assert.Equal((new DateOnly(Unknown, 1, 19), false), (after.DueOn!.Value, after.DueByHand));
        Assert.NotNull(after.DueNorm);
        Assert.Equal((null, null), ((await FindAsync(office, court)).DueOn, (await FindAsync(office, closed)).DueOn));
    }

    private async Task RunJobAsync()
    {
        await using var scope = Host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<RecountTermsJob>().RunAsync(Ct);
    }
}
