using System.Net;
using Birdik.Letters;
using Birdik.Letters.Commands;
using Birdik.Letters.Outgoing;
using Birdik.Letters.Papers;
using Birdik.Letters.Templates;
using Birdik.Letters.TimeLimits;
using Birdik.Platform.Ids;
using Birdik.Testing;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Microsoft.EntityFrameworkCore;
using UglyToad.PdfPig;

namespace Birdik.Tests.Letters.Outgoing;

public sealed class TemplateTests(BirdikHost host) : OfficeTests(host)
{
    [Fact]
    public async Task Letter_FromOwnTemplate_IsPrintedInItsLookWithItsFields()
    {
        // Arrange
        var office = await OfficeAsync();
        using var client = await Host.ClientAsAsync(office.Secretary);
        var asked = await LetterAsync(office, command => command with { SenderNumber = "07/12", SenderDate = new DateOnly(2026, 2, 27) });
        using var added = await AddAsync(client, Docx(
            "ТОҢ РАЙОНУ {{кеңсе}}", "{{номери}} {{күнү}}", "{{алуучу}}", "{{тексти}}", "Сиздин № {{алардын_номери}} катыңызга.", "{{/тексти}}",
            "Башчы {{кол_коюучу}}", "{{код}}", "{{qr}}"));

        // Act
        var template = added.Headers.Location!.ToString().Split('/')[^1];
        var form = await client.GetPageAsync($"{LettersLinks.Reply(asked.Id)}&template={template}:ky", Ct);
        var text = form.QuerySelector("textarea[name='Input.Body']")!.TextContent.Trim();
        using var drafted = await client.SendFormAsync(
            LettersLinks.Reply(asked.Id), form.Forms.Single(one => one.Method == "post" && one.QuerySelector("textarea[name='Input.Body']") is not null),
            new Dictionary<string, string> { ["Input.Body"] = $"{text}\nКошумча {{{{тексти}}}} сап." }, Ct);
        var page = drafted.Headers.Location!.ToString();
        await SendAsync(office, new Id<OutgoingLetter>(Guid.Parse(page.Split('/')[^1])));
        var letter = await Host.ReadAsync(office.Tenant.Id, db => db.Set<OutgoingLetter>().SingleAsync(Ct));
        using var docx = WordprocessingDocument.Open(new MemoryStream(await client.GetByteArrayAsync($"{page}/paper.docx", Ct)), isEditable: false);

        // Assert
        Assert.Equal("Сиздин № 07/12 катыңызга.", text);
        var lines = docx.MainDocumentPart!.Document!.Body!.Elements<Paragraph>().Select(one => one.InnerText).ToList();
        Assert.Equal($"ТОҢ РАЙОНУ {office.Tenant.Name.Ky}", lines[0]);
        Assert.StartsWith($"№ {letter.Number}", lines[1], StringComparison.Ordinal);
        Assert.Equal(["Сиздин № 07/12 катыңызга.", "Кошумча {{тексти}} сап."], lines[3..5]);
        Assert.Equal($"Башчы {letter.SignedBy}", lines[5]);
        Assert.Equal(AnswerCode.Of(letter), lines[6]);
        Assert.Single(docx.MainDocumentPart.ImageParts);
    }

    [Theory]
    [InlineData("{{тексти}}|Урматтуу {{аты_жөнү}}!", "letters.template-field-unknown", 2)]
    [InlineData("{{тексти}}|Күнү {{күнү", "letters.template-field-open", 2)]
    [InlineData("{{кеңсе}}", "letters.template-body-missing", null)]
    [InlineData("{{тексти}}|{{тексти}}", "letters.template-body-missing", null)]
    [InlineData("Текст: {{тексти}}", "letters.template-body-misplaced", 1)]
    [InlineData("{{/тексти}}|{{тексти}}", "letters.template-body-misplaced", 1)]
    [InlineData("{{тексти}}|№ {{номери}}|{{/тексти}}", "letters.template-field-not-yet", 2)]
    public void Template_Wrong_IsRefusedWithItsPlace(string lines, string code, int? paragraph)
    {
        // Act
        using var stream = new MemoryStream(Docx(lines.Split('|')));
        var read = TemplateDocument.Read(stream, "үлгү.docx");

        // Assert
        var problem = read.Problems.First(one => one.Code == code);
        Assert.Equal(("үлгү.docx", paragraph), (problem.File, problem.Line));
    }

