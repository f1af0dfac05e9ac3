using System.Net;
using Birdik.Letters;
using Birdik.Letters.Appeals;
using Birdik.Letters.Incoming;
using Birdik.Letters.Links;
using Birdik.Letters.Outgoing;
using Birdik.Letters.TimeLimits;
using Birdik.Platform.Results;
using Birdik.Testing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Tests.Letters;

/// <summary>A number named in a letter proposes a link to what the reader may see, and to nothing else.</summary>
public sealed class ProposedLinkTests(BirdikHost host) : OfficeTests(host)
{
    [Theory]
    [InlineData(LetterAccess.Office, true)]
    [InlineData(LetterAccess.Restricted, false)]
    [InlineData(LetterAccess.Named, false)]
    public async Task ClosedLetterAndItsAnswer_AreNotProposedToOthers(LetterAccess access, bool proposed)
    {
        // Arrange
        var office = await OfficeAsync();
        var earlier = await LetterAsync(office, command => command with { Subject = "Жашыруун тема", SenderNumber = "77-3/118", SenderDate = Today });
        var answer = await AnswerAsync(office, earlier, "Жашыруун жооп");
        var answered = await ReadAsync(office, db => db.Set<OutgoingLetter>().Where(row => row.Id == answer).Select(row => row.Number).SingleAsync(Ct));
        Assert.Empty((await RunAsync<SetAccessHandler, Done>(office.Secretary, (handler, change) => handler.HandleAsync(
            new(earlier.Id, access, access == LetterAccess.Named ? [office.Head.Id] : []), change, Ct))).Problems);
        var letter = await NamingAsync(office, "77-3/118", earlier.Number, answered);
        using var specialist = await Host.ClientAsAsync(office.Specialist);

        // Act
        var page = await specialist.GetPageAsync(LettersLinks.Letter(letter.Id), Ct);

        // Assert
        var main = page.QuerySelector("main")!;
        Assert.Equal(proposed ? 2 : 0, page.Forms.Count(form => form.GetAttribute("action") == LettersLinks.Link(letter.Id)));
        Assert.Equal(proposed, main.TextContent.Contains("Жашыруун тема", StringComparison.Ordinal));
        Assert.Equal(proposed, main.TextContent.Contains("Жашыруун жооп", StringComparison.Ordinal));
        Assert.Equal(proposed, main.InnerHtml.Contains($"{earlier.Id}", StringComparison.Ordinal));
        Assert.Equal(proposed, main.InnerHtml.Contains($"{answer}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task LetterOfAnotherOffice_IsNotProposed_EvenUnderTheSameNumber()
    {
        // Arrange
        var (office, other) = (await OfficeAsync(), await OfficeAsync());
        var theirs = await LetterAsync(other, command => command with { Subject = "Алардын каты", SenderNumber = "88-1/5", SenderDate = Today });
        var theirAnswer = await AnswerAsync(other, theirs, "Алардын жообу");
        var answered = await ReadAsync(other, db => db.Set<OutgoingLetter>().Where(row => row.Id == theirAnswer).Select(row => row.Number).SingleAsync(Ct));
        var letter = await NamingAsync(office, "88-1/5", answered);
        using var head = await Host.ClientAsAsync(office.Head);

        // Act
        var page = await head.GetPageAsync(LettersLinks.Letter(letter.Id), Ct);
        using var forged = await head.PostFormAsync(
            LettersLinks.Link(letter.Id), new Dictionary<string, string> { ["Kind"] = "RefersTo", ["Incoming"] = $"{theirs.Id}", ["Number"] = "" }, Ct, "main form");

        // Assert
        Assert.DoesNotContain(page.Forms, form => form.GetAttribute("action") == LettersLinks.Link(letter.Id));
        Assert.DoesNotContain("Алардын", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, forged.StatusCode);
    }

    [Fact]
    public async Task AppealOfTheSameCitizen_IsProposedToOutsidersWithoutSayingSo()
    {
        // Arrange
        var office = await OfficeAsync();
        var appeal = await LetterAsync(office, command => command with { Sender = "Асанова Айгүл", Subject = "Жол жөнүндө", Kind = LetterKind.AppealComplaint });
        var letter = await LetterAsync(office, command => command with
        {
            Sender = "Асанова Айгүл", Subject = "Кошумча", Body = $"Мурунку № {appeal.Number} катка кошумча жөнөтөм.",
        });
        using var specialist = await Host.ClientAsAsync(office.Specialist);
        using var secretary = await Host.ClientAsAsync(office.Secretary);

        // Act
        var outside = await KindsAsync(specialist);
        var inside = await KindsAsync(secretary);

        // Assert
        Assert.Equal((nameof(LinkKind.RefersTo), nameof(LinkKind.Repeats)), (outside, inside));

        async Task<string> KindsAsync(HttpClient client) => (await client.GetPageAsync(LettersLinks.Letter(letter.Id), Ct)).Forms
            .Single(form => form.GetAttribute("action") == LettersLinks.Link(letter.Id)).QuerySelector("[name=Kind]")!.GetAttribute("value")!;
    }

    [Fact]
    public async Task Forged_LinkToAClosedLetterOrItsAnswer_IsNotThereForWhoMayNotSeeIt()
    {
        // Arrange
        var office = await OfficeAsync();
        var closed = await LetterAsync(office, command => command with { Access = LetterAccess.Restricted });
        var answer = await AnswerAsync(office, closed);
        var letter = await LetterAsync(office);
        using var specialist = await Host.ClientAsAsync(office.Specialist);
        using var secretary = await Host.ClientAsAsync(office.Secretary);

        // Act
        var outside = (await PostAsync(specialist, "Incoming", $"{closed.Id}"), await PostAsync(specialist, "Outgoing", $"{answer}"));
        var unlinked = await ReadAsync(office, db => db.Set<LetterLink>().CountAsync(Ct));
        var inside = await PostAsync(secretary, "Incoming", $"{closed.Id}");

        // Assert
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), outside);
        Assert.Equal((0, HttpStatusCode.Redirect), (unlinked, inside));

        async Task<HttpStatusCode> PostAsync(HttpClient client, string field, string id)
        {
            using var sent = await client.PostFormAsync(
                LettersLinks.Link(letter.Id), new Dictionary<string, string> { ["Kind"] = "RefersTo", [field] = id, ["Number"] = "" }, Ct, "main form");
            return sent.StatusCode;
        }
    }

    private Task<RegisteredLetter> NamingAsync(Office office, params string[] numbers) => LetterAsync(office, command => command with
    {
        Sender = "Статистика комитети", Subject = "Кошумча маалымат жөнүндө",
        Body = string.Join(' ', numbers.Select(number => $"Сиздин 02.03.2026 күнкү № {number} катыңызга кошумча сурайбыз.")),
    });
}
