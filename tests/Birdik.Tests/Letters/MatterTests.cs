using System.Net;
using Birdik.Letters;
using Birdik.Letters.Incoming;
using Birdik.Letters.Links;
using Birdik.Letters.Matters;
using Birdik.Letters.Outgoing;
using Birdik.Platform.Audit;
using Birdik.Platform.Ids;
using Birdik.Platform.Results;
using Birdik.Powers.Consultation;
using Birdik.Testing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Tests.Letters;

public sealed class MatterTests(BirdikHost host) : OfficeTests(host)
{
    [Fact]
    public async Task NumberInTheText_ProposesTheLink_ConfirmedItMakesOneMatter()
    {
        // Arrange
        var office = await OfficeAsync();
        var asked = await LetterAsync(office, command => command with { SenderNumber = "05-3/118", SenderDate = Today });
        var answer = await AnswerAsync(office, asked);
        var number = await ReadAsync(office, db => db.Set<OutgoingLetter>().Where(row => row.Id == answer).Select(row => row.Number).SingleAsync(Ct));
        var reply = await LetterAsync(office, command => command with
        {
            Subject = "Кошумча маалымат жөнүндө", Body = $"Сиздин 02.03.2026 күнкү № {number} катыңызга кошумча маалымат сурайбыз.",
        });
        using var client = await Host.ClientAsAsync(office.Specialist);

        // Act
        var page = await client.GetPageAsync(LettersLinks.Letter(reply.Id), Ct);
        var form = page.Forms.Single(one => one.GetAttribute("action") == LettersLinks.Link(reply.Id));
        using var confirmed = await client.SendFormAsync(LettersLinks.Link(reply.Id), form, new Dictionary<string, string>(), Ct);
        var matter = await ReadAsync(office, db => db.Set<Matter>().SingleAsync(Ct));
        var entries = await ReadAsync(office, db => db.Set<MatterLetter>().CountAsync(row => row.MatterId == matter.Id, Ct));
        var after = await client.GetPageAsync(LettersLinks.Letter(reply.Id), Ct);
        var thread = await client.GetPageAsync($"/thread/{LettersRefs.Incoming}/{reply.Id}", Ct);

        // Assert
        Assert.Equal(HttpStatusCode.Redirect, confirmed.StatusCode);
        Assert.Equal(2, entries);
        Assert.DoesNotContain(after.Forms, one => one.GetAttribute("action") == LettersLinks.Link(reply.Id));
        Assert.Contains(number, thread.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Link_ToItselfOrTwice_IsRefused()
    {
        // Arrange
        var office = await OfficeAsync();
        var first = await LetterAsync(office);
        var second = await LetterAsync(office);

        // Act
        var self = await LinkAsync(first.Id, first.Id);
        var once = await LinkAsync(second.Id, first.Id);
        var twice = await LinkAsync(second.Id, first.Id);
        var none = await LinkAsync(second.Id, null);

        // Assert
        Assert.Equal(["letters.link-wrong"], self.Problems.Select(problem => problem.Code));
        Assert.True(once.Succeeded);
        Assert.Equal(["letters.link-known"], twice.Problems.Select(problem => problem.Code));
        Assert.Equal(["letters.link-wrong"], none.Problems.Select(problem => problem.Code));

        Task<Result<Done>> LinkAsync(Id<IncomingLetter> letter, Id<IncomingLetter>? earlier) =>
            RunAsync<LinkLettersHandler, Done>(office.Head, (handler, change) => handler.HandleAsync(
                new LinkLetters(letter, LinkKind.Repeats, earlier, null), change, Ct));
    }

    [Fact]
    public async Task Endless_AboveTheNorm_IsListed_ProposalDraftsALetter_EndTakesItOff()
    {
        // Arrange
        var office = await OfficeAsync();
        var first = await LetterAsync(office);
        var matter = await OpenAsync(office, first);
        for (var round = 0; round < 5; round++)
        {
            var more = await LetterAsync(office);
            Assert.True((await RunAsync<OpenMatterHandler, Id<Matter>>(office.Head, (handler, change) => handler.HandleAsync(
                new OpenMatter(more.Id, "", matter), change, Ct))).Succeeded);
        }

        using var client = await Host.ClientAsAsync(office.Head);

        // Act
        var listed = await client.GetPageAsync(LettersLinks.EndlessMatters, Ct);
        using var proposed = await client.PostFormAsync(
            LettersLinks.Matter(matter), new Dictionary<string, string> { ["proposal"] = "Meeting" }, Ct, "form[action*='handler=Propose']");
        var draft = await client.GetPageAsync(proposed.Headers.Location!.ToString(), Ct);
        using var ended = await client.PostFormAsync(
            LettersLinks.Matter(matter), new Dictionary<string, string> { ["Input.End"] = "Settled", ["Input.Note"] = "Макулдашылды" }, Ct);
        var after = await client.GetPageAsync(LettersLinks.EndlessMatters, Ct);

        // Assert
        Assert.Contains("Маалымат берүү жөнүндө", listed.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Каржы министрлиги", draft.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, ended.StatusCode);
        Assert.DoesNotContain("Маалымат берүү жөнүндө", after.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gap_WithFunction_IsMarkedInPowers_WithoutOneRefused()
    {
        // Arrange
        var office = await OfficeAsync();
        var function = await Host.Data.CreateFunctionAsync();
        var tagged = await LetterAsync(office, command => command with { Function = function });
        var bare = await LetterAsync(office);
        var (matter, other) = (await OpenAsync(office, tagged), await OpenAsync(office, bare));

        // Act
        var marked = await ProposeAsync(matter);
        var refused = await ProposeAsync(other);
        var mark = await ReadAsync(office, db => db.Set<ConsultationMark>().SingleAsync(Ct));

        // Assert
        Assert.True(marked.Succeeded);
        Assert.Equal(ConsultationAnswer.Missing, mark.Answer);
        Assert.Equal(["letters.matter-without-function"], refused.Problems.Select(problem => problem.Code));

        Task<Result<ProposedEnd>> ProposeAsync(Id<Matter> id) => RunAsync<ProposeEndHandler, ProposedEnd>(office.Head, (handler, change) =>
            handler.HandleAsync(new ProposeEnd(id, MatterProposal.Gap, "", ""), change, Ct));
    }

    [Fact]
    public async Task End_RefusedWithoutGround_IsRefused_AnsweredLetterReopens()
    {
        // Arrange
        var office = await OfficeAsync();
        var matter = await OpenAsync(office, await LetterAsync(office));

        // Act
        var bare = await EndAsync(MatterEnd.Refused, " ");
        var ended = await EndAsync(MatterEnd.PassedOn, "Район администрациясына");
        var twice = await EndAsync(MatterEnd.Settled, "");
        var more = await LetterAsync(office);
        await RunAsync<OpenMatterHandler, Id<Matter>>(office.Head, (handler, change) => handler.HandleAsync(new OpenMatter(more.Id, "", matter), change, Ct));
        var open = await ReadAsync(office, db => db.Set<Matter>().SingleAsync(row => row.Id == matter, Ct));

        // Assert
        Assert.Equal(["letters.matter-note-missing"], bare.Problems.Select(problem => problem.Code));
        Assert.True(ended.Succeeded);
        Assert.Equal(["letters.matter-ended"], twice.Problems.Select(problem => problem.Code));
        Assert.True(open.IsOpen);

        Task<Result<Done>> EndAsync(MatterEnd end, string note) => RunAsync<EndMatterHandler, Done>(office.Head, (handler, change) =>
            handler.HandleAsync(new EndMatter(matter, end, note), change, Ct));
    }

    [Fact]
    public async Task MatterOfAClosedLetter_IsNeitherOfferedNorJoinedByOthers()
    {
        // Arrange
        var office = await OfficeAsync();
        var closed = await OpenAsync(office, await LetterAsync(office, command => command with { Access = LetterAccess.Restricted }));
        var letter = await LetterAsync(office);
        using var specialist = await Host.ClientAsAsync(office.Specialist);
        using var secretary = await Host.ClientAsAsync(office.Secretary);
        var address = LettersLinks.OpenMatter(letter.Id);

        // Act
        var outside = await specialist.GetPageAsync(address, Ct);
        var inside = await secretary.GetPageAsync(address, Ct);
        using var forged = await specialist.PostFormAsync(
            address, new Dictionary<string, string> { ["Input.Question"] = "", ["Input.Into"] = $"{closed}" }, Ct, "main form");
        var joined = await ReadAsync(office, db => db.Set<MatterLetter>().CountAsync(row => row.MatterId == closed, Ct));

        // Assert
        Assert.DoesNotContain($"{closed}", outside.QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);
        Assert.Contains($"{closed}", inside.QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.Redirect, forged.StatusCode);
        Assert.Equal(1, joined);
    }

    [Fact]
    public async Task Answer_NumberedAfterTheMatterWasOpened_EntersIt()
    {
        // Arrange
        var office = await OfficeAsync();
        var letter = await LetterAsync(office);
        var matter = await OpenAsync(office, letter);

        // Act
        var answer = await AnswerAsync(office, letter);
        _ = await AnswerAsync(office, null);
        var entries = await ReadAsync(office, db => db.Set<MatterLetter>().Where(row => row.MatterId == matter && row.OutgoingId != null).ToListAsync(Ct));

        // Assert
        Assert.Equal(answer, Assert.Single(entries).OutgoingId);
    }

    [Fact]
    public async Task Link_OfLettersOfTwoMatters_MakesThemOne_AndWhatIsTakenOverIsFoundNoMore()
    {
        // Arrange
        var office = await OfficeAsync();
        var (first, second) = (await LetterAsync(office), await LetterAsync(office, command => command with { Subject = "Терекбаев суроосу" }));
        var kept = await OpenAsync(office, first);
        var merged = (await RunAsync<OpenMatterHandler, Id<Matter>>(office.Head, (handler, change) => handler.HandleAsync(
            new OpenMatter(second.Id, "Терекбаев маселеси"), change, Ct))).Value;
        _ = (await RunAsync<EndMatterHandler, Done>(office.Head, (handler, change) => handler.HandleAsync(new(kept, MatterEnd.Settled, ""), change, Ct))).Value;
        using var client = await Host.ClientAsAsync(office.Head);

        // Act
        _ = (await LinkAsync(office, second, first)).Value;
        var entries = await ReadAsync(office, db => db.Set<MatterLetter>().Select(row => row.MatterId).ToListAsync(Ct));
        var open = await ReadAsync(office, db => db.Set<Matter>().Where(row => row.End == null).Select(row => row.Id).ToListAsync(Ct));
        var register = await client.GetPageAsync(LettersLinks.Matters, Ct);
        using var gone = await client.GetAsync(LettersLinks.Matter(merged), Ct);
        var search = await client.GetPageAsync("/search?q=Терекбаев", Ct);

        // Assert
        Assert.Equal([kept, kept], entries);
        Assert.Equal([kept], open);
        Assert.DoesNotContain("Терекбаев маселеси", register.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.DoesNotContain("Терекбаев маселеси", search.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Link_OfARepeatAfterTheEnd_OpensTheMatterAgain_WithATrace()
    {
        // Arrange
        var office = await OfficeAsync();
        var first = await LetterAsync(office);
        var matter = await OpenAsync(office, first);
        _ = (await RunAsync<EndMatterHandler, Done>(office.Head, (handler, change) => handler.HandleAsync(new(matter, MatterEnd.Settled, ""), change, Ct))).Value;

        // Act
        _ = (await LinkAsync(office, await LetterAsync(office), first)).Value;
        var kept = await ReadAsync(office, db => db.Set<Matter>().SingleAsync(Ct));
        var deeds = await ReadAsync(office, db => db.Set<AuditEntry>().CountAsync(row => row.Action == "letters.matter-reopened", Ct));

        // Assert
        Assert.True(kept.IsOpen);
        Assert.Equal(1, deeds);
    }

    private Task<Result<Done>> LinkAsync(Office office, RegisteredLetter letter, RegisteredLetter earlier) =>
        RunAsync<LinkLettersHandler, Done>(office.Head, (handler, change) => handler.HandleAsync(
            new LinkLetters(letter.Id, LinkKind.Repeats, earlier.Id, null), change, Ct));

    private async Task<Id<Matter>> OpenAsync(Office office, RegisteredLetter letter) =>
        (await RunAsync<OpenMatterHandler, Id<Matter>>(office.Head, (handler, change) => handler.HandleAsync(
            new OpenMatter(letter.Id, "Маалымат берүү жөнүндө"), change, Ct))).Value;
}
