using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Birdik.Letters;
using Birdik.Letters.Appeals;
using Birdik.Letters.Burden;
using Birdik.Letters.Correspondents;
using Birdik.Letters.Incoming;
using Birdik.Letters.Outgoing;
using Birdik.Letters.Points;
using Birdik.Letters.TimeLimits;
using Birdik.Platform.Ids;
using Birdik.Testing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Tests.Letters;

/// <summary>Two clerks have one form of a letter open: the second does not undo the first without knowing.</summary>
public sealed class MeanwhileTests(BirdikHost host) : OfficeTests(host)
{
    [Theory]
    [InlineData("points", "Input.Points", "Калктын саны", "Мал башынын саны")]
    [InlineData("appeal", "Input.Address", "Манас көчөсү 12", "Токтогул көчөсү 3")]
    [InlineData("burden", "Input.AskedBy", "05.03.2026", "06.03.2026")]
    [InlineData("access", "Input.Access", "Restricted", "Office")]
    public async Task SecondForm_BegunBeforeTheFirstWasSaved_TellsOfIt_AndMayBeSentAgain(string page, string field, string first, string second)
    {
        // Arrange
        var office = await OfficeAsync();
        var letter = await LetterAsync(office, command => command with { Sender = "Асанова Айгүл", Kind = LetterKind.AppealComplaint });
        using var client = await Host.ClientAsAsync(office.Secretary);
        var address = $"{LettersLinks.Letter(letter.Id)}/{page}";
        var (one, other) = (await FormAsync(), await FormAsync());

        // Act
        using var saved = await client.SendFormAsync(address, one, new Dictionary<string, string> { [field] = first }, Ct);
        // What else happens to the letter is no reason to refuse.
        await ResolveAsync(office, letter);
        using var late = await client.SendFormAsync(address, other, new Dictionary<string, string> { [field] = second }, Ct);
        var kept = await KeptAsync();
        var told = await late.ReadPageAsync(Ct);
        using var again = await client.SendFormAsync(address, FormOf(told), new Dictionary<string, string>(), Ct);

        // Assert
        // In words, without a code of the program.
        Assert.DoesNotMatch("[A-Z][a-z]{2}", told.QuerySelector(".b-meanwhile ol")!.TextContent);
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.OK, HttpStatusCode.Redirect), (saved.StatusCode, late.StatusCode, again.StatusCode));
        Assert.Equal(first, kept);
        Assert.Equal(second, await KeptAsync());

        async Task<IHtmlFormElement> FormAsync() => FormOf(await client.GetPageAsync(address, Ct));
        Task<string> KeptAsync() => ReadAsync(office, async db => page switch
        {
            "points" => await db.Set<LetterPoint>().Select(row => row.Text).SingleAsync(Ct),
            "appeal" => await db.Set<Appeal>().Select(row => row.Address).SingleAsync(Ct),
            "burden" => $"{await db.Set<LetterBurden>().Select(row => row.AskedBy).SingleAsync(Ct):dd.MM.yyyy}",
            _ => $"{await db.Set<IncomingLetter>().Select(row => row.Access).SingleAsync(Ct)}",
        });
    }

    [Fact]
    public async Task Draft_WrittenByTwo_TellsOfTheFirst_AndKeepsWhatTheSecondTyped()
    {
        // Arrange
        var office = await OfficeAsync();
        var draft = (await RunAsync<DraftLetterHandler, Id<OutgoingLetter>>(office.Secretary, (handler, change) => handler.HandleAsync(
            new DraftLetter(null, "Тоң районунун мамлекеттик администрациясы", "Жооп", "Текст", null), change, Ct))).Value;
        using var client = await Host.ClientAsAsync(office.Secretary);
        var address = $"{LettersLinks.Draft}?letter={draft}";
        var (one, other) = (FormOf(await client.GetPageAsync(address, Ct)), FormOf(await client.GetPageAsync(address, Ct)));

        // Act
        using var saved = await client.SendFormAsync(address, one, new Dictionary<string, string> { ["Input.Body"] = "Биринчи текст" }, Ct);
        using var late = await client.SendFormAsync(address, other, new Dictionary<string, string> { ["Input.Body"] = "Экинчи текст" }, Ct);
        var told = await late.ReadPageAsync(Ct);
        using var again = await client.SendFormAsync(address, FormOf(told), new Dictionary<string, string>(), Ct);

        // Assert
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.OK, HttpStatusCode.Redirect), (saved.StatusCode, late.StatusCode, again.StatusCode));
        Assert.NotNull(told.QuerySelector(".b-meanwhile li"));
        Assert.Equal("Экинчи текст", await ReadAsync(office, db => db.Set<OutgoingLetter>().Where(row => row.Id == draft).Select(row => row.Body).SingleAsync(Ct)));
    }

    [Fact]
    public async Task Correspondent_CorrectedByTwo_TellsOfTheFirst_AndKeepsWhatTheSecondTyped()
    {
        // Arrange
        var office = await OfficeAsync();
        var letter = await LetterAsync(office);
        using var client = await Host.ClientAsAsync(office.Secretary);
        var sender = await ReadAsync(office, db => db.Set<IncomingLetter>().Where(row => row.Id == letter.Id).Select(row => row.SenderId).SingleAsync(Ct));
        var address = LettersLinks.Correspondent(sender);
        var (one, other) = (FormOf(await client.GetPageAsync(address, Ct)), FormOf(await client.GetPageAsync(address, Ct)));

        // Act
        using var saved = await client.SendFormAsync(address, one, new Dictionary<string, string> { ["Input.Address"] = "Каракол ш." }, Ct);
        using var late = await client.SendFormAsync(address, other, new Dictionary<string, string> { ["Input.Address"] = "Бөкөнбаев а." }, Ct);
        var told = await late.ReadPageAsync(Ct);
        using var again = await client.SendFormAsync(address, FormOf(told), new Dictionary<string, string>(), Ct);

        // Assert
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.OK, HttpStatusCode.Redirect), (saved.StatusCode, late.StatusCode, again.StatusCode));
        Assert.NotNull(told.QuerySelector(".b-meanwhile li"));
        Assert.Equal("Бөкөнбаев а.", await ReadAsync(office, db => db.Set<Correspondent>().Where(row => row.Id == sender).Select(row => row.Address).SingleAsync(Ct)));
    }

    [Fact]
    public async Task Access_OtherReadersMeanwhile_RefuseIt()
    {
        // Arrange
        var office = await OfficeAsync();
        var letter = await LetterAsync(office, command => command with { Access = LetterAccess.Restricted });
        using var client = await Host.ClientAsAsync(office.Secretary);
        var address = LettersLinks.Access(letter.Id);
        var form = (await client.GetPageAsync(address, Ct)).QuerySelector<IHtmlFormElement>("main form.b-form")!;

        // Act
        using var saved = await client.PostFormAsync(address, new Dictionary<string, string> { ["Input.Readers"] = $"{office.Specialist.Id}" }, Ct);
        using var late = await client.SendFormAsync(address, form, new Dictionary<string, string> { ["Input.Readers"] = $"{office.Head.Id}" }, Ct);
        var reader = await ReadAsync(office, db => db.Set<LetterReader>().Select(row => row.UserId).SingleAsync(Ct));

        // Assert
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.OK), (saved.StatusCode, late.StatusCode));
        Assert.Equal(office.Specialist.Id, reader);
    }

    private static IHtmlFormElement FormOf(IDocument page) => page.QuerySelector<IHtmlFormElement>("main form.b-form[method=post]")!;
}
