using System.Net;
using Birdik.Letters;
using Birdik.Letters.Agreements;
using Birdik.Letters.Appeals;
using Birdik.Letters.Incoming;
using Birdik.Letters.Matters;
using Birdik.Letters.Work;
using Birdik.Platform.Ids;
using Birdik.Platform.Permissions;
using Birdik.Platform.Results;
using Birdik.Testing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Tests.Letters;

public sealed class AccessTests(BirdikHost host) : OfficeTests(host)
{
    [Fact]
    public async Task Named_EveryoneElse_FindsItNowhere_HeadAndReaderDo()
    {
        // Arrange
        var office = await OfficeAsync();
        var letter = await LetterAsync(office, command => command with { Subject = "Терекбаев боюнча" });
        var answer = await AnswerAsync(office, letter, "Терекбаев боюнча жооп");
        var matter = await RunAsync<OpenMatterHandler, Id<Matter>>(office.Secretary, (handler, change) => handler.HandleAsync(
            new OpenMatter(letter.Id, "Терекбаев маселеси"), change, Ct));
        using var secretary = await Host.ClientAsAsync(office.Secretary);
        using var head = await Host.ClientAsAsync(office.Head);
        using var reader = await Host.ClientAsAsync(office.Specialist);

        // Act: the secretary, who may see every narrower circle, shuts even herself out
        var set = await SetAsync(office, letter, LetterAccess.Named, office.Head.Id, office.Specialist.Id);

        // Assert
        Assert.Empty(set.Problems);
        Assert.True(matter.Succeeded);
        foreach (var address in new[]
        {
            "/search?q=Терекбаев", LettersLinks.Incoming, LettersLinks.OutgoingRegister, LettersLinks.Matters, "/today",
            $"{LettersLinks.Incoming}?q=Терекбаев",
        })
        {
            Assert.DoesNotContain("Терекбаев боюнча", (await secretary.GetPageAsync(address, Ct)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        }

        foreach (var address in new[] { LettersLinks.Letter(letter.Id), LettersLinks.Outgoing(answer), LettersLinks.Paper(answer, "pdf"), LettersLinks.Receipt(letter.Id) })
        {
            using var shut = await secretary.GetAsync(address, Ct);
            using var open = await head.GetAsync(address, Ct);
            using var named = await reader.GetAsync(address, Ct);
            Assert.Equal(
                (HttpStatusCode.NotFound, HttpStatusCode.OK, HttpStatusCode.OK), (shut.StatusCode, open.StatusCode, named.StatusCode));
        }

        Assert.Contains("Терекбаев", (await reader.GetPageAsync(LettersLinks.Incoming, Ct)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Named_OpenedAgain_IsFoundWithItsAnswer()
    {
        // Arrange
        var office = await OfficeAsync();
        var letter = await LetterAsync(office, command => command with { Subject = "Шайлообек жөнүндө" });
        _ = await AnswerAsync(office, letter, "Шайлообекке жооп");
        _ = await SetAsync(office, letter, LetterAccess.Named, office.Head.Id);
        using var specialist = await Host.ClientAsAsync(office.Specialist);
        var shut = await specialist.GetPageAsync("/search?q=Шайлообек", Ct);

        // Act
        _ = await SetAsync(office, letter, LetterAccess.Office);
        var open = await specialist.GetPageAsync("/search?q=Шайлообек", Ct);

        // Assert
        Assert.DoesNotContain(letter.Number, shut.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Шайлообек жөнүндө", open.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Шайлообекке жооп", open.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await Host.ReadAsync(office.Tenant.Id, db => db.Set<LetterReader>().CountAsync(Ct)));
    }

    [Fact]
    public async Task Restricted_NamedReader_SeesItBesideThoseWithThePermission()
    {
        // Arrange
        var office = await OfficeAsync();
        var letter = await LetterAsync(office);
        using var reader = await Host.ClientAsAsync(office.Specialist);
        using var other = await Host.ClientAsAsync(await Host.Data.CreateUserAsync(office.Tenant, Role.Specialist));
        using var secretary = await Host.ClientAsAsync(office.Secretary);

        // Act
        using var set = await secretary.PostFormAsync(
            LettersLinks.Access(letter.Id), new Dictionary<string, string> { ["Input.Access"] = "Restricted", ["Input.Readers"] = $"{office.Specialist.Id}" }, Ct);
        using var seen = await reader.GetAsync(LettersLinks.Letter(letter.Id), Ct);
        using var shut = await other.GetAsync(LettersLinks.Letter(letter.Id), Ct);

        // Assert
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.OK, HttpStatusCode.NotFound), (set.StatusCode, seen.StatusCode, shut.StatusCode));
    }

    [Fact]
    public async Task Named_WithoutHeadOrWithAStranger_IsRefused()
    {
        // Arrange
        var office = await OfficeAsync();
        var stranger = await OfficeAsync();
        var letter = await LetterAsync(office);

        // Act
        var headless = await SetAsync(office, letter, LetterAccess.Named, office.Specialist.Id);
        var strange = await SetAsync(office, letter, LetterAccess.Named, office.Head.Id, stranger.Head.Id);
        var registered = await Host.Data.RegisterLetterAsync(office.Secretary, command => command with { Access = LetterAccess.Named });

        // Assert
        Assert.Equal(
            ["letters.readers-without-head", "letters.executor-unknown", "letters.readers-without-head"],
            [headless.Problems[0].Code, strange.Problems[0].Code, registered.Problems[0].Code]);
    }

    [Fact]
    public async Task Letters_GivenToWhoSeesNone_AreRefused()
    {
        // Arrange
        var office = await OfficeAsync();
        var deputy = await Host.Data.CreateUserAsync(office.Tenant, Role.Deputy);
        var letter = await LetterAsync(office);
        var draft = await AnswerAsync(office, letter, send: false);

        // Act
        var resolved = await RunAsync<ResolveLetterHandler, Done>(office.Head, (handler, change) => handler.HandleAsync(
            new ResolveLetter(letter.Id, "Аткарыңыз", office.Specialist.Id, [deputy.Id], null), change, Ct));
        var read = await SetAsync(office, letter, LetterAccess.Restricted, deputy.Id);
        var agreed = await RunAsync<AskAgreementHandler, Done>(office.Specialist, (handler, change) => handler.HandleAsync(new(draft, deputy.Id), change, Ct));
        var handed = await RunAsync<HandOverHandler, HandedOver>(office.Secretary, (handler, change) => handler.HandleAsync(new(office.Specialist.Id, deputy.Id), change, Ct));

        // Assert
        Assert.All(
            [resolved.Problems, read.Problems, agreed.Problems, handed.Problems],
            problems => Assert.Equal("letters.sees-no-letters", Assert.Single(problems).Code));
        Assert.Equal(LetterState.Registered, (await FindAsync(office, letter)).State);
    }

    private Task<Result<Done>> SetAsync(Office office, RegisteredLetter letter, LetterAccess access, params Guid[] readers) =>
        RunAsync<SetAccessHandler, Done>(office.Secretary, (handler, change) => handler.HandleAsync(new SetAccess(letter.Id, access, readers), change, Ct));
}