    [Fact]
    public async Task Template_DamagedOrBomb_IsRefusedOnThePageAndNothingIsKept()
    {
        // Arrange
        var office = await OfficeAsync();
        using var client = await Host.ClientAsAsync(office.Secretary);
        var whole = Docx("{{тексти}}");

        // Act
        foreach (var content in new[] { whole[..(whole.Length / 2)], Docx("{{тексти}}", new string('а', 5_000_000)), Docx("{{башка}}", "{{тексти}}") })
        {
            using var answer = await AddAsync(client, content);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Contains("error", await answer.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        }

        // Assert
        Assert.Equal(0, await Host.ReadAsync(office.Tenant.Id, db => db.Set<LetterTemplate>().CountAsync(Ct)));
    }

    [Fact]
    public void Field_CutIntoRuns_IsFilledAllTheSame()
    {
        // Arrange
        var template = Docx(paragraphs: [new Paragraph(Run("{{те"), Run("кс"), Run("ти}}")), new Paragraph(Run("а {{"), Run("алуу"), Run("чу}} б {{темасы}}"))]);
        var paper = new LetterPaper("к", "к", "", "", "Асанов", "Суу", ["бир", "эки"], "а", "", "б");

        // Act
        using var docx = WordprocessingDocument.Open(new MemoryStream(FillTemplate.With(new MemoryStream(template), paper)), isEditable: false);

        // Assert
        Assert.Equal(["бир", "эки", "а Асанов б Суу"], docx.MainDocumentPart!.Document!.Body!.Elements<Paragraph>().Select(one => one.InnerText));
    }

    [Fact]
    public async Task Shipped_EachInBothLanguages_IsASoundTemplateAndOffered()
    {
        // Arrange
        var office = await OfficeAsync();
        using var client = await Host.ClientAsAsync(office.Specialist);
        var appeal = await LetterAsync(office, command => command with { Sender = "Асанова Айгүл", Kind = LetterKind.AppealApplication, Language = "ru" });
        using var secretary = await Host.ClientAsAsync(office.Secretary);

        // Act
        var read = new List<(string Code, bool Sound)>();
        foreach (var (template, language) in ShippedTemplates.All.SelectMany(one => new[] { (one, "ky"), (one, "ru") }))
        {
            using var stream = new MemoryStream(await client.GetByteArrayAsync(LettersLinks.ShippedTemplate(template.Code, language), Ct));
            read.Add((template.Code, TemplateDocument.Read(stream, "а.docx").TryGet(out var found) && found.Text.Length > 50));
        }

        var form = await secretary.GetPageAsync($"{LettersLinks.Reply(appeal.Id)}&template=appeal-settled:ru", Ct);
        using var unknown = await client.GetAsync($"{LettersLinks.Draft}?template=nothing:ky", Ct);

        // Assert
        Assert.All(read, one => Assert.True(one.Sound, one.Code));
        Assert.Contains("Уважаемый(ая) Асанова Айгүл!", form.QuerySelector("textarea[name='Input.Body']")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", form.QuerySelector("textarea[name='Input.Body']")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [Fact]
    public async Task Template_ChangedAndEnded_LeavesEarlierLettersAsTheyWere()
    {
        // Arrange
        var office = await OfficeAsync();
        using var client = await Host.ClientAsAsync(office.Secretary);
        using var added = await AddAsync(client, Docx("ЭСКИ", "{{тексти}}"));
        var page = added.Headers.Location!.ToString();
        var id = new Id<LetterTemplate>(Guid.Parse(page.Split('/')[^1]));
        var draft = (await RunAsync<DraftLetterHandler, Id<OutgoingLetter>>(office.Specialist, (handler, change) => handler.HandleAsync(
            new DraftLetter(null, "Тоң РМА", "а", "б", null) { Template = id }, change, Ct))).Value;

        // Act
        using var changed = await AddAsync(client, Docx("ЖАҢЫ", "{{тексти}}"), $"?of={id}");
        using var ended = await client.PostFormAsync(page, new Dictionary<string, string>(), Ct, "form[action*='End']");
        var after = await RunAsync<DraftLetterHandler, Id<OutgoingLetter>>(office.Specialist, (handler, change) => handler.HandleAsync(
            new DraftLetter(null, "Тоң РМА", "а", "б", null) { Template = id }, change, Ct));
        using var docx = WordprocessingDocument.Open(
            new MemoryStream(await client.GetByteArrayAsync(LettersLinks.Paper(draft, "docx"), Ct)), isEditable: false);

        // Assert
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (changed.StatusCode, ended.StatusCode));
        Assert.Equal(["letters.template-unknown"], after.Problems.Select(problem => problem.Code));
        Assert.StartsWith("ЭСКИ", docx.MainDocumentPart!.Document!.InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Template_OfAnotherOffice_IsNotThere()
    {
        // Arrange
        var (one, other) = (await OfficeAsync(), await OfficeAsync());
        using var client = await Host.ClientAsAsync(one.Secretary);
        using var stranger = await Host.ClientAsAsync(other.Secretary);
        using var specialist = await Host.ClientAsAsync(one.Specialist);
        using var added = await AddAsync(client, Docx("{{тексти}}"));

        // Act
        using var answer = await stranger.GetAsync(added.Headers.Location, Ct);
        using var forbidden = await specialist.GetAsync(LettersLinks.AddTemplate, Ct);

        // Assert
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.Forbidden), (answer.StatusCode, forbidden.StatusCode));
    }

    [Fact]
    public async Task Code_PrintedOnTheAnswer_OpensItsPage()
    {
        // Arrange
        var office = await OfficeAsync();
        var answer = await AnswerAsync(office, await LetterAsync(office));
        using var client = await Host.ClientAsAsync(office.Secretary);
        using var visitor = Host.Visitor();
        var letter = await Host.ReadAsync(office.Tenant.Id, db => db.Set<OutgoingLetter>().SingleAsync(Ct));

        // Act
        using var pdf = PdfDocument.Open(await client.GetByteArrayAsync(LettersLinks.Paper(answer, "pdf"), Ct));
        var printed = pdf.GetPages().SelectMany(page => page.GetWords()).Select(word => word.Text.TrimEnd('.')).Single(word => AnswerCode.Read(word) is not null);
        using var found = await visitor.PostFormAsync(LettersLinks.FindAnswer, new Dictionary<string, string> { ["Code"] = printed.ToUpperInvariant() }, Ct);
        using var wrong = await visitor.PostFormAsync(LettersLinks.FindAnswer, new Dictionary<string, string> { ["Code"] = "1-0000-0000-0000" }, Ct);

        // Assert
        Assert.Equal(LettersLinks.PublicAnswer(letter), found.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.OK, wrong.StatusCode);
    }

    [Fact]
    public async Task Command_OnAFile_TellsFieldsOrFaults()
    {
        // Act
        var (good, fields, _) = await LettersCommandRun.RunOnAsync(TemplateCommand.Make(), Docx("{{кеңсе}}", "{{тексти}}"), "a.docx");
        var (bad, faults, _) = await LettersCommandRun.RunOnAsync(TemplateCommand.Make(), Docx("{{жок}}", "{{тексти}}"), "a.docx");

        // Assert
        Assert.Equal((0, 1), (good, bad));
        Assert.Equal(["body", "office"], fields.GetProperty("fields").EnumerateArray().Select(one => one.GetString()));
        Assert.Equal(["letters.template-field-unknown"], faults.Codes());
    }

    private static async Task<HttpResponseMessage> AddAsync(HttpClient client, byte[] docx, string query = "")
    {
        var page = await client.GetPageAsync(LettersLinks.AddTemplate + query, Ct);
        using var form = new MultipartFormDataContent
        {
            { new StringContent(page.QuerySelector("main input[name='__RequestVerificationToken']")!.GetAttribute("value")!), "__RequestVerificationToken" },
            { new StringContent("Бланк"), "Input.NameKy" },
            { new StringContent("Бланк"), "Input.NameRu" },
            { new StringContent("Answer"), "Input.Use" },
            { new ByteArrayContent(docx), "Input.Ky", "бланк.docx" },
        };
        return await client.PostAsync(LettersLinks.AddTemplate + query, form, Ct);
    }

    private static byte[] Docx(params string[] lines) => Docx([.. lines.Select(line => new Paragraph(Run(line)))]);

    private static byte[] Docx(IReadOnlyList<Paragraph> paragraphs)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            document.AddMainDocumentPart().Document = new Document(new Body(paragraphs));
        }

        return stream.ToArray();
    }

    private static Run Run(string text) => new(new DocumentFormat.OpenXml.Wordprocessing.Text(text) { Space = SpaceProcessingModeValues.Preserve });
}
