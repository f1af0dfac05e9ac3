using System.Net;
using Birdik.Letters;
using Birdik.Letters.Appeals;
using Birdik.Letters.Incoming;
using Birdik.Letters.Outgoing;
using Birdik.Letters.Work;
using Birdik.Platform.Permissions;
using Birdik.Platform.Results;
using Birdik.Testing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Tests.Letters;

public sealed class WorkTests(BirdikHost host) : OfficeTests(host)
{
    [Fact]
    public async Task Resolve_Page_OffersOnlyThoseWhoCanOpenTheLetter()
    {
        // Arrange
        var office = await OfficeAsync();
        var deputy = await Host.Data.CreateUserAsync(office.Tenant, Role.Deputy);
        var letter = await LetterAsync(office);
        using var head = await Host.ClientAsAsync(office.Head);

        // Act
        var page = await head.GetPageAsync(LettersLinks.Resolve(letter.Id), Ct);

        // Assert
        Assert.NotNull(page.QuerySelector($"option[value='{office.Specialist.Id}']"));
        Assert.NotNull(page.QuerySelector($"input[value='{office.Specialist.Id}']"));
        Assert.Null(page.QuerySelector($"option[value='{deputy.Id}'], input[value='{deputy.Id}']"));
    }

    [Theory]
    [InlineData("Төмөнкү маалыматты жөнөтөбүз:\n\n[маалымат]", "letters.blank-left")]
    [InlineData("Просим провести встречу [дата, время] в зале.", "letters.blank-left")]
    [InlineData("Чечим [1] тиркелет, бош [] калды.", null)]
    public async Task RegisterOutgoing_ABlankOfTheTemplateIsLeft_IsRefused(string body, string? problem)
    {
        // Arrange
        var office = await OfficeAsync();
        var draft = await AnswerAsync(office, null, send: false, body: body);

        // Act
        var result = await RunAsync<RegisterOutgoingLetterHandler, Done>(office.Secretary, (handler, change) => handler.HandleAsync(
            new RegisterOutgoingLetter(draft, office.Head.Id), change, Ct));

        // Assert
        Assert.Equal(problem, result.Problems.SingleOrDefault()?.Code);
    }

    [Fact]
    public async Task Deputy_WhileTheHeadIsAway_ResolvesAndSigns_AndBothSaySo()
    {
        // Arrange
        var office = await OfficeAsync();
        var letter = await LetterAsync(office);
        using var secretary = await Host.ClientAsAsync(office.Secretary);
        using var deputy = await Host.ClientAsAsync(office.Specialist);
        using var before = await deputy.GetAsync(LettersLinks.Resolve(letter.Id), Ct);

        // Act
        using var set = await secretary.PostFormAsync(
            LettersLinks.Substitutions,
            new Dictionary<string, string>
            {
                ["Input.Absent"] = office.Head.Id.ToString(), ["Input.Deputy"] = office.Specialist.Id.ToString(), ["Input.From"] = "02.03.2026",
                ["Input.To"] = "06.03.2026", ["Input.Ground"] = "№ 12-к буйрук",
            },
            Ct);
        using var resolved = await deputy.PostFormAsync(
            LettersLinks.Resolve(letter.Id),
            new Dictionary<string, string> { ["Input.Text"] = "Даярдаңыз", ["Input.Responsible"] = office.Secretary.Id.ToString() }, Ct);
        var page = await deputy.GetPageAsync(LettersLinks.Letter(letter.Id), Ct);
        var draft = await AnswerAsync(office, letter, send: false);
        await RunAsync<RegisterOutgoingLetterHandler, Done>(office.Secretary, (handler, change) => handler.HandleAsync(
            new RegisterOutgoingLetter(draft, office.Specialist.Id), change, Ct));
        var paper = await secretary.GetPageAsync(LettersLinks.Outgoing(draft), Ct);

        // Assert
        Assert.Equal(HttpStatusCode.NotFound, before.StatusCode);
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (set.StatusCode, resolved.StatusCode));
        var acting = $"Милдетин убактылуу аткаруучу ({await NameAsync(office, office.Head)}";
        Assert.Contains($"{acting})", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains($"{acting}, 02.03.2026–06.03.2026)", paper.QuerySelector(".b-paper-sign")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, "2026-03-02", "2026-03-06", "а", "letters.absent-no-head")]
    [InlineData(true, "2026-03-06", "2026-03-02", "а", "letters.substitution-days-wrong")]
    [InlineData(true, "2026-03-02", "2026-03-06", " ", "letters.field-missing")]
    public async Task Substitution_Wrong_IsRefusedByCode(bool isHead, string from, string to, string ground, string code)
    {
        // Arrange
        var office = await OfficeAsync();
        var absent = isHead ? office.Head : office.Secretary;

        // Act
        var answer = await RunAsync<SetSubstitutionHandler, Done>(office.Secretary, (handler, change) => handler.HandleAsync(
            new(absent.Id, office.Specialist.Id, DateOnly.Parse(from, null), DateOnly.Parse(to, null), ground), change, Ct));

        // Assert
        Assert.Equal([code], answer.Problems.Select(problem => problem.Code));
    }

