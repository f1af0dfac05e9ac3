using System.Net;
using Birdik.Letters;
using Birdik.Letters.Agreements;
using Birdik.Letters.Incoming;
using Birdik.Letters.Journals;
using Birdik.Letters.Outgoing;
using Birdik.Letters.TimeLimits;
using Birdik.Letters.Work;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Permissions;
using Birdik.Platform.Results;
using Birdik.Testing;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Microsoft.EntityFrameworkCore;
using UglyToad.PdfPig;

namespace Birdik.Tests.Letters.Outgoing;

/// <summary>What may happen to an outgoing letter between draft and addressee.</summary>
public sealed class OutgoingWorkTests(BirdikHost host) : OfficeTests(host)
{
    [Fact]
    public async Task Sent_ThatCameBack_WaitsAgain_ReopensWhatItAnswered_AndGoesByAnotherWay()
    {
        // Arrange
        var office = await OfficeAsync();
        var asked = await LetterAsync(office);
        await ResolveAsync(office, asked);
        var answer = await AnswerAsync(office, asked);
        using var secretary = await Host.ClientAsAsync(office.Secretary);
        var page = LettersLinks.Outgoing(answer);

        // Act
        using var silent = await secretary.PostFormAsync(page, new Dictionary<string, string> { ["Reason"] = " " }, Ct, "form[action*='Return']");
        using var returned = await secretary.PostFormAsync(page, new Dictionary<string, string> { ["Reason"] = "Дарек туура эмес" }, Ct, "form[action*='Return']");
        var (back, reopened, part) = (await OutgoingAsync(office, answer), await FindAsync(office, asked), await PartAsync(office, asked));
        var today = (await secretary.GetPageAsync("/today", Ct)).QuerySelector("main")!.TextContent;
        using var sent = await secretary.PostFormAsync(page, new Dictionary<string, string> { ["Channel"] = "Paper" }, Ct, "form[action*='Send']");

        // Assert
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Redirect, HttpStatusCode.Redirect), (silent.StatusCode, returned.StatusCode, sent.StatusCode));
        Assert.Equal((OutgoingState.Registered, "Дарек туура эмес", (DateTime?)null), (back.State, back.Reason, back.SentAt));
        Assert.Equal((LetterState.InWork, "", (DateTime?)null), (reopened.State, reopened.Outcome, part.DoneAt));
        Assert.Contains("Дарек туура эмес", today, StringComparison.Ordinal);
        var again = await OutgoingAsync(office, answer);
        Assert.Equal((OutgoingState.Sent, "", (Channel?)Channel.Paper), (again.State, again.Reason, again.SentBy));
        Assert.Equal(LetterState.Done, (await FindAsync(office, asked)).State);
    }

    [Fact]
    public async Task Answer_ToALetterCancelledSince_IsNeitherNumberedNorSent()
    {
        // Arrange
        var office = await OfficeAsync();
        var (first, second) = (await LetterAsync(office), await LetterAsync(office));
        var draft = await AnswerAsync(office, first, send: false);
        var numbered = await AnswerAsync(office, second, send: false);
        Assert.Empty((await RegisterAsync(office, numbered, office.Head.Id)).Problems);
        await CancelAsync(office, first);
        await CancelAsync(office, second);

        // Act
        var register = await RegisterAsync(office, draft, office.Head.Id);
        var send = await RunAsync<SendLetterHandler, Done>(office.Secretary, (handler, change) => handler.HandleAsync(new(numbered, Channel.Paper), change, Ct));

        // Assert
        Assert.Equal(["letters.letter-cancelled"], register.Problems.Select(problem => problem.Code));
        Assert.Equal(["letters.letter-cancelled"], send.Problems.Select(problem => problem.Code));
    }

    [Fact]
    public async Task Number_Cancelled_StaysInTheJournalWithItsReason_AndIsNotGivenAgain()
    {
        // Arrange
        var office = await OfficeAsync();
        var (wrong, right) = (await AnswerAsync(office, null, send: false), await AnswerAsync(office, null, send: false));
        Assert.Empty((await RegisterAsync(office, wrong, office.Head.Id)).Problems);
        using var secretary = await Host.ClientAsAsync(office.Secretary);
        using var specialist = await Host.ClientAsAsync(office.Specialist);
        var page = LettersLinks.Outgoing(wrong);

        // Act
        using var cancelled = await secretary.PostFormAsync(page, new Dictionary<string, string> { ["Reason"] = "Эки жолу катталган" }, Ct, "form[action*='Cancel']");
        var sent = await RunAsync<SendLetterHandler, Done>(office.Secretary, (handler, change) => handler.HandleAsync(new(wrong, Channel.Paper), change, Ct));
        Assert.Empty((await RegisterAsync(office, right, office.Head.Id)).Problems);
        var journal = await ReadAsync(office, db => db.Set<Journal>().Where(row => row.Kind == JournalKind.Outgoing).Select(row => row.Id).SingleAsync(Ct));
        var printed = (await secretary.GetPageAsync($"{LettersLinks.Journals}/{journal}/paper", Ct)).Body!.TextContent;
        var other = await specialist.GetPageAsync(page, Ct);

        // Assert
        Assert.Equal(HttpStatusCode.Redirect, cancelled.StatusCode);
        Assert.Equal(["letters.not-registered"], sent.Problems.Select(problem => problem.Code));
        Assert.Equal("03-02/2", (await OutgoingAsync(office, right)).Number);
        Assert.Contains("Эки жолу катталган", printed, StringComparison.Ordinal);
        Assert.Contains("Эки жолу катталган", other.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Null(other.QuerySelector("form[action*='Cancel']"));
    }

    [Theory]
    [InlineData("03-07", null, "03-07/1")]
    [InlineData("02-02", null, "02-02/1")]
    [InlineData("03 07", "letters.file-index-wrong", "")]
    public async Task Register_IntoAnotherFile_BearsItsIndex(string file, string? code, string number)
    {
        // Arrange
        var office = await OfficeAsync();
        var draft = await AnswerAsync(office, null, send: false);

        // Act
        var answer = await RunAsync<RegisterOutgoingLetterHandler, Done>(office.Secretary, (handler, change) => handler.HandleAsync(
            new RegisterOutgoingLetter(draft, office.Head.Id) { File = file }, change, Ct));

        // Assert
        Assert.Equal(code, answer.Problems.SingleOrDefault()?.Code);
        Assert.Equal(number, (await OutgoingAsync(office, draft)).Number);
    }

    [Fact]
    public async Task Signer_OnlyWhoMaySign_AndWhoActsIsPrintedWithTheDays()
    {
        // Arrange
        var office = await OfficeAsync();
        var draft = await AnswerAsync(office, null, send: false);
        using var secretary = await Host.ClientAsAsync(office.Secretary);

        // Act
        var refused = await RegisterAsync(office, draft, office.Specialist.Id);
        var before = await secretary.GetPageAsync(LettersLinks.Outgoing(draft), Ct);
        Assert.Empty((await RunAsync<SetSubstitutionHandler, Done>(office.Secretary, (handler, change) => handler.HandleAsync(
            new(office.Head.Id, office.Specialist.Id, Today, Today.AddDays(4), "№ 12-к"), change, Ct))).Problems);
        Assert.Empty((await RegisterAsync(office, draft, office.Specialist.Id)).Problems);
        using var docx = WordprocessingDocument.Open(
            new MemoryStream(await secretary.GetByteArrayAsync(LettersLinks.Paper(draft, "docx"), Ct)), isEditable: false);

        // Assert
        Assert.Equal(["letters.signer-without-right"], refused.Problems.Select(problem => problem.Code));
        Assert.Null(before.QuerySelector($"option[value='{office.Specialist.Id}']"));
        Assert.NotNull(before.QuerySelector($"option[value='{office.Head.Id}']"));
        Assert.Contains("02.03.2026–06.03.2026", docx.MainDocumentPart!.Document!.InnerText, StringComparison.Ordinal);
        Assert.Contains("Милдетин убактылуу аткаруучу", docx.MainDocumentPart.Document.InnerText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.Ky, "Ак-Булак айыл өкмөтүнүн башчысы", "Ак-Булак айыл өкмөтүнүн башчысы")]
    [InlineData(Language.Ky, "", "Башчы")]
    [InlineData(Language.Ru, "Ак-Булак айыл өкмөтүнүн башчысы", "Глава")]
    public async Task Signer_InTheirOwnRight_IsPrintedWithTheirPost(Language language, string position, string printed)
    {
        // Arrange
        var office = await OfficeAsync();
        var head = await Host.Data.CreateUserAsync(office.Tenant);
        await Host.Data.AddMembershipAsync(head, office.Tenant, Role.Head, position);
        var draft = (await RunAsync<DraftLetterHandler, Id<OutgoingLetter>>(office.Secretary, (handler, change) => handler.HandleAsync(
            new DraftLetter(null, "Тоң РМА", "Жыйын", "Чакырабыз", null) { Language = language }, change, Ct))).Value;
        using var secretary = await Host.ClientAsAsync(office.Secretary);

        // Act
        Assert.Empty((await RegisterAsync(office, draft, head.Id)).Problems);
        var page = await secretary.GetPageAsync(LettersLinks.Outgoing(draft), Ct);
        using var docx = WordprocessingDocument.Open(
            new MemoryStream(await secretary.GetByteArrayAsync(LettersLinks.Paper(draft, "docx"), Ct)), isEditable: false);
        using var pdf = PdfDocument.Open(await secretary.GetByteArrayAsync(LettersLinks.Paper(draft, "pdf"), Ct));

        // Assert
        Assert.Equal(printed, page.QuerySelector(".b-paper-sign span")!.TextContent);
        Assert.Contains(docx.MainDocumentPart!.Document!.Descendants<Table>(), table => table.Descendants<TableCell>().First().InnerText == printed);
        Assert.Empty(printed.Split(' ').Except(pdf.GetPages().SelectMany(one => one.GetWords()).Select(word => word.Text)));
    }

    [Fact]
    public async Task Agreement_OfAnEarlierText_IsAskedAnew_AndWhatIsNotAgreedIsSignedOnlyKnowingly()
    {
        // Arrange
        var office = await OfficeAsync();
        var draft = await AnswerAsync(office, null, send: false);
        await AskAgreementAsync(office, draft, office.Head.Id);
        await SayAsync(office.Head, draft);
        using var specialist = await Host.ClientAsAsync(office.Specialist);

        // Act
        using var same = await specialist.PostFormAsync(LettersLinks.ChangeDraft(draft), new Dictionary<string, string>(), Ct, "form[method=post][novalidate]");
        var kept = await AgreementAsync(office);
        using var changed = await specialist.PostFormAsync(
            LettersLinks.ChangeDraft(draft), new Dictionary<string, string> { ["Input.Body"] = "Башка текст" }, Ct, "form[method=post][novalidate]");
        var asked = await AgreementAsync(office);
        var refused = await RegisterAsync(office, draft, office.Head.Id);
        var knowingly = await RunAsync<RegisterOutgoingLetterHandler, Done>(office.Secretary, (handler, change) => handler.HandleAsync(
            new RegisterOutgoingLetter(draft, office.Head.Id) { WithoutAgreement = true }, change, Ct));

        // Assert
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (same.StatusCode, changed.StatusCode));
        Assert.Equal((AgreementState.Agreed, AgreementState.Asked), (kept.State, asked.State));
        Assert.Equal(["letters.agreement-missing"], refused.Problems.Select(problem => problem.Code));
        Assert.Empty(knowingly.Problems);
    }

    [Fact]
    public async Task Agreement_AskedOfOneOutsideTheCircle_LetsThemReadTheDraftAndNothingElse()
    {
        // Arrange
        var office = await OfficeAsync();
        var appeal = await LetterAsync(office, command => command with { Sender = "Асанова Айгүл", Kind = LetterKind.AppealComplaint });
        var draft = (await RunAsync<DraftLetterHandler, Id<OutgoingLetter>>(office.Secretary, (handler, change) => handler.HandleAsync(
            new DraftLetter(null, "Асанова Айгүл", "Жооп", "Сиздин арызыңыз каралды", appeal.Id), change, Ct))).Value;
        using var specialist = await Host.ClientAsAsync(office.Specialist);
        var before = (await specialist.GetPageAsync(LettersLinks.Outgoing(draft), Ct)).Body!.TextContent;

        // Act
        await AskAgreementAsync(office, draft, office.Specialist.Id);
        var after = (await specialist.GetPageAsync(LettersLinks.Outgoing(draft), Ct)).Body!.TextContent;
        var letter = (await specialist.GetPageAsync(LettersLinks.Letter(appeal.Id), Ct)).Body!.TextContent;
        var today = await specialist.GetPageAsync("/today", Ct);

        // Assert
        Assert.DoesNotContain("каралды", before, StringComparison.Ordinal);
        Assert.Contains("каралды", after, StringComparison.Ordinal);
        Assert.DoesNotContain("Асанова", letter, StringComparison.Ordinal);
        Assert.NotNull(today.QuerySelector($"main a[href='{LettersLinks.Agreement(draft)}']"));
    }

    [Fact]
    public async Task Register_ShowsTheApplicantToWhomThePageDoes_AndToNobodyElse()
    {
        // Arrange
        var office = await OfficeAsync();
        var (asked, stranger) = (await Host.Data.CreateUserAsync(office.Tenant, Role.Specialist), await Host.Data.CreateUserAsync(office.Tenant, Role.Specialist));
        var (author, executor) = (await Host.Data.CreateUserAsync(office.Tenant, Role.Specialist), office.Specialist);
        var appeal = await LetterAsync(office, command => command with { Sender = "Асанова Айгүл", Kind = LetterKind.AppealComplaint });
        await ResolveAsync(office, appeal);
        var reply = await DraftAsync(new DraftLetter(null, "Асанова Айгүл", "Жооп", "Каралды", appeal.Id));
        var forward = await DraftAsync(new DraftLetter(null, "Тоң РМА", "Жөнөтүү", "Жөнөтөбүз", null) { ForwardOf = appeal.Id });
        await AskAgreementAsync(office, reply, asked.Id);
        await AskAgreementAsync(office, forward, asked.Id);

        // Act
        var seen = new Dictionary<TestUser, (bool Reply, bool Forward, bool Found, bool Page)>();
        foreach (var person in new[] { office.Secretary, asked, executor, author, stranger })
        {
            using var client = await Host.ClientAsAsync(person);
            var register = await MainAsync(client, LettersLinks.OutgoingRegister);
            var found = await MainAsync(client, $"{LettersLinks.OutgoingRegister}?q=Асанова");
            var page = await MainAsync(client, LettersLinks.Outgoing(reply));
            seen[person] = (Has(register, "Асанова"), Has(register, "Тоң РМА"), Has(found, "Асанова Айгүл"), Has(page, "Асанова"));
        }

        // Assert
        Assert.All([office.Secretary, asked, executor, author], person => Assert.Equal((true, true, true, true), seen[person]));
        Assert.Equal((false, false, false, false), seen[stranger]);

        async Task<Id<OutgoingLetter>> DraftAsync(DraftLetter draft) =>
            (await RunAsync<DraftLetterHandler, Id<OutgoingLetter>>(author, (handler, change) => handler.HandleAsync(draft, change, Ct))).Value;

        static bool Has(string text, string words) => text.Contains(words, StringComparison.Ordinal);

        static async Task<string> MainAsync(HttpClient client, string address) => (await client.GetPageAsync(address, Ct)).QuerySelector("main")!.TextContent;
    }

    [Fact]
    public async Task Draft_ChangedByTwo_TheSecondIsTold()
    {
        // Arrange
        var office = await OfficeAsync();
        var draft = await AnswerAsync(office, null, send: false);
        using var specialist = await Host.ClientAsAsync(office.Specialist);
        var page = await specialist.GetPageAsync(LettersLinks.ChangeDraft(draft), Ct);
        var form = page.Forms.Single(one => one.QuerySelector("textarea") is not null);
        Assert.Empty((await ChangeAsync("Биринчи", null)).Problems);

        // Act
        using var late = await specialist.SendFormAsync(LettersLinks.ChangeDraft(draft), form, new Dictionary<string, string> { ["Input.Body"] = "Экинчи" }, Ct);

        // Assert
        Assert.Equal(HttpStatusCode.OK, late.StatusCode);
        Assert.Equal("Биринчи", (await OutgoingAsync(office, draft)).Body);

        Task<Result<Id<OutgoingLetter>>> ChangeAsync(string body, int? version) =>
            RunAsync<DraftLetterHandler, Id<OutgoingLetter>>(office.Secretary, (handler, change) => handler.HandleAsync(
                new DraftLetter(draft, "Каржы министрлиги", "Жооп", body, null) { Version = version }, change, Ct));
    }

    [Fact]
    public async Task Points_WithoutAWord_KeepTheAnswerFromItsNumber_AndStandOnThePaper()
    {
        // Arrange
        var office = await OfficeAsync();
        var letter = await LetterAsync(office);
        using var client = await Host.ClientAsAsync(office.Specialist);
        using var written = await client.PostFormAsync(
            LettersLinks.Points(letter.Id), new Dictionary<string, string> { ["Input.Points"] = "Калктын саны\nМал башынын саны" }, Ct);
        var answer = await AnswerAsync(office, letter, send: false);

        // Act
        var silent = await RegisterAsync(office, answer, office.Head.Id);
        using var said = await client.PostFormAsync(
            LettersLinks.AnswerPoints(answer),
            new Dictionary<string, string> { ["Lines[0].IsAnswered"] = "true", ["Lines[1].Reason"] = "Мындай эсеп жүргүзүлбөйт" }, Ct);
        var registered = await RegisterAsync(office, answer, office.Head.Id);
        using var docx = WordprocessingDocument.Open(
            new MemoryStream(await client.GetByteArrayAsync(LettersLinks.Paper(answer, "docx"), Ct)), isEditable: false);

        // Assert
        Assert.Equal(["letters.points-unsaid"], silent.Problems.Select(problem => problem.Code));
        Assert.Empty(registered.Problems);
        Assert.Contains("1. Калктын саны — жооп берилди.", docx.MainDocumentPart!.Document!.InnerText, StringComparison.Ordinal);
        Assert.Contains("2. Мал башынын саны — жооп берилген жок: Мындай эсеп жүргүзүлбөйт", docx.MainDocumentPart.Document.InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Forward_StandsInTheThread_AndLeavesTheLetterInWork()
    {
        // Arrange
        var office = await OfficeAsync();
        var letter = await LetterAsync(office, command => command with { Language = "ru", Subject = "О водопроводе" });
        await ResolveAsync(office, letter);
        using var specialist = await Host.ClientAsAsync(office.Specialist);

        // Act
        var form = await specialist.GetPageAsync(LettersLinks.Forward(letter.Id), Ct);
        using var drafted = await specialist.PostFormAsync(
            LettersLinks.Forward(letter.Id), new Dictionary<string, string> { ["Input.Addressee"] = "Тоң РМА" }, Ct, "form[method=post][novalidate]");
        var id = await ReadAsync(office, db => db.Set<OutgoingLetter>().Select(row => row.Id).SingleAsync(Ct));
        await SendAsync(office, id);
        var sent = await OutgoingAsync(office, id);
        var page = (await specialist.GetPageAsync(LettersLinks.Letter(letter.Id), Ct)).QuerySelector("main")!;
        var thread = await specialist.GetPageAsync($"/thread/letters.incoming/{letter.Id}", Ct);

        // Assert
        Assert.Contains(letter.Number, form.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Направляем", form.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, drafted.StatusCode);
        Assert.Equal((letter.Id, (Id<IncomingLetter>?)null, Language.Ru, OutgoingState.Sent), (sent.ForwardOf!.Value, sent.InReplyTo, sent.Language, sent.State));
        Assert.Equal(LetterState.InWork, (await FindAsync(office, letter)).State);
        Assert.NotNull(page.QuerySelector($"a[href='{LettersLinks.Outgoing(id)}']"));
        Assert.Contains(sent.Number, thread.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Forward_OfALetterOfANarrowerCircle_IsNotPrintedForOthers()
    {
        // Arrange
        var office = await OfficeAsync();
        var letter = await LetterAsync(office, command => command with { Access = LetterAccess.Restricted });
        var forward = (await RunAsync<DraftLetterHandler, Id<OutgoingLetter>>(office.Secretary, (handler, change) => handler.HandleAsync(
            new DraftLetter(null, "Тоң РМА", "Жашыруун маселе", "Жөнөтөбүз", null) { ForwardOf = letter.Id }, change, Ct))).Value;
        await SendAsync(office, forward);
        var journal = await ReadAsync(office, db => db.Set<Journal>().Where(row => row.Kind == JournalKind.Outgoing).Select(row => row.Id).SingleAsync(Ct));
        using var secretary = await Host.ClientAsAsync(office.Secretary);
        using var specialist = await Host.ClientAsAsync(office.Specialist);

        // Act
        var own = (await secretary.GetPageAsync($"{LettersLinks.Journals}/{journal}/paper", Ct)).Body!.TextContent;
        var others = (await specialist.GetPageAsync($"{LettersLinks.Journals}/{journal}/paper", Ct)).Body!.TextContent;

        // Assert
        Assert.Contains("Жашыруун маселе", own, StringComparison.Ordinal);
        Assert.Contains("03-02/1", others, StringComparison.Ordinal);
        Assert.DoesNotContain("Жашыруун маселе", others, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Paper_IsInTheLanguageOfTheLetter_WhoeverPrintsIt()
    {
        // Arrange
        var office = await OfficeAsync();
        var draft = (await RunAsync<DraftLetterHandler, Id<OutgoingLetter>>(office.Secretary, (handler, change) => handler.HandleAsync(
            new DraftLetter(null, "Министерство финансов", "О сведениях", "Направляем сведения.", null) { Language = Language.Ru }, change, Ct))).Value;
        using var secretary = await Host.ClientAsAsync(office.Secretary);

        // Act
        using var docx = WordprocessingDocument.Open(
            new MemoryStream(await secretary.GetByteArrayAsync(LettersLinks.Paper(draft, "docx"), Ct)), isEditable: false);

        // Assert
        Assert.Contains("Исполнитель", docx.MainDocumentPart!.Document!.InnerText, StringComparison.Ordinal);
        Assert.DoesNotContain("Аткаруучу", docx.MainDocumentPart.Document.InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Batch_NumbersAndSendsAll_OrNoneWhereOneIsRefused()
    {
        // Arrange
        var office = await OfficeAsync();
        var (one, two) = (await AnswerAsync(office, null, "Биринчи", send: false), await AnswerAsync(office, null, "Экинчи", send: false));
        var blank = await AnswerAsync(office, null, "Үчүнчү", send: false, body: "[маалымат]");
        using var secretary = await Host.ClientAsAsync(office.Secretary);
        using var specialist = await Host.ClientAsAsync(office.Specialist);
        string Page(OutgoingBatchKind kind, params Id<OutgoingLetter>[] ids) => LettersLinks.OutgoingBatchOf(kind, [.. ids.Select(id => $"{id}")]);
        var signer = new Dictionary<string, string> { ["Signer"] = office.Head.Id.ToString() };

        // Act
        using var refused = await secretary.PostFormAsync(Page(OutgoingBatchKind.Register, one, blank), signer, Ct);
        var (none, told) = (await OutgoingAsync(office, one), await refused.Content.ReadAsStringAsync(Ct));
        using var numbered = await secretary.PostFormAsync(Page(OutgoingBatchKind.Register, one, two), signer, Ct);
        using var sent = await secretary.PostFormAsync(Page(OutgoingBatchKind.Send, one, two), new Dictionary<string, string> { ["Channel"] = "Paper" }, Ct);
        using var stranger = await specialist.GetAsync(Page(OutgoingBatchKind.Send, one), Ct);

        // Assert
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Redirect, HttpStatusCode.Redirect), (refused.StatusCode, numbered.StatusCode, sent.StatusCode));
        Assert.Equal(OutgoingState.Draft, none.State);
        Assert.Contains("Үчүнчү", told, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, stranger.StatusCode);
        Assert.Equal(
            [("03-02/1", OutgoingState.Sent), ("03-02/2", OutgoingState.Sent)],
            new[] { await OutgoingAsync(office, one), await OutgoingAsync(office, two) }.Select(letter => (letter.Number, letter.State)));
    }

    [Fact]
    public async Task Mass_IsReachedFromTheDraft_AndFromChosenLetters()
    {
        // Arrange
        var office = await OfficeAsync();
        var (first, second) = (await LetterAsync(office), await LetterAsync(office));
        using var secretary = await Host.ClientAsAsync(office.Secretary);

        // Act
        var draft = await secretary.GetPageAsync(LettersLinks.Draft, Ct);
        var mass = await secretary.GetPageAsync(LettersLinks.MassOf([$"{first.Id}", $"{second.Id}"]), Ct);

        // Assert
        Assert.NotNull(draft.QuerySelector($"main a[href='{LettersLinks.Mass}']"));
        var to = mass.QuerySelector("textarea[name='Input.To']")!.TextContent;
        Assert.Contains(first.Number, to, StringComparison.Ordinal);
        Assert.Contains(second.Number, to, StringComparison.Ordinal);
    }

    private Task<OutgoingLetter> OutgoingAsync(Office office, Id<OutgoingLetter> id) => ReadAsync(office, db =>
        db.Set<OutgoingLetter>().AsNoTracking().SingleAsync(row => row.Id == id, Ct));

    private Task<ResolutionExecutor> PartAsync(Office office, RegisteredLetter letter) => ReadAsync(office, db =>
        db.Set<ResolutionExecutor>().AsNoTracking().SingleAsync(row => row.LetterId == letter.Id, Ct));

    private Task<Agreement> AgreementAsync(Office office) => ReadAsync(office, db => db.Set<Agreement>().AsNoTracking().SingleAsync(Ct));

    private Task<Result<Done>> RegisterAsync(Office office, Id<OutgoingLetter> letter, Guid signer) =>
        RunAsync<RegisterOutgoingLetterHandler, Done>(office.Secretary, (handler, change) => handler.HandleAsync(new(letter, signer), change, Ct));

    private async Task CancelAsync(Office office, RegisteredLetter letter) =>
        Assert.Empty((await RunAsync<CancelLetterHandler, Done>(office.Secretary, (handler, change) => handler.HandleAsync(
            new CancelLetter(letter.Id, "Жаңылыш катталган"), change, Ct))).Problems);

    private async Task AskAgreementAsync(Office office, Id<OutgoingLetter> draft, Guid colleague) =>
        Assert.Empty((await RunAsync<AskAgreementHandler, Done>(office.Secretary, (handler, change) => handler.HandleAsync(
            new AskAgreement(draft, colleague), change, Ct))).Problems);

    private async Task SayAsync(TestUser colleague, Id<OutgoingLetter> draft) =>
        Assert.Empty((await RunAsync<SayAgreementHandler, Done>(colleague, (handler, change) => handler.HandleAsync(
            new SayAgreement(draft, true, ""), change, Ct))).Problems);
}
