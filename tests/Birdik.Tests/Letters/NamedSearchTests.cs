using System.Net;
using Birdik.Letters;
using Birdik.Letters.Matters;
using Birdik.Letters.Outgoing;
using Birdik.Letters.TimeLimits;
using Birdik.Letters.Work;
using Birdik.Platform.Ids;
using Birdik.Platform.Permissions;
using Birdik.Platform.Search;
using Birdik.Testing;
using Birdik.Tests.Platform.Search;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Tests.Letters;

/// <summary>A letter for named readers is found by them and by nobody else.</summary>
public sealed class NamedSearchTests(BirdikHost host) : LetterSearchTests(host)
{
    [Fact]
    public async Task Named_WhoMaySeeIt_FindsItsAnswerAndItsMatterToo_NobodyElseLearnsOfThem()
    {
        // Arrange
        var office = await OfficeAsync();
        var letter = await LetterAsync(office, command => command with { Subject = "Жанболотов боюнча", Body = "Кызматтык текшерүү" });
        var answer = await AnswerAsync(office, letter, "Жанболотов боюнча жооп");
        var matter = (await RunAsync<OpenMatterHandler, Id<Matter>>(office.Secretary, (handler, change) => handler.HandleAsync(
            new OpenMatter(letter.Id, "Жанболотов маселеси"), change, Ct))).Value;
        var otherHead = await Host.Data.CreateUserAsync(office.Tenant, Role.Head);
        var stranger = await OfficeAsync();
        var all = Together(LettersLinks.Letter(letter.Id), LettersLinks.Matter(matter), LettersLinks.Outgoing(answer));

        // Act
        await NameAsync(office, letter, office.Head, office.Specialist);

        // Assert
        foreach (var reader in new[] { office.Head, office.Specialist })
        {
            var found = await SearchAsync(reader, "жанболотов");
            Assert.Equal((all, 3), (found.Hrefs, found.Total));
            Assert.Equal(all, await SuggestAsync(reader, "жанбол"));
            Assert.Equal(LettersLinks.Letter(letter.Id), (await SearchAsync(reader, "кызматтык текшерүү")).Hrefs);
        }

        foreach (var other in new[] { office.Secretary, otherHead, stranger.Head })
        {
            foreach (var words in new[] { "жанболотов", "кызматтык текшерүү", $"\"жанболотов\" {letter.Number}", "жанб" })
            {
                var found = await SearchAsync(other, words);
                Assert.Equal((Nothing, 0, 0), (found.Hrefs, found.Total, found.Facets));
                Assert.Empty(await SuggestAsync(other, words));
            }
        }
    }

    [Fact]
    public async Task Named_AGrantThatIsOnlyClaimed_OpensNothing()
    {
        // Arrange
        var office = await OfficeAsync();
        var letter = await LetterAsync(office, command => command with { Subject = "Кудайбердиев боюнча" });
        await NameAsync(office, letter, office.Head);
        string[] claimed = [LettersPermissions.View, LettersPermissions.Confidential, $"letters.named:{letter.Id}"];

        // Act
        var here = await Host.FindAsync(office.Tenant.Id, "кудайбердиев", new SearchFilter { Kind = LettersRefs.Incoming }, claimed);
        var nation = await Host.FindAsync(Birdik.Platform.Tenancy.Tenant.Installation, "кудайбердиев", SearchFilter.None, claimed);

        // Assert
        Assert.Empty(here);
        Assert.Empty(nation);
    }

    [Fact]
    public async Task Named_TakenFromAReaderOrHandedOver_IsFoundByWhoMaySeeItNow()
    {
        // Arrange
        var office = await OfficeAsync();
        var next = await Host.Data.CreateUserAsync(office.Tenant, Role.Specialist);
        var letter = await LetterAsync(office, command => command with { Subject = "Мамбетакунов боюнча" });
        var found = LettersLinks.Letter(letter.Id);
        await NameAsync(office, letter, office.Head, office.Specialist);
        var first = await SearchAsync(office.Specialist, "мамбетакунов");

        // Act
        _ = (await RunAsync<HandOverHandler, HandedOver>(office.Head, (handler, change) => handler.HandleAsync(
            new(office.Specialist.Id, next.Id), change, Ct))).Value;
        var (giver, taker) = (await SearchAsync(office.Specialist, "мамбетакунов"), await SearchAsync(next, "мамбетакунов"));
        await NameAsync(office, letter, office.Head);
        var taken = await SearchAsync(next, "мамбетакунов");

        // Assert
        Assert.Equal((found, Nothing, found, Nothing), (first.Hrefs, giver.Hrefs, taker.Hrefs, taken.Hrefs));
    }

    [Fact]
    public async Task Named_WhoCarriesItOut_FindsItWithoutBeingNamed()
    {
        // Arrange
        var office = await OfficeAsync();
        var letter = await LetterAsync(office, command => command with { Subject = "Токтоналиев боюнча" });
        await NameAsync(office, letter, office.Head);
        var before = await SearchAsync(office.Specialist, "токтоналиев");

        // Act
        await ResolveAsync(office, letter);
        var after = await SearchAsync(office.Specialist, "токтоналиев");

        // Assert
        Assert.Equal((Nothing, LettersLinks.Letter(letter.Id)), (before.Hrefs, after.Hrefs));
    }

