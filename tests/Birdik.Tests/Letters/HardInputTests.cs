using System.Net;
using System.Text;
using Birdik.Letters;
using Birdik.Letters.Exchange;
using Birdik.Letters.FileTexts;
using Birdik.Letters.Incoming;
using Birdik.Letters.Papers;
using Birdik.Platform.Files;
using Birdik.Platform.Results;
using Birdik.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PdfSharp.Pdf.IO;

namespace Birdik.Tests.Letters;

/// <summary>What an office meets sooner or later: locked and lying files, and two people on one thing.</summary>
public sealed class HardInputTests(BirdikHost host) : OfficeTests(host)
{
    [Fact]
    public async Task Pdf_LockedByAPassword_IsToldAndTheOriginalIsKept()
    {
        // Arrange
        var office = await OfficeAsync();
        var locked = Locked();

        // Act
        var found = await Host.Services.GetRequiredService<FileTextReader>().ReadAsync(locked, "application/pdf", Ct);
        using var content = new MemoryStream(locked);
        var kept = await Host.Services.GetRequiredService<FileStore>().ReceiveAsync(content, "купуя.pdf", Ct);
        var letter = await LetterAsync(office, command => command with { Files = [kept.Value] });

        // Assert
        Assert.Equal((FileTextState.Locked, ""), (found.State, found.Text));
        var file = await Host.ReadAsync(office.Tenant.Id, db => db.Set<StoredFile>().SingleAsync(row => row.OwnerId == letter.Id.ToString(), Ct));
        Assert.Equal(locked.Length, file.Size);
    }

    [Theory]
    [InlineData("скан.pdf", "MZ\u0090 not a PDF at all")]
    [InlineData("скан.png", "%PDF-1.7")]
    [InlineData("скан.exe", "MZ")]
    [InlineData("бош.pdf", "")]
    public async Task Register_WithALyingFile_IsRefusedAndNoNumberIsTaken(string name, string content)
    {
        // Arrange
        var office = await OfficeAsync();
        using var client = await Host.ClientAsAsync(office.Secretary);
        var page = await client.GetPageAsync(LettersLinks.Register, Ct);
        using var form = new MultipartFormDataContent
        {
            { new StringContent(page.QuerySelector("main input[name='__RequestVerificationToken']")!.GetAttribute("value")!), "__RequestVerificationToken" },
            { new StringContent("Тоң РМА"), "Input.Sender" },
            { new StringContent("Маалымат"), "Input.Subject" },
            { new StringContent("02.03.2026"), "Input.ReceivedOn" },
            { new ByteArrayContent(Encoding.Latin1.GetBytes(content)), "Input.Files", name },
        };

        // Act
        using var answer = await client.PostAsync(LettersLinks.Register, form, Ct);
        var next = await LetterAsync(office);

        // Assert
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.EndsWith("/1", next.Number, StringComparison.Ordinal);
        Assert.Equal(1, await Host.ReadAsync(office.Tenant.Id, db => db.Set<IncomingLetter>().CountAsync(Ct)));
    }

    [Fact]
    public async Task Arrival_TwoClerksAtOnce_IsRegisteredOnce()
    {
        // Arrange
        var office = await OfficeAsync();
        _ = await RunAsync<ReceiveParcelHandler, Done>(office.Head, (handler, change) => handler.HandleAsync(
            new ReceiveParcel(office.Tenant.Id + 1, Guid.CreateVersion7(), "Башка", "1", Today, "Эки катчы", "а", "б", null, []), change, Ct));
        var arrival = await Host.ReadAsync(office.Tenant.Id, db => db.Set<Arrival>().Select(row => row.Id).SingleAsync(Ct));

        // Act
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(one => RunAsync<DecideArrivalHandler, Done>(
            one % 2 == 0 ? office.Secretary : office.Head,
            (handler, change) => handler.HandleAsync(new DecideArrival(arrival, one == 5 ? "Бизге эмес" : null), change, Ct))));

