using System.Net;
using Birdik.Letters;
using Birdik.Letters.Correspondents;
using Birdik.Letters.Incoming;
using Birdik.Letters.Work;
using Birdik.Platform.Permissions;
using Birdik.Platform.Results;
using Birdik.Testing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Tests.Letters;

public sealed class TodayTests(BirdikHost host) : OfficeTests(host)
{
    [Fact]
    public async Task Today_LetterWithoutATerm_IsNotForgottenByWhoCarriesItOut()
    {
        // Arrange
        var office = await OfficeAsync();
        var letter = await LetterAsync(office, command => command with { Sender = "Тоң райондук соту", Subject = "Иш материалдары" });
        await ResolveAsync(office, letter);
        var due = (await FindAsync(office, letter)).DueOn;
        using var specialist = await Host.ClientAsAsync(office.Specialist);

        // Act
        var today = await specialist.GetPageAsync("/today", Ct);

        // Assert
        Assert.Null(due);
        Assert.NotNull(today.QuerySelector($"a[href='{LettersLinks.Close(letter.Id)}']"));
    }

    [Fact]
    public async Task Today_EachRole_SeesItsOwnNextStep()
    {
        // Arrange
        var office = await OfficeAsync();
        var fresh = await LetterAsync(office, command => command with { Subject = "Жаңы кат" });
        var mine = await LetterAsync(office, command => command with { Subject = "Менин катым" });
        await ResolveAsync(office, mine, Today);
        await AnswerAsync(office, null, subject: "Менин долбоорум", send: false);
        using var head = await Host.ClientAsAsync(office.Head);
        using var specialist = await Host.ClientAsAsync(office.Specialist);

        // Act
        var forHead = await head.GetPageAsync("/today", Ct);
        var forSpecialist = await specialist.GetPageAsync("/today", Ct);

        // Assert
        Assert.NotNull(forHead.QuerySelector($"a[href='{LettersLinks.Resolve(fresh.Id)}']"));
        Assert.NotNull(forSpecialist.QuerySelector($"a[href='{LettersLinks.Close(mine.Id)}']"));
        Assert.Null(forSpecialist.QuerySelector($"a[href='{LettersLinks.Resolve(fresh.Id)}']"));
        Assert.Contains("Менин долбоорум", forSpecialist.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Today_OfTheDeputy_HoldsWhatWaitsForTheAbsentHead()
    {
        // Arrange
        var office = await OfficeAsync();
        var fresh = await LetterAsync(office);
        Assert.True((await RunAsync<SetSubstitutionHandler, Done>(office.Secretary, (handler, change) => handler.HandleAsync(
            new(office.Head.Id, office.Specialist.Id, Today, Today, "№ 12-к"), change, Ct))).Succeeded);
        using var deputy = await Host.ClientAsAsync(office.Specialist);

        // Act
        var page = await deputy.GetPageAsync("/today", Ct);

        // Assert
        Assert.NotNull(page.QuerySelector($"a[href='{LettersLinks.Resolve(fresh.Id)}']"));
    }

    [Fact]
    public async Task Today_OfTheCouncilsChair_HoldsTheCouncilsLettersOnly()
    {
        // Arrange
        var office = await OfficeAsync();
        var chair = await Host.Data.CreateUserAsync(office.Tenant, Role.CouncilChair);
        var clerk = await Host.Data.CreateUserAsync(office.Tenant, Role.CouncilSecretary);
        var ofOffice = await LetterAsync(office, command => command with { Subject = "Айыл өкмөтүнө" });
        var ofCouncil = (await RunAsync<RegisterIncomingLetterHandler, RegisteredLetter>(
            clerk,
            (handler, change) => handler.HandleAsync(new RegisterIncomingLetter("Каржы министрлиги", "Кеңешке", Today), change, Ct),
            Role.CouncilSecretary)).Value;
        using var client = await Host.ClientAsAsync(chair);
        using var head = await Host.ClientAsAsync(office.Head);

        // Act
        var forChair = await client.GetPageAsync("/today", Ct);
        var forHead = await head.GetPageAsync("/today", Ct);

        // Assert
        Assert.NotNull(forChair.QuerySelector($"a[href='{LettersLinks.Resolve(ofCouncil.Id)}']"));
        Assert.Null(forChair.QuerySelector($"a[href='{LettersLinks.Resolve(ofOffice.Id)}']"));
        Assert.NotNull(forHead.QuerySelector($"a[href='{LettersLinks.Resolve(ofOffice.Id)}']"));
        Assert.Null(forHead.QuerySelector($"a[href='{LettersLinks.Resolve(ofCouncil.Id)}']"));
    }

    [Fact]
    public async Task AlreadyAnswered_IsOfferedWhileRegistering_AndAsADraftAfterwards()
    {
        // Arrange
        var office = await OfficeAsync();
        var asked = await LetterAsync(office, command => command with { Subject = "Мал башынын саны боюнча маалымат" });
        await AnswerAsync(office, asked);
        using var client = await Host.ClientAsAsync(office.Secretary);

        // Act
        var sender = Uri.EscapeDataString("Каржы министрлиги");
        var offered = await client.GetPageAsync(
            $"{LettersLinks.Register}?handler=Earlier&Input.Sender={sender}&Input.Subject={Uri.EscapeDataString("Мал башынын саны боюнча маалымат берүү")}", Ct);
        var other = await client.GetPageAsync(
            $"{LettersLinks.Register}?handler=Earlier&Input.Sender={sender}&Input.Subject={Uri.EscapeDataString("Кеңешмеге катышуу жөнүндө")}", Ct);

        // Assert
        Assert.Contains("03-02/1", offered.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("", other.Body!.TextContent.Trim());
    }

    [Fact]
    public async Task Correspondent_CorrectedByTheClerk_KeepsClassAndBody_UnknownBodyIsRefused()
    {
        // Arrange
        var office = await OfficeAsync();
        await LetterAsync(office);
        var id = await ReadAsync(office, db => db.Set<Correspondent>().Select(row => row.Id).SingleAsync(Ct));
        using var client = await Host.ClientAsAsync(office.Secretary);

        // Act
        using var corrected = await client.PostFormAsync(
            LettersLinks.Correspondent(id), new Dictionary<string, string> { ["Input.Class"] = "StateBody", ["Input.Body"] = "minfin", ["Input.Email"] = "a@example.kg" }, Ct);
        var kept = await ReadAsync(office, db => db.Set<Correspondent>().SingleAsync(Ct));
        var unknown = await RunAsync<CorrectCorrespondentHandler, Done>(office.Head, (handler, change) => handler.HandleAsync(
            new CorrectCorrespondent(id, CorrespondentClass.Court, "nobody", "", ""), change, Ct));
        var stale = await RunAsync<CorrectCorrespondentHandler, Done>(office.Head, (handler, change) => handler.HandleAsync(
            new CorrectCorrespondent(id, CorrespondentClass.Court, "", "", "", kept.Version - 1), change, Ct));

        // Assert
        Assert.Equal(HttpStatusCode.Redirect, corrected.StatusCode);
        var register = await client.GetPageAsync(LettersLinks.Correspondents, Ct);
        Assert.Contains("Финансы министрлиги", register.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal((CorrespondentClass.StateBody, "minfin", "a@example.kg"), (kept.Class, kept.Body, kept.Email));
        Assert.Equal(["letters.body-unknown"], unknown.Problems.Select(problem => problem.Code));
        Assert.False(stale.Succeeded);
    }

    [Fact]
    public async Task TwoClerks_OnOneLetter_TheSecondIsToldItIsDone()
    {
        // Arrange
        var office = await OfficeAsync();
        var letter = await LetterAsync(office);
        await ResolveAsync(office, letter);

        // Act
        var answers = await Task.WhenAll(Enumerable.Range(0, 2).Select(number => RunAsync<CloseLetterHandler, Done>(
            office.Head, (handler, change) => handler.HandleAsync(new CloseLetter(letter.Id, $"Отчёт {number}"), change, Ct))));

        // Assert
        Assert.Single(answers, answer => answer.Succeeded);
        Assert.Equal(["letters.letter-closed"], answers.SelectMany(answer => answer.Problems).Select(problem => problem.Code));
    }

    [Fact]
    public async Task FormsOfWork_OnAClosedLetter_LeadToTheLetter()
    {
        // Arrange
        var office = await OfficeAsync();
        var letter = await LetterAsync(office);
        await ResolveAsync(office, letter);
        Assert.Empty((await RunAsync<CloseLetterHandler, Done>(
            office.Head, (handler, change) => handler.HandleAsync(new CloseLetter(letter.Id, "Аткарылды"), change, Ct))).Problems);
        using var head = await Host.ClientAsAsync(office.Head);

        // Act
        using var close = await head.GetAsync(LettersLinks.Close(letter.Id), Ct);
        using var resolve = await head.GetAsync(LettersLinks.Resolve(letter.Id), Ct);

        // Assert
        Assert.All([close, resolve], answer => Assert.Equal(LettersLinks.Letter(letter.Id), answer.Headers.Location?.ToString()));
    }
}