    [Fact]
    public async Task Substitution_Overlapping_IsRefused_EndedOne_GivesTheRightBack()
    {
        // Arrange
        var office = await OfficeAsync();
        var letter = await LetterAsync(office);
        Assert.True((await SetAsync()).Succeeded);

        // Act
        var twice = await SetAsync();
        var id = await ReadAsync(office, db => db.Set<Substitution>().Select(row => row.Id).SingleAsync(Ct));
        var ended = await RunAsync<EndSubstitutionHandler, Done>(office.Head, (handler, change) => handler.HandleAsync(new(id), change, Ct));
        using var deputy = await Host.ClientAsAsync(office.Specialist);
        using var page = await deputy.GetAsync(LettersLinks.Resolve(letter.Id), Ct);

        // Assert
        Assert.Equal(["letters.substitution-overlaps"], twice.Problems.Select(problem => problem.Code));
        Assert.True(ended.Succeeded);
        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);

        Task<Result<Done>> SetAsync() => RunAsync<SetSubstitutionHandler, Done>(office.Secretary, (handler, change) => handler.HandleAsync(
            new(office.Head.Id, office.Specialist.Id, Today, Today.AddDays(4), "№ 12-к"), change, Ct));
    }

    [Fact]
    public async Task HandOver_OfOneWhoLeft_MovesLettersAndDrafts_WithATrace()
    {
        // Arrange
        var office = await OfficeAsync();
        var letter = await LetterAsync(office);
        await ResolveAsync(office, letter);
        var draft = await AnswerAsync(office, letter, send: false);
        var name = await NameAsync(office, office.Specialist);
        await Host.Data.EndMembershipsAsync(office.Specialist, office.Tenant);
        using var client = await Host.ClientAsAsync(office.Secretary);

        // Act
        using var answer = await client.PostFormAsync(
            LettersLinks.HandOver,
            new Dictionary<string, string> { ["Input.From"] = office.Specialist.Id.ToString(), ["Input.To"] = office.Secretary.Id.ToString() }, Ct);
        var executor = await ReadAsync(office, db => db.Set<ResolutionExecutor>().SingleAsync(row => row.LetterId == letter.Id, Ct));
        var author = await ReadAsync(office, db => db.Set<OutgoingLetter>().Where(row => row.Id == draft).Select(row => row.AuthorId).SingleAsync(Ct));
        var again = await RunAsync<HandOverHandler, HandedOver>(office.Head, (handler, change) => handler.HandleAsync(
            new(office.Specialist.Id, office.Secretary.Id), change, Ct));

        // Assert
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal((office.Secretary.Id, name, office.Secretary.Id), (executor.UserId, executor.TakenFrom, author));
        Assert.Equal(["letters.nothing-in-hand"], again.Problems.Select(problem => problem.Code));
    }

    [Fact]
    public async Task HandOver_OfAReaderByName_LetsTheOtherReadInstead()
    {
        // Arrange
        var office = await OfficeAsync();
        var letter = await LetterAsync(office);
        _ = (await RunAsync<SetAccessHandler, Done>(office.Head, (handler, change) => handler.HandleAsync(
            new(letter.Id, LetterAccess.Named, [office.Head.Id, office.Specialist.Id]), change, Ct))).Value;
        using var before = await Host.ClientAsAsync(office.Secretary);
        var page = await before.GetPageAsync(LettersLinks.HandOver, Ct);
        using var hidden = await before.GetAsync(LettersLinks.Letter(letter.Id), Ct);

        // Act
        var ofHead = await RunAsync<HandOverHandler, HandedOver>(office.Head, (handler, change) => handler.HandleAsync(
            new(office.Head.Id, office.Secretary.Id), change, Ct));
        _ = (await RunAsync<HandOverHandler, HandedOver>(office.Head, (handler, change) => handler.HandleAsync(
            new(office.Specialist.Id, office.Secretary.Id), change, Ct))).Value;
        using var shown = await before.GetAsync(LettersLinks.Letter(letter.Id), Ct);
        using var former = await Host.ClientAsAsync(office.Specialist);
        using var gone = await former.GetAsync(LettersLinks.Letter(letter.Id), Ct);

        // Assert
        Assert.NotNull(page.QuerySelector($"option[value='{office.Specialist.Id}']"));
        Assert.Equal(["letters.readers-without-head"], ofHead.Problems.Select(problem => problem.Code));
        Assert.Equal(
            (HttpStatusCode.NotFound, HttpStatusCode.OK, HttpStatusCode.NotFound), (hidden.StatusCode, shown.StatusCode, gone.StatusCode));
    }

    [Fact]
    public async Task Parts_AreFinishedSideBySide_TheLetterStaysUnderControl()
    {
        // Arrange
        var office = await OfficeAsync();
        var letter = await LetterAsync(office);
        await ResolveAsync(office, letter, null, office.Secretary.Id);
        var part = await ReadAsync(office, db => db.Set<ResolutionExecutor>().SingleAsync(row => row.UserId == office.Secretary.Id, Ct));
        using var helper = await Host.ClientAsAsync(office.Secretary);
        using var other = await Host.ClientAsAsync(office.Specialist);

        // Act
        using var foreign = await other.GetAsync(LettersLinks.Part(letter.Id, part.Id), Ct);
        using var done = await helper.PostFormAsync(
            LettersLinks.Part(letter.Id, part.Id), new Dictionary<string, string> { ["Input.Report"] = "Тизме даяр" }, Ct);
        var kept = await FindAsync(office, letter);
        var open = await ReadAsync(office, db => db.Set<ResolutionExecutor>().CountAsync(row => row.LetterId == letter.Id && row.DoneAt == null, Ct));

        // Assert
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.Redirect), (foreign.StatusCode, done.StatusCode));
        Assert.Equal((LetterState.InWork, 1), (kept.State, open));
    }

    private Task<string> NameAsync(Office office, TestUser user) =>
        ReadAsync(office, db => db.Users.Where(row => row.Id == user.Id).Select(row => row.DisplayName).SingleAsync(Ct));
}
