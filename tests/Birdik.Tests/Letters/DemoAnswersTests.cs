using Birdik.Letters.Burden;
using Birdik.Letters.Demo;
using Birdik.Letters.Incoming;
using Birdik.Letters.Outgoing;
using Birdik.Letters.TimeLimits;
using Birdik.Platform.Results;
using Birdik.Platform.Time;
using Birdik.Testing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Tests.Letters;

public sealed class DemoAnswersTests(BirdikHost host) : OfficeTests(host)
{
    [Fact]
    public async Task Of_AYear_AreAsManyAsThePaperSays_AndNoneBeforeWhatItAnswers()
    {
        // Arrange
        var office = await OfficeAsync();
        var texts = DemoTexts.Read();
        var letters = DemoYear.Of(1, Today, ShippedCalendars.AsShipped(), texts);
        _ = (await RunAsync<SaveLetters, Done>(office.Head, (save, change) => save.HandleAsync(letters, texts.Resolutions, change, Ct))).Value;

        // Act
        _ = (await RunAsync<SaveAnswers, Done>(office.Head, (save, change) => save.HandleAsync(1, change, Ct))).Value;
        var sent = await ReadAsync(office, db => db.Set<OutgoingLetter>().AsNoTracking().ToListAsync(Ct));
        var came = await ReadAsync(office, db => db.Set<IncomingLetter>().AsNoTracking().ToDictionaryAsync(row => row.Id, Ct));

        // Assert
        Assert.InRange(sent.Count, 520, 620);
        Assert.All(sent, letter => Assert.InRange(letter.RegisteredOn!.Value, Today.AddYears(-1), Today));
        Assert.Equal(sent.Count, sent.Select(letter => (letter.RegisteredOn!.Value.Year, letter.Number)).Distinct().Count());
        Assert.All(sent.Where(letter => letter.InReplyTo is not null), letter => Assert.True(came[letter.InReplyTo!.Value].RegisteredOn <= letter.RegisteredOn));
    }

    [Fact]
    public async Task Of_AYear_SaysThatAnAnswerWasSentOnlyWhereOneWas_AndNothingIsAfterNow()
    {
        // Arrange
        var office = await OfficeAsync();
        var texts = DemoTexts.Read();
        var letters = DemoYear.Of(1, Today, ShippedCalendars.AsShipped(), texts);
        var now = Host.Clock.Moment().AddMinutes(1);
        _ = (await RunAsync<SaveLetters, Done>(office.Head, (save, change) => save.HandleAsync(letters, texts.Resolutions, change, Ct))).Value;

        // Act
        _ = (await RunAsync<SaveAnswers, Done>(office.Head, (save, change) => save.HandleAsync(1, change, Ct))).Value;
        var answers = await ReadAsync(office, db => db.Set<OutgoingLetter>().AsNoTracking().Where(row => row.InReplyTo != null)
            .ToDictionaryAsync(row => row.InReplyTo!.Value, row => row.Number, Ct));
        var closed = await ReadAsync(office, db => db.Set<IncomingLetter>().AsNoTracking().Where(row => row.State == LetterState.Done).ToListAsync(Ct));
        var moments = (await ReadAsync(office, db => db.Set<IncomingLetter>().Select(row => (DateTime?)row.RegisteredAt).ToListAsync(Ct)))
            .Concat(await ReadAsync(office, db => db.Set<Resolution>().Select(row => (DateTime?)row.GivenAt).ToListAsync(Ct)))
            .Concat(await ReadAsync(office, db => db.Set<OutgoingLetter>().Select(row => row.DeliveredAt ?? row.SentAt).ToListAsync(Ct)));

        // Assert
        Assert.All(closed, letter => Assert.Equal(answers.TryGetValue(letter.Id, out var number) ? $"№ {number}" : "Аткарылды, жооп талап кылынбайт.", letter.Outcome));
        Assert.All(closed.Where(letter => letter.Kind.IsAppeal()), letter => Assert.Contains(letter.Id, answers.Keys));
        Assert.All(moments, moment => Assert.True(moment is null || moment < now, $"{moment}"));
    }

    [Fact]
    public async Task CountsOfAnotherMunicipality_AreThereInEachMonth()
    {
        // Arrange
        var office = await OfficeAsync();

        // Act
        _ = (await RunAsync<SaveDemoCounts, Done>(office.Head, (save, change) => save.HandleAsync(1, change, Ct))).Value;
        var counts = await ReadAsync(office, db => db.Set<LetterCount>().ToListAsync(Ct));

        // Assert
        var months = counts.GroupBy(count => count.Month).Select(month => (Month: month.Key, Received: month.Sum(count => count.Received))).ToList();
        Assert.Equal(Enumerable.Range(0, 12).Select(ReadStatistics.Since(Today).AddMonths), months.Select(month => month.Month).Order());
        Assert.All(months, month => Assert.InRange(month.Received, months.Average(one => one.Received) * 0.6, months.Average(one => one.Received) * 1.4));
    }
}
