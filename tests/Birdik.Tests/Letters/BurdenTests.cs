using System.Net;
using Birdik.Letters;
using Birdik.Letters.Burden;
using Birdik.Letters.Correspondents;
using Birdik.Letters.TimeLimits;
using Birdik.Platform.Results;
using Birdik.Powers.Findings;
using Birdik.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Tests.Letters;

public sealed class BurdenTests(BirdikHost host) : OfficeTests(host)
{
    [Fact]
    public async Task Minutes_ByOnePress_ReplaceTheNormInTheReport()
    {
        // Arrange
        var office = await OfficeAsync();
        var letter = await LetterAsync(office);
        await LetterAsync(office, command => command with { Subject = "Башка" });
        await ResolveAsync(office, letter);
        using var client = await Host.ClientAsAsync(office.Specialist);

        // Act
        using var answer = await client.PostFormAsync(
            LettersLinks.Letter(letter.Id), new Dictionary<string, string> { ["Input.Minutes"] = "120" }, Ct, "form[action*='handler=Minutes']");
        var report = await AskAsync<ReadBurden, BurdenReport>(office, read => read.OfAsync(Today, Today, Ct));

        // Assert
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal((2, 120 + report.PerLetter), (report.Letters, report.Minutes));
    }

    [Fact]
    public async Task Minutes_OutsiderSpecialist_IsNotFound()
    {
        // Arrange
        var office = await OfficeAsync();
        var letter = await LetterAsync(office);
        using var client = await Host.ClientAsAsync(office.Specialist);

        // Act
        using var answer = await client.PostFormAsync(
            LettersLinks.Basis(letter.Id), new Dictionary<string, string> { ["Input.Minutes"] = "120" }, Ct, "form[action*='handler=Minutes']");

        // Assert
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    [InlineData(LetterBurden.MaxMinutes + 1)]
    public async Task Minutes_Impossible_AreRefused(int minutes)
    {
        // Arrange
        var office = await OfficeAsync();
        var letter = await LetterAsync(office);

        // Act
        var answer = await RunAsync<StateMinutesHandler, Done>(office.Head, (handler, change) => handler.HandleAsync(new(letter.Id, minutes), change, Ct));

        // Assert
        Assert.Equal(["letters.minutes-wrong"], answer.Problems.Select(problem => problem.Code));
    }

    [Fact]
    public async Task Basis_NotFound_IsCountedByFunctionAndShownToPowersAsPractice()
    {
        // Arrange
        var office = await OfficeAsync();
        var function = await Host.Data.CreateFunctionAsync();
        var letter = await LetterAsync(office);

        // Act
        var stated = await RunAsync<StateBasisHandler, Done>(office.Secretary, (handler, change) => handler.HandleAsync(
            new(letter.Id, function, LegalBasis.NotFound, "", "", null), change, Ct));
        var report = await AskAsync<ReadBurden, BurdenReport>(office, read => read.OfAsync(Today, Today, Ct));
        Assert.True((await RunAsync<CountLettersHandler, Done>(office.Head, (handler, change) => handler.HandleAsync(new(Today, Today), change, Ct))).Succeeded);
        await using var scope = Host.Services.CreateAsyncScope();
        var practice = new Dictionary<string, int>();
        foreach (var source in scope.ServiceProvider.GetServices<IPracticeEvidence>())
        {
            foreach (var (id, count) in await source.CountAsync(Today, Today, Ct))
            {
                practice[id.ToString()] = count;
            }
        }

        // Assert
        Assert.True(stated.Succeeded);
        var row = Assert.Single(report.Rows);
        Assert.Equal((function, LegalBasis.NotFound, 1), (row.Function, row.Basis, row.Letters));
        Assert.Contains(1, practice.Values);
    }

    [Theory]
    [InlineData("S99.99", LegalBasis.NotFound, "", "2026-03-05", "letters.function-unknown")]
    [InlineData(null, LegalBasis.Found, "", "2026-03-05", "letters.field-missing")]
    [InlineData(null, LegalBasis.NotFound, "", "2025-03-01", "letters.asked-before-written")]
    public async Task Basis_Wrong_IsRefusedByCode(string? function, LegalBasis basis, string act, string askedBy, string code)
    {
        // Arrange
        var office = await OfficeAsync();
        var letter = await LetterAsync(office);

        // Act
        var answer = await RunAsync<StateBasisHandler, Done>(office.Head, (handler, change) => handler.HandleAsync(
            new(letter.Id, function, basis, act, "", DateOnly.Parse(askedBy, null)), change, Ct));

        // Assert
        Assert.Equal([code], answer.Problems.Select(problem => problem.Code));
    }

    [Fact]
    public async Task Citizens_AreOneSenderWithoutName()
    {
        // Arrange
        var office = await OfficeAsync();
        await LetterAsync(office, command => command with { Sender = "Асанова Айгүл", Kind = LetterKind.AppealComplaint });
        await LetterAsync(office, command => command with { Sender = "Осмонов Бакыт", Kind = LetterKind.AppealProposal });

        // Act
        var report = await AskAsync<ReadBurden, BurdenReport>(office, read => read.OfAsync(Today, Today, Ct));

        // Assert
        var row = Assert.Single(report.Rows);
        Assert.Equal(("", CorrespondentClass.Citizen, 2), (row.Sender, row.Class, row.Letters));
    }

    [Fact]
    public async Task Repeats_SameSenderAndWords_AreFound_OthersAreNot()
    {
        // Arrange
        var office = await OfficeAsync();
        var first = await LetterAsync(office, command => command with { Subject = "Мал башынын саны боюнча маалымат" });
        var again = await LetterAsync(office, command => command with { Subject = "Мал башынын саны боюнча маалымат берүү" });
        await LetterAsync(office, command => command with { Subject = "Кеңешмеге катышуу жөнүндө" });
        await LetterAsync(office, command => command with { Sender = "Салык кызматы", Subject = "Мал башынын саны боюнча маалымат" });

        // Act
        var repeats = await AskAsync<ReadBurden, IReadOnlyList<RepeatedLetter>>(office, read => read.RepeatsAsync(Today, Today, Ct));

        // Assert
        var one = Assert.Single(repeats);
        Assert.Equal((again.Number, first.Number), (one.Number, one.FirstNumber));
    }

    [Fact]
    public async Task ShortTerms_SoonerThanTheNorm_AreFound()
    {
        // Arrange
        var office = await OfficeAsync();
        var shorter = await LetterAsync(office);
        var longer = await LetterAsync(office);
        foreach (var (letter, day) in new[] { (shorter, new DateOnly(2026, 3, 5)), (longer, new DateOnly(2026, 5, 1)) })
        {
            Assert.True((await RunAsync<StateBasisHandler, Done>(office.Head, (handler, change) => handler.HandleAsync(
                new(letter.Id, null, LegalBasis.Unknown, "", "", day), change, Ct))).Succeeded);
        }

        // Act
        var found = await AskAsync<ReadBurden, IReadOnlyList<ShortTerm>>(office, read => read.ShortTermsAsync(Today, Today, Ct));

        // Assert
        var one = Assert.Single(found);
        Assert.Equal((shorter.Number, new DateOnly(2026, 4, 1)), (one.Number, one.ByLaw));
    }

    [Fact]
    public async Task ShortTerms_PastWhenTheLetterCame_IsTheShortestOfAll()
    {
        // Arrange
        var office = await OfficeAsync();
        var letter = await LetterAsync(office, command => command with { SenderNumber = "14/7", SenderDate = new DateOnly(2026, 2, 20) });

        // Act
        var early = await StateAsync(new DateOnly(2026, 2, 19));
        var stated = await StateAsync(new DateOnly(2026, 2, 25));
        var found = await AskAsync<ReadBurden, IReadOnlyList<ShortTerm>>(office, read => read.ShortTermsAsync(Today, Today, Ct));

        // Assert
        Assert.Equal(["letters.asked-before-written"], early.Problems.Select(problem => problem.Code));
        Assert.True(stated.Succeeded);
        Assert.Equal(new DateOnly(2026, 2, 25), Assert.Single(found).AskedBy);

        Task<Result<Done>> StateAsync(DateOnly day) => RunAsync<StateBasisHandler, Done>(office.Head, (handler, change) => handler.HandleAsync(
            new(letter.Id, null, LegalBasis.Unknown, "", "", day), change, Ct));
    }

    [Fact]
    public async Task Statistics_ABodyUnderTwoClasses_IsOneBodyWithItsWholeSum_AndEveryBodyIsLinked()
    {
        // Arrange
        var (one, other) = (await OfficeAsync(), await OfficeAsync());
        await CountAsync(one, CorrespondentClass.StateBody, 3);
        await CountAsync(other, CorrespondentClass.Organisation, 4);
        using var visitor = Host.Visitor();

        // Act
        var bodies = await AskAsync<ReadStatistics, IReadOnlyList<BodyCount>>(one, read => read.BodiesAsync(Today, Ct));
        var page = await visitor.GetPageAsync(LettersLinks.Statistics, Ct);

        // Assert
        var body = Assert.Single(bodies, found => found.Code == "minjust");
        Assert.Equal((7, 2), (body.Received, body.Offices));
        Assert.All(bodies, found => Assert.NotNull(page.QuerySelector($"main a[href='{LettersLinks.StatisticsOf(found.Code)}']")));
        Assert.NotNull(page.QuerySelector($"main a[href='{LettersLinks.FindAnswer}']"));

        async Task CountAsync(Office office, CorrespondentClass sort, int letters)
        {
            var sender = $"Юстиция министрлиги {sort}";
            for (var letter = 0; letter < letters; letter++)
            {
                await LetterAsync(office, command => command with { Sender = sender, SenderClass = sort });
            }

            var id = await ReadAsync(office, db => db.Set<Correspondent>().Select(row => row.Id).SingleAsync(Ct));
            _ = (await RunAsync<CorrectCorrespondentHandler, Done>(office.Head, (handler, change) => handler.HandleAsync(
                new(id, sort, "minjust", "", ""), change, Ct))).Value;
            _ = (await RunAsync<CountLettersHandler, Done>(office.Head, (handler, change) => handler.HandleAsync(new(Today, Today), change, Ct))).Value;
        }
    }

    [Fact]
    public async Task Days_AndWeeks_CountWhatCameAndWhoGotIt()
    {
        // Arrange
        var office = await OfficeAsync();
        await ResolveAsync(office, await LetterAsync(office));
        await AnswerAsync(office, null);

        // Act
        var days = await AskAsync<ReadBurden, DayLoads>(office, read => read.DaysAsync(Today, Today, Ct));
        var weeks = await AskAsync<ReadBurden, WeekMap>(office, read => read.WeeksAsync(Today, 4, Ct));

        // Assert
        Assert.Equal((1m, 1m, 3m, 2.5m), (days.ReceivedPerDay, days.SentPerDay, days.ReceivedNorm, days.SentNorm));
        Assert.Equal([0, 0, 0, 1], Assert.Single(weeks.People).Counts);
    }

    [Fact]
    public async Task Counts_OfTheOffice_StandOnThePublicPageWithoutNames()
    {
        // Arrange
        var office = await OfficeAsync();
        await LetterAsync(office, command => command with { Sender = "Эсептөө палатасы", SenderClass = CorrespondentClass.StateBody });
        await LetterAsync(office, command => command with { Sender = "Асанова Айгүл", Kind = LetterKind.AppealComplaint });

        // Act
        var counted = await RunAsync<CountLettersHandler, Done>(office.Head, (handler, change) => handler.HandleAsync(new(Today, Today), change, Ct));
        var again = await RunAsync<CountLettersHandler, Done>(office.Head, (handler, change) => handler.HandleAsync(new(Today, Today), change, Ct));
        var bodies = await AskAsync<ReadStatistics, IReadOnlyList<BodyCount>>(office, read => read.BodiesAsync(Today, Ct));
        using var visitor = Host.Visitor();
        var page = await visitor.GetPageAsync(LettersLinks.Statistics, Ct);
        var body = await visitor.GetPageAsync(LettersLinks.StatisticsOf("audit-chamber"), Ct);

        // Assert
        Assert.True(counted.Succeeded && again.Succeeded);
        Assert.Contains(bodies, one => one.Code == "audit-chamber" && one.Name is not null);
        Assert.All([page, body], one => Assert.DoesNotContain("Асанова", one.Body!.TextContent, StringComparison.Ordinal));
        Assert.Contains("Эсептөө палатасы", body.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_OfTheBurden_OpenForTheOffice()
    {
        // Arrange
        var office = await OfficeAsync();
        var letter = await LetterAsync(office);
        await LetterAsync(office);
        await ResolveAsync(office, letter);
        using var client = await Host.ClientAsAsync(office.Specialist);

        // Act
        var pages = new List<string>();
        foreach (var address in new[]
        {
            LettersLinks.Burden, LettersLinks.BurdenRepeats, LettersLinks.BurdenTerms, LettersLinks.BurdenDays, LettersLinks.BurdenPeople,
            LettersLinks.BurdenAnswers,
        })
        {
            pages.Add((await client.GetPageAsync(address, Ct)).QuerySelector("h1")!.TextContent);
        }

        // Assert
        Assert.All(pages, title => Assert.NotEqual("", title));
        var main = await client.GetPageAsync(LettersLinks.Burden, Ct);
        Assert.NotNull(main.QuerySelector("svg path"));
    }
}
