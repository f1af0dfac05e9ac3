using System.Net;
using Birdik.Letters;
using Birdik.Letters.Agreements;
using Birdik.Letters.Appeals;
using Birdik.Letters.Batches;
using Birdik.Letters.Incoming;
using Birdik.Letters.Outgoing;
using Birdik.Letters.TimeLimits;
using Birdik.Letters.Work;
using Birdik.Platform.Ids;
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

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task HandOver_ToOneWhoHelps_LeavesOneWhoAnswersForTheLetter(bool hasFinished)
    {
        // Arrange
        var office = await OfficeAsync();
        var letter = await LetterAsync(office);
        await ResolveAsync(office, letter, null, office.Secretary.Id);
        if (hasFinished)
        {
            var own = await ReadAsync(office, db => db.Set<ResolutionExecutor>().SingleAsync(row => row.UserId == office.Secretary.Id, Ct));
            _ = (await RunAsync<FinishPartHandler, Id<IncomingLetter>>(office.Secretary, (handler, change) => handler.HandleAsync(
                new(own.Id, "Тизме даяр"), change, Ct))).Value;
        }

        var (leaver, taker) = (await NameAsync(office, office.Specialist), await NameAsync(office, office.Secretary));

        // Act
        _ = (await RunAsync<HandOverHandler, HandedOver>(office.Head, (handler, change) => handler.HandleAsync(
            new(office.Specialist.Id, office.Secretary.Id), change, Ct))).Value;
        var open = await ReadAsync(office, db => db.Set<ResolutionExecutor>().Where(row => row.DoneAt == null).ToListAsync(Ct));
        using var client = await Host.ClientAsAsync(office.Secretary);
        var page = await client.GetPageAsync(LettersLinks.Letter(letter.Id), Ct);

        // Assert
        var part = Assert.Single(open);
        Assert.Equal((office.Secretary.Id, true, leaver), (part.UserId, part.IsResponsible, part.TakenFrom));
        Assert.Contains($"{leaver} → {taker}", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HandOver_PassesOnWhatWaitsForTheLeaversWord_AndEndsThatTheyActForTheHead()
    {
        // Arrange
        var office = await OfficeAsync();
        var draft = await AnswerAsync(office, null, send: false);
        var both = await AnswerAsync(office, null, send: false);
        foreach (var (letter, person) in new[] { (draft, office.Specialist), (both, office.Specialist), (both, office.Secretary) })
        {
            _ = (await RunAsync<AskAgreementHandler, Done>(office.Head, (handler, change) => handler.HandleAsync(new(letter, person.Id), change, Ct))).Value;
        }

        _ = (await RunAsync<SetSubstitutionHandler, Done>(office.Head, (handler, change) => handler.HandleAsync(
            new(office.Head.Id, office.Specialist.Id, Today, Today.AddDays(4), "№ 12-к"), change, Ct))).Value;
        using var client = await Host.ClientAsAsync(office.Secretary);
        var page = await client.GetPageAsync(LettersLinks.HandOver, Ct);

        // Act
        var done = await RunAsync<HandOverHandler, HandedOver>(office.Head, (handler, change) => handler.HandleAsync(
            new(office.Specialist.Id, office.Secretary.Id), change, Ct));
        var asked = await ReadAsync(office, db => db.Set<Agreement>().OrderBy(row => row.AskedAt).Select(row => new { row.LetterId, row.UserId }).ToListAsync(Ct));
        var until = await ReadAsync(office, db => db.Set<Substitution>().Select(row => row.To).SingleAsync(Ct));

        // Assert
        Assert.Contains("жетекчинин милдетин аткарат", page.QuerySelector("main table")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(new HandedOver(0, 2, 2, 0, 1), done.Value);
        Assert.Equal(2, asked.Count);
        Assert.All(asked, one => Assert.Equal(office.Secretary.Id, one.UserId));
        Assert.Equal(Today.AddDays(-1), until);
    }

    [Fact]
    public async Task Deputy_WhileTheHeadIsAway_AssignsExtendsLeavesAndSeesWhatTheHeadSees_AndNotAfterwards()
    {
        // Arrange
        var office = await OfficeAsync();
        var letter = await LetterAsync(office, command => command with { Sender = "Асанова Айгүл", Kind = LetterKind.AppealComplaint, Access = LetterAccess.Restricted });
        using var deputy = await Host.ClientAsAsync(office.Specialist);
        string[] addresses =
        [
            LettersLinks.Letter(letter.Id), LettersLinks.BatchOf(BatchKind.Assign, [letter.Id.ToString()]), LettersLinks.Extend(letter.Id),
            LettersLinks.Leave(letter.Id),
        ];

        // Act
        var before = await StatusesAsync();
        _ = (await RunAsync<SetSubstitutionHandler, Done>(office.Secretary, (handler, change) => handler.HandleAsync(
            new(office.Head.Id, office.Specialist.Id, Today, Today.AddDays(4), "№ 12-к"), change, Ct))).Value;
        var during = await StatusesAsync();
        var page = await deputy.GetPageAsync(LettersLinks.Letter(letter.Id), Ct);
        var register = await deputy.GetPageAsync(LettersLinks.Incoming, Ct);
        using var substitutions = await deputy.GetAsync(LettersLinks.Substitutions, Ct);
        var id = await ReadAsync(office, db => db.Set<Substitution>().Select(row => row.Id).SingleAsync(Ct));
        _ = (await RunAsync<EndSubstitutionHandler, Done>(office.Head, (handler, change) => handler.HandleAsync(new(id), change, Ct))).Value;
        var after = await StatusesAsync();

        // Assert
        Assert.All([before, after], statuses => Assert.DoesNotContain(HttpStatusCode.OK, statuses));
        Assert.All(during, status => Assert.Equal(HttpStatusCode.OK, status));
        Assert.Contains("Асанова Айгүл", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(register.QuerySelector("main button[value='assign']"));
        Assert.Equal(HttpStatusCode.Forbidden, substitutions.StatusCode);

        async Task<List<HttpStatusCode>> StatusesAsync()
        {
            var statuses = new List<HttpStatusCode>();
            foreach (var address in addresses)
            {
                using var answer = await deputy.GetAsync(address, Ct);
                statuses.Add(answer.StatusCode);
            }

            return statuses;
        }
    }

    [Fact]
    public async Task Substitution_ByOneWhoSeesNoLetters_IsRefusedAndNotOffered()
    {
        // Arrange
        var office = await OfficeAsync();
        var member = await Host.Data.CreateUserAsync(office.Tenant, Role.Deputy);
        using var client = await Host.ClientAsAsync(office.Secretary);

        // Act
        var answer = await RunAsync<SetSubstitutionHandler, Done>(office.Secretary, (handler, change) => handler.HandleAsync(
            new(office.Head.Id, member.Id, Today, Today, "№ 12-к"), change, Ct));
        var page = await client.GetPageAsync(LettersLinks.Substitutions, Ct);

        // Assert
        Assert.Equal(["letters.sees-no-letters"], answer.Problems.Select(problem => problem.Code));
        Assert.Null(page.QuerySelector($"option[value='{member.Id}']"));
    }

    [Fact]
    public async Task Close_IsForWhoAnswersForTheLetter_OthersReportTheirPart()
    {
        // Arrange
        var office = await OfficeAsync();
        var (helper, under) = (await Host.Data.CreateUserAsync(office.Tenant, Role.Specialist), await Host.Data.CreateUserAsync(office.Tenant, Role.Specialist));
        var letter = await LetterAsync(office);
        await ResolveAsync(office, letter, null, helper.Id);
        var resolution = await ReadAsync(office, db => db.Set<Resolution>().Select(row => row.Id).SingleAsync(Ct));
        _ = (await RunAsync<ResolveLetterHandler, Done>(office.Specialist, (handler, change) => handler.HandleAsync(
            new(letter.Id, "Тизмесин түзүңүз", under.Id, [], null, resolution), change, Ct))).Value;

        // Act, Assert
        foreach (var (person, may) in new[] { (office.Specialist, true), (office.Head, true), (helper, false), (under, false) })
        {
            using var client = await Host.ClientAsAsync(person);
            using var close = await client.GetAsync(LettersLinks.Close(letter.Id), Ct);
            var page = (await client.GetPageAsync(LettersLinks.Letter(letter.Id), Ct)).QuerySelector("main")!;
            Assert.Equal(may ? HttpStatusCode.OK : HttpStatusCode.NotFound, close.StatusCode);
            Assert.Equal(may, page.QuerySelector($"a[href='{LettersLinks.Close(letter.Id)}']") is not null);
            Assert.Equal(person.Id == office.Head.Id ? 0 : 1, page.QuerySelectorAll($"a[href^='{LettersLinks.Letter(letter.Id)}/part/']").Length);
        }
    }

    [Fact]
    public async Task Close_OfOneWhoCarriesItOutAlone_IsTheirReport()
    {
        // Arrange
        var office = await OfficeAsync();
        var letter = await LetterAsync(office);
        await ResolveAsync(office, letter);
        using var client = await Host.ClientAsAsync(office.Specialist);

        // Act
        var page = await client.GetPageAsync(LettersLinks.Letter(letter.Id), Ct);

        // Assert
        Assert.NotNull(page.QuerySelector($"main li a[href='{LettersLinks.Close(letter.Id)}']"));
    }

    [Fact]
    public async Task Resolution_UnderAnother_StandsUnderIt_LeavesTheLettersTermAlone_AndIsSeenByItsOwnDay()
    {
        // Arrange
        var office = await OfficeAsync();
        var helper = await Host.Data.CreateUserAsync(office.Tenant, Role.Specialist);
        var letter = await LetterAsync(office);
        await ResolveAsync(office, letter);
        var above = await ReadAsync(office, db => db.Set<Resolution>().SingleAsync(Ct));
        using var responsible = await Host.ClientAsAsync(office.Specialist);
        using var client = await Host.ClientAsAsync(helper);

        // Act
        using var given = await responsible.PostFormAsync(
            $"{LettersLinks.Resolve(letter.Id)}?under={above.Id}",
            new Dictionary<string, string> { ["Input.Text"] = "Тизмесин түзүңүз", ["Input.Responsible"] = helper.Id.ToString(), ["Input.ControlOn"] = "02.03.2026" }, Ct);
        using var foreign = await client.GetAsync($"{LettersLinks.Resolve(letter.Id)}?under={above.Id}", Ct);
        var under = await ReadAsync(office, db => db.Set<Resolution>().SingleAsync(row => row.Id != above.Id, Ct));
        var part = await ReadAsync(office, db => db.Set<ResolutionExecutor>().SingleAsync(row => row.ResolutionId == under.Id, Ct));
        var today = await client.GetPageAsync("/today", Ct);
        var other = await responsible.GetPageAsync("/today", Ct);
        _ = (await RunAsync<RemindExecutorsHandler, int>(office.Head, (handler, change) => handler.HandleAsync(new(), change, Ct))).Value;
        var reminders = await ReadAsync(office, db => db.Set<LetterReminder>().ToListAsync(Ct));

        // Assert
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.NotFound), (given.StatusCode, foreign.StatusCode));
        Assert.Equal((above.Id, Today), (under.ParentId!.Value, under.ControlOn!.Value));
        Assert.Equal(new DateOnly(2026, 4, 1), (await FindAsync(office, letter)).DueOn);
        Assert.NotNull(today.QuerySelector($"main a[href='{LettersLinks.Part(letter.Id, part.Id)}']"));
        Assert.DoesNotContain(letter.Number, other.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var reminder = Assert.Single(reminders);
        Assert.Equal((helper.Id, ReminderKind.SameDay, Today), (reminder.UserId, reminder.Kind, reminder.DueOn));
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
