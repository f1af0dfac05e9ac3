using System.Net;
using Birdik.Letters;
using Birdik.Letters.Correspondents;
using Birdik.Letters.Exchange;
using Birdik.Letters.Incoming;
using Birdik.Letters.Matters;
using Birdik.Letters.Outgoing;
using Birdik.Letters.TimeLimits;
using Birdik.Letters.Work;
using Birdik.Platform.Ids;
using Birdik.Platform.Permissions;
using Birdik.Platform.Results;
using Birdik.Testing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Tests.Letters;

/// <summary>A letter of a narrower circle and an appeal are found by those who are named or carry them out, as they may open them.</summary>
public sealed class ClosedSearchTests(BirdikHost host) : LetterSearchTests(host)
{
    [Theory]
    [InlineData(LetterKind.Letter, LetterAccess.Restricted)]
    [InlineData(LetterKind.Letter, LetterAccess.Named)]
    [InlineData(LetterKind.AppealComplaint, LetterAccess.Office)]
    [InlineData(LetterKind.AppealComplaint, LetterAccess.Restricted)]
    [InlineData(LetterKind.AppealComplaint, LetterAccess.Named)]
    public async Task Closed_WhoeverCarriesItOut_FindsTheLetterItsAnswerAndItsMatter(LetterKind kind, LetterAccess access)
    {
        // Arrange
        var office = await OfficeAsync();
        var (helper, under, other) = (await SpecialistAsync(office), await SpecialistAsync(office), await SpecialistAsync(office));
        var letter = await LetterAsync(office, command => command with
        {
            Sender = "Токтосунова Жаркынай", Subject = "Тоскоолбаев боюнча", Body = "Кароосуз калган кудук", Kind = kind,
            SenderClass = CorrespondentClass.Citizen,
        });
        var matter = await OpenAsync(office, letter, "Тоскоолбаев маселеси");
        await ResolveAsync(office, letter, others: helper.Id);
        await ResolveUnderAsync(office, letter, under);
        var answer = await AnswerAsync(office, letter, "Тоскоолбаев боюнча жооп", body: "Кудук тазаланат");

        // Act
        await CloseAsync(office, letter, access, access == LetterAccess.Named ? [office.Head] : []);

        // Assert
        var all = Together(LettersLinks.Letter(letter.Id), LettersLinks.Matter(matter), LettersLinks.Outgoing(answer));
        foreach (var executor in new[] { office.Specialist, helper, under })
        {
            var found = await SearchAsync(executor, "тоскоолбаев");
            Assert.Equal((all, 3), (found.Hrefs, found.Total));
            Assert.Equal(all, await SuggestAsync(executor, "тоскоолб"));
            Assert.Contains(LettersLinks.Letter(letter.Id), (await SearchAsync(executor, "токтосунова")).Hrefs, StringComparison.Ordinal);
            Assert.Equal(LettersLinks.Letter(letter.Id), (await SearchAsync(executor, "кароосуз")).Hrefs);
            Assert.Equal(LettersLinks.Outgoing(answer), (await SearchAsync(executor, "тазаланат")).Hrefs);
            await AssertOpensAsync(executor, LettersLinks.Letter(letter.Id), LettersLinks.Matter(matter), LettersLinks.Outgoing(answer));
        }

        foreach (var stranger in new[] { other, (await OfficeAsync()).Head })
        {
            foreach (var words in new[] { "тоскоолбаев", "токтосунова", "кароосуз", "тазаланат", $"\"тоскоолбаев\" {letter.Number}" })
            {
                Assert.Equal(Nothing, (await SearchAsync(stranger, words)).Hrefs);
                Assert.Empty(await SuggestAsync(stranger, words));
            }

            var counted = await SearchAsync(stranger, "тоскоолбаев");
            Assert.Equal((0, 0), (counted.Total, counted.Facets));
        }
    }

    [Fact]
    public async Task Restricted_HandedOver_IsFoundByWhoHasTheWorkNow()
    {
        // Arrange
        var office = await OfficeAsync();
        var next = await SpecialistAsync(office);
        var letter = await LetterAsync(office, command => command with { Subject = "Чекирбаев боюнча", Access = LetterAccess.Restricted });
        await ResolveAsync(office, letter);
        var answer = await AnswerAsync(office, letter, "Чекирбаев боюнча жооп", send: false);
        Assert.Empty((await RunAsync<RegisterOutgoingLetterHandler, Done>(office.Secretary, (handler, change) => handler.HandleAsync(
            new(answer, office.Head.Id), change, Ct))).Problems);
        var before = (await SearchAsync(office.Specialist, "чекирбаев"), await SearchAsync(next, "чекирбаев"));

        // Act
        _ = (await RunAsync<HandOverHandler, HandedOver>(office.Head, (handler, change) => handler.HandleAsync(
            new(office.Specialist.Id, next.Id), change, Ct))).Value;
        var after = (await SearchAsync(office.Specialist, "чекирбаев"), await SearchAsync(next, "чекирбаев"));

        // Assert
        var both = Together(LettersLinks.Letter(letter.Id), LettersLinks.Outgoing(answer));
        Assert.Equal((both, Nothing), (before.Item1.Hrefs, before.Item2.Hrefs));
        Assert.Equal((Nothing, both), (after.Item1.Hrefs, after.Item2.Hrefs));
    }