        // Assert
        Assert.Single(answers, answer => answer.Succeeded);
        Assert.All(answers.Where(answer => !answer.Succeeded), answer => Assert.Equal("letters.arrival-decided", answer.Problems[0].Code));
        var state = await Host.ReadAsync(office.Tenant.Id, db => db.Set<Arrival>().Select(row => row.State).SingleAsync(Ct));
        Assert.Equal(state == ArrivalState.Registered ? 1 : 0, await Host.ReadAsync(office.Tenant.Id, db => db.Set<IncomingLetter>().CountAsync(Ct)));
    }

    [Fact]
    public async Task Letter_TwoPeopleAtOnce_IsClosedOrCancelledOnce()
    {
        // Arrange
        var office = await OfficeAsync();
        var letter = await LetterAsync(office);
        await ResolveAsync(office, letter);

        // Act
        var answers = await Task.WhenAll(
            RunAsync<CloseLetterHandler, Done>(office.Head, (handler, change) => handler.HandleAsync(new CloseLetter(letter.Id, "Аткарылды"), change, Ct)),
            RunAsync<CloseLetterHandler, Done>(office.Secretary, (handler, change) => handler.HandleAsync(new CloseLetter(letter.Id, "Дагы"), change, Ct)),
            RunAsync<CancelLetterHandler, Done>(office.Secretary, (handler, change) => handler.HandleAsync(new CancelLetter(letter.Id, "Ката"), change, Ct)));

        // Assert
        var kept = await Host.ReadAsync(office.Tenant.Id, db => db.Set<IncomingLetter>().SingleAsync(Ct));
        Assert.Single(answers, answer => answer.Succeeded);
        Assert.All(answers.Where(answer => !answer.Succeeded), answer => Assert.Contains(
            answer.Problems[0].Code, (IEnumerable<string>)["letters.letter-closed", "letters.letter-cancelled"]));
        Assert.Contains(kept.Outcome, (IEnumerable<string>)["Аткарылды", "Дагы", "Ката"]);
    }

    [Fact]
    public async Task Cancel_OfAClosedLetter_IsRefusedAndItsReportStays()
    {
        // Arrange
        var office = await OfficeAsync();
        var letter = await LetterAsync(office);
        await ResolveAsync(office, letter);
        _ = (await RunAsync<CloseLetterHandler, Done>(office.Head, (handler, change) => handler.HandleAsync(new(letter.Id, "Аткарылды"), change, Ct))).Value;

        // Act
        var answer = await RunAsync<CancelLetterHandler, Done>(office.Secretary, (handler, change) => handler.HandleAsync(new(letter.Id, "Ката"), change, Ct));

        // Assert
        Assert.Equal(["letters.letter-closed"], answer.Problems.Select(problem => problem.Code));
        var kept = await FindAsync(office, letter);
        Assert.Equal((LetterState.Done, "Аткарылды"), (kept.State, kept.Outcome));
    }

    [Fact]
    public async Task Cancel_OfALetterInWork_TakesItFromThoseWhoHadIt()
    {
        // Arrange
        var office = await OfficeAsync();
        var letter = await LetterAsync(office);
        await ResolveAsync(office, letter);
        using var specialist = await Host.ClientAsAsync(office.Specialist);
        using var secretary = await Host.ClientAsAsync(office.Secretary);
        var before = await specialist.GetPageAsync($"{LettersLinks.Incoming}?chip=mine", Ct);

        // Act
        _ = (await RunAsync<CancelLetterHandler, Done>(office.Secretary, (handler, change) => handler.HandleAsync(new(letter.Id, "Ката"), change, Ct))).Value;
        var open = await ReadAsync(office, db => db.Set<ResolutionExecutor>().CountAsync(row => row.DoneAt == null, Ct));
        var inHand = await secretary.GetPageAsync(LettersLinks.HandOver, Ct);

        // Assert
        Assert.Contains(letter.Number, before.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, open);
        Assert.Null(inHand.QuerySelector($"option[value='{office.Specialist.Id}']"));
    }

    private static byte[] Locked()
    {
        using var source = new MemoryStream(PaperPdf.Of(new LetterPaper("а", "б", "", "", "в", "г", ["Жашыруун сөз"], "д", "", "е")));
        using var pdf = PdfReader.Open(source, PdfDocumentOpenMode.Modify);
        pdf.SecuritySettings.UserPassword = "ачкыч";
        pdf.SecuritySettings.OwnerPassword = "ээси";
        using var target = new MemoryStream();
        pdf.Save(target, closeStream: false);
        return target.ToArray();
    }
}