    [Fact]
    public async Task NamedAppeal_IsFoundByReadersWithoutItsAuthor()
    {
        // Arrange
        var office = await OfficeAsync();
        var letter = await LetterAsync(office, command => command with
        {
            Sender = "Сагынбаева Нургүл", Subject = "Жер тилкеси жөнүндө", Body = "Коңшум тосмону жылдырды", Kind = LetterKind.AppealComplaint,
        });
        var answer = await AnswerAsync(office, letter, "Жер тилкеси боюнча жооп", body: "Урматтуу Сагынбаева Нургүл");

        // Act
        await NameAsync(office, letter, office.Head, office.Specialist);
        var byNumber = await AskAsync(office.Specialist, letter.Number);
        var bySubject = await SearchAsync(office.Specialist, "жер тилкеси");
        var byAuthor = await SearchAsync(office.Specialist, "Сагынбаева");
        var byText = await SearchAsync(office.Specialist, "коңшум тосмо");

        // Assert
        Assert.Contains(LettersLinks.Letter(letter.Id), byNumber, StringComparison.Ordinal);
        Assert.DoesNotContain("Сагынбаева", byNumber, StringComparison.Ordinal);
        Assert.Equal(Together(LettersLinks.Letter(letter.Id), LettersLinks.Outgoing(answer)), bySubject.Hrefs);
        Assert.Equal((Nothing, Nothing), (byAuthor.Hrefs, byText.Hrefs));
    }

    [Fact]
    public async Task MatterOfTwoNamedLetters_TellsAReaderOfOneNothingOfTheOther()
    {
        // Arrange
        var office = await OfficeAsync();
        var other = await Host.Data.CreateUserAsync(office.Tenant, Role.Specialist);
        var mine = await LetterAsync(office, command => command with { Subject = "Биринчи" });
        var theirs = await LetterAsync(office, command => command with { Subject = "Экинчи" });
        var matter = (await RunAsync<OpenMatterHandler, Id<Matter>>(office.Secretary, (handler, change) => handler.HandleAsync(
            new OpenMatter(mine.Id, "Ысмайыловдун маселеси"), change, Ct))).Value;
        _ = (await RunAsync<OpenMatterHandler, Id<Matter>>(office.Secretary, (handler, change) => handler.HandleAsync(
            new OpenMatter(theirs.Id, "", matter), change, Ct))).Value;
        await NameAsync(office, mine, office.Head, office.Specialist);

        // Act
        await NameAsync(office, theirs, office.Head, other);
        var found = await AskAsync(office.Specialist, "Ысмайыловдун");
        var byNumber = await SearchAsync(office.Specialist, $"маселеси {theirs.Number}");

        // Assert
        Assert.Contains(LettersLinks.Matter(matter), found, StringComparison.Ordinal);
        Assert.DoesNotContain(theirs.Number, found, StringComparison.Ordinal);
        Assert.Empty(byNumber.Hrefs);
    }

    [Fact]
    public async Task NoticeOfAnAppeal_HidesTheApplicant_OfANamedLetter_IsShownToItsReadersOnly()
    {
        // Arrange
        var office = await OfficeAsync();
        var letter = await LetterAsync(office, command => command with { Sender = "Эсенбаева Гүлзат", Kind = LetterKind.AppealApplication });
        var notice = (await RunAsync<ExtendLetterHandler, Id<OutgoingLetter>>(office.Head, (handler, change) => handler.HandleAsync(
            new(letter.Id, new DateOnly(2026, 3, 30), "Комиссия чыгат", "Мөөнөт узартылды", "Урматтуу Эсенбаева"), change, Ct))).Value;
        await SendAsync(office, notice);
        var outsider = await Host.Data.CreateUserAsync(office.Tenant, Role.Specialist);
        using var client = await Host.ClientAsAsync(outsider);

        // Act
        var page = await client.GetPageAsync(LettersLinks.Outgoing(notice), Ct);
        var register = await client.GetPageAsync(LettersLinks.OutgoingRegister, Ct);
        var outside = await SearchAsync(outsider, "узартылды");
        await NameAsync(office, letter, office.Head, office.Specialist);
        using var shut = await client.GetAsync(LettersLinks.Outgoing(notice), Ct);
        var reader = await SearchAsync(office.Specialist, "узартылды");

        // Assert
        Assert.All([page, register], one => Assert.DoesNotContain("Эсенбаева", one.QuerySelector("main")!.TextContent, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, shut.StatusCode);
        Assert.Equal((Nothing, LettersLinks.Outgoing(notice)), (outside.Hrefs, reader.Hrefs));
    }

    [Fact]
    public async Task Rebuild_OfNamedLetters_KeepsThemToTheirReaders()
    {
        // Arrange
        await using var own = new BirdikHost();
        await own.InitializeAsync();
        var tests = new NamedSearchTests(own);
        var office = await tests.OfficeAsync();
        var letter = await tests.LetterAsync(office, command => command with { Subject = "Орозобеков боюнча" });
        await tests.NameAsync(office, letter, office.Head);

        // Act
        var renewed = await own.Services.GetRequiredService<SearchRebuild>().RunAsync(new Progress<double>(), Ct);
        var (head, secretary) = (await tests.SearchAsync(office.Head, "орозобеков"), await tests.SearchAsync(office.Secretary, "орозобеков"));

        // Assert
        Assert.True(renewed > 0);
        Assert.Equal((LettersLinks.Letter(letter.Id), Nothing), (head.Hrefs, secretary.Hrefs));
    }
}