    [Fact]
    public async Task RestrictedAppeal_AReaderByName_FindsItWithoutItsAuthor_TheCircleWithHim()
    {
        // Arrange
        var office = await OfficeAsync();
        var letter = await LetterAsync(office, command => command with
        {
            Sender = "Мамырова Бурулча", Subject = "Арыктын жээги жөнүндө", Body = "Шагыл төгүлгөн", Kind = LetterKind.AppealProposal,
        });
        var answer = await AnswerAsync(office, letter, "Арыктын жээги боюнча жооп", body: "Урматтуу Мамырова Бурулча");
        var matter = await OpenAsync(office, letter, "Арыктын жээги");

        // Act
        await CloseAsync(office, letter, LetterAccess.Restricted, office.Specialist);

        // Assert
        var all = Together(LettersLinks.Letter(letter.Id), LettersLinks.Matter(matter), LettersLinks.Outgoing(answer));
        foreach (var person in new[] { office.Specialist, office.Secretary })
        {
            var found = await SearchAsync(person, "арыктын жээги");
            Assert.Equal((all, 3), (found.Hrefs, found.Total));
        }

        var shown = await AskAsync(office.Specialist, $"жээги {letter.Number}");
        Assert.Contains(LettersLinks.Letter(letter.Id), shown, StringComparison.Ordinal);
        Assert.Contains($"\"{letter.Id}\"", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Мамырова", shown, StringComparison.Ordinal);
        foreach (var words in new[] { "мамырова", "шагыл", "урматтуу бурулча" })
        {
            Assert.Equal(Nothing, (await SearchAsync(office.Specialist, words)).Hrefs);
            Assert.NotEqual(Nothing, (await SearchAsync(office.Secretary, words)).Hrefs);
        }
    }

    [Fact]
    public async Task Restricted_WhoActsForTheHead_FindsAndOpensWhatTheHeadDoes()
    {
        // Arrange
        var office = await OfficeAsync();
        var letter = await LetterAsync(office, command => command with { Subject = "Бөрүбаев боюнча", Access = LetterAccess.Restricted });
        var given = await LetterAsync(office, command => command with { Subject = "Бөрүбаев тууралуу", Access = LetterAccess.Restricted });
        _ = (await RunAsync<SetSubstitutionHandler, Done>(office.Secretary, (handler, change) => handler.HandleAsync(
            new(office.Head.Id, office.Specialist.Id, Today, Today.AddDays(4), "№ 12-к"), change, Ct))).Value;

        // Act
        await ResolveAsync(office, given);
        var found = await SearchAsync(office.Specialist, "бөрүбаев");
        using var client = await Host.ClientAsAsync(office.Specialist);
        using var open = await client.GetAsync(LettersLinks.Letter(letter.Id), Ct);

        // Assert
        Assert.Equal(Together(LettersLinks.Letter(letter.Id), LettersLinks.Letter(given.Id)), found.Hrefs);
        Assert.Equal(HttpStatusCode.OK, open.StatusCode);
    }

    [Fact]
    public async Task Found_IsWhatOpens_WhoeverAsks()
    {
        // Arrange
        var office = await OfficeAsync();
        var (reader, other) = (await SpecialistAsync(office), await SpecialistAsync(office));
        var administrator = await Host.Data.CreateUserAsync(office.Tenant, Role.Administrator);
        var addresses = new List<string>();
        foreach (var access in Enum.GetValues<LetterAccess>())
        {
            var letter = await LetterAsync(office, command => command with { Subject = "Көчөрбаев боюнча" });
            await ResolveAsync(office, letter);
            addresses.Add(LettersLinks.Letter(letter.Id));
            addresses.Add(LettersLinks.Outgoing(await AnswerAsync(office, letter, "Көчөрбаевге жооп")));
            addresses.Add(LettersLinks.Matter(await OpenAsync(office, letter, "Көчөрбаев маселеси")));
            await CloseAsync(office, letter, access, access == LetterAccess.Office ? [] : [office.Head, reader]);
        }

        foreach (var person in new[] { office.Head, office.Secretary, office.Specialist, reader, other, administrator })
        {
            // Act
            var found = (await SearchAsync(person, "көчөрбаев")).Hrefs;
            var opens = new List<string>();
            using var client = await Host.ClientAsAsync(person);
            foreach (var address in addresses)
            {
                using var answer = await client.GetAsync(address, Ct);
                if (answer.StatusCode == HttpStatusCode.OK)
                {
                    opens.Add(address);
                }
            }

            // Assert
            Assert.Equal(Together([.. opens]), found);
        }
    }

    [Fact]
    public async Task ArrivalOfARestrictedLetter_IsFoundByWhoMayOpenIt()
    {
        // Arrange
        var office = await OfficeAsync();
        var (clerk, administrator) = (
            await Host.Data.CreateUserAsync(office.Tenant, Role.Administrator), await Host.Data.CreateUserAsync(office.Tenant, Role.Administrator));
        var (arrival, letter) = await ArriveAsync(office, "Тынымсейитов боюнча");
        await CloseAsync(office, letter, LetterAccess.Restricted);

        // Act
        Assert.Empty((await RunAsync<ResolveLetterHandler, Done>(office.Head, (handler, change) => handler.HandleAsync(
            new(letter.Id, "Аткарыңыз", clerk.Id, [office.Specialist.Id], null), change, Ct))).Problems);

        // Assert: the head sees the letter and registers none; the specialist carries it out and registers none
        foreach (var person in new[] { office.Head, office.Secretary, office.Specialist, clerk, administrator })
        {
            using var client = await Host.ClientAsAsync(person);
            using var page = await client.GetAsync(LettersLinks.Arrival(arrival), Ct);
            var found = await SearchAsync(person, "тынымсейитов");
            Assert.Equal(page.StatusCode == HttpStatusCode.OK, found.Hrefs.Contains(LettersLinks.Arrival(arrival), StringComparison.Ordinal));
            Assert.Equal(person == office.Secretary || person == clerk, page.StatusCode == HttpStatusCode.OK);
        }
    }

    [Fact]
    public async Task MatterOfARestrictedAndAnOpenLetter_TellsTheOfficeNoNumberOfTheRestrictedOne()
    {
        // Arrange
        var office = await OfficeAsync();
        var open = await LetterAsync(office, command => command with { Subject = "Биринчи" });
        var closed = await LetterAsync(office, command => command with { Subject = "Экинчи", Access = LetterAccess.Restricted });
        var matter = await OpenAsync(office, open, "Ынтымактын көчөсү");

        // Act
        _ = (await RunAsync<OpenMatterHandler, Id<Matter>>(office.Secretary, (handler, change) => handler.HandleAsync(
            new(closed.Id, "", matter), change, Ct))).Value;
        var byOpen = await SearchAsync(office.Specialist, $"ынтымактын {open.Number}");
        var byClosed = await SearchAsync(office.Specialist, $"ынтымактын {closed.Number}");

        // Assert
        Assert.Equal((LettersLinks.Matter(matter), Nothing), (byOpen.Hrefs, byClosed.Hrefs));
    }

    private Task<TestUser> SpecialistAsync(Office office) => Host.Data.CreateUserAsync(office.Tenant, Role.Specialist);

    private async Task<Id<Matter>> OpenAsync(Office office, RegisteredLetter letter, string question) =>
        (await RunAsync<OpenMatterHandler, Id<Matter>>(office.Secretary, (handler, change) => handler.HandleAsync(
            new(letter.Id, question), change, Ct))).Value;

    private async Task ResolveUnderAsync(Office office, RegisteredLetter letter, TestUser executor)
    {
        var first = await ReadAsync(office, db => db.Set<Resolution>().Where(row => row.LetterId == letter.Id).Select(row => row.Id).SingleAsync(Ct));
        Assert.Empty((await RunAsync<ResolveLetterHandler, Done>(office.Specialist, (handler, change) => handler.HandleAsync(
            new(letter.Id, "Текшериңиз", executor.Id, [], null, first), change, Ct))).Problems);
    }

    /// <summary>A letter that another office sent, registered.</summary>
    private async Task<(Id<Arrival> Arrival, RegisteredLetter Letter)> ArriveAsync(Office office, string subject)
    {
        var from = await Host.Data.CreateTenantAsync();
        Assert.Empty((await RunAsync<ReceiveParcelHandler, Done>(office.Secretary, (handler, change) => handler.HandleAsync(
            new(from.Id, Guid.CreateVersion7(), "Тоң айыл өкмөтү", "01-02/7", Today, subject, "Текст", "Асанов", null, []), change, Ct))).Problems);
        var arrival = await ReadAsync(office, db => db.Set<Arrival>().Select(row => row.Id).SingleAsync(Ct));
        Assert.Empty((await RunAsync<DecideArrivalHandler, Done>(office.Secretary, (handler, change) => handler.HandleAsync(
            new(arrival, null), change, Ct))).Problems);
        var letter = await ReadAsync(office, db => db.Set<IncomingLetter>().SingleAsync(Ct));
        return (arrival, RegisteredLetter.Of(letter));
    }

    private async Task AssertOpensAsync(TestUser person, params string[] addresses)
    {
        using var client = await Host.ClientAsAsync(person);
        foreach (var address in addresses)
        {
            using var answer = await client.GetAsync(address, Ct);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }
}
