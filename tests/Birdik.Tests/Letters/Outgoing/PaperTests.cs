using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using Birdik.Letters;
using Birdik.Letters.Agreements;
using Birdik.Letters.Outgoing;
using Birdik.Letters.Papers;
using Birdik.Letters.TimeLimits;
using Birdik.Platform.Permissions;
using Birdik.Testing;
using DocumentFormat.OpenXml.Packaging;
using Microsoft.EntityFrameworkCore;
using UglyToad.PdfPig;

namespace Birdik.Tests.Letters.Outgoing;

public sealed class PaperTests(BirdikHost host)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Paper_AsPdfAndDocx_HoldsTheLetterInKyrgyz()
    {
        // Arrange
        var (client, page) = await DraftAsync("Өрттүн алдын алуу чаралары үчүн жаңы суу түтүгү керек.");

        // Act
        using var pdf = PdfDocument.Open(await client.GetByteArrayAsync($"{page}/paper.pdf", Ct));
        using var docx = WordprocessingDocument.Open(new MemoryStream(await client.GetByteArrayAsync($"{page}/paper.docx", Ct)), isEditable: false);

        // Assert
        Assert.Contains("жаңы", string.Concat(pdf.GetPage(1).GetWords().Select(word => word.Text + " ")), StringComparison.Ordinal);
        Assert.Contains("Өрттүн алдын алуу чаралары үчүн жаңы", docx.MainDocumentPart!.Document!.InnerText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(40)]
    [InlineData(4_000)]
    public void Pdf_OfAnyLength_HasAllItsWords(int words)
    {
        // Arrange
        var paper = new LetterPaper(
            "Айыл өкмөтү", "Айыл окмоту", "", "", "Алуучу", "Тема",
            ["башы " + string.Join(' ', Enumerable.Repeat("сөз", words)) + " соңу", new string('ж', 3_000)], "а", "", "б");

        // Act
        using var pdf = PdfDocument.Open(PaperPdf.Of(paper));

        // Assert
        var text = pdf.GetPages().SelectMany(page => page.GetWords()).Select(word => word.Text).ToList();
        Assert.Equal(words, text.Count(word => word == "сөз"));
        Assert.Contains("соңу", text);
        Assert.Equal(3_000, text.Where(word => word.All(sign => sign == 'ж')).Sum(word => word.Length));
    }

    [Fact]
    public async Task Mass_NumbersAndNames_DraftsAnAnswerOrALetterForEach()
    {
        // Arrange
        var secretary = await host.Data.CreateUserAsync(await host.Data.CreateTenantAsync(), Role.Secretary);
        var first = (await host.Data.RegisterLetterAsync(secretary)).Value;
        var second = (await host.Data.RegisterLetterAsync(secretary, command => command with { Sender = "Тоң РМА" })).Value;
        using var client = await host.ClientAsAsync(secretary);

        // Act
        using var answer = await client.PostFormAsync(
            LettersLinks.Mass,
            new Dictionary<string, string>
            {
                ["Input.To"] = $"{first.Number}\r\n№ {second.Number}\n\nАйыл башчылар\n{first.Number}", ["Input.Subject"] = "Жыйын", ["Input.Body"] = "Чакырабыз",
            },
            Ct);

        // Assert
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var drafts = await host.ReadAsync(secretary.TenantId, db => db.Set<OutgoingLetter>().OrderBy(row => row.AddresseeName).ToListAsync(Ct));
        Assert.Equal(["Айыл башчылар", "Каржы министрлиги", "Тоң РМА"], drafts.Select(draft => draft.AddresseeName));
        Assert.Equal([null, first.Id, second.Id], drafts.Select(draft => draft.InReplyTo));
    }

    [Fact]
    public async Task Mass_OneWrong_MakesNone()
    {
        // Arrange
        var tenant = await host.Data.CreateTenantAsync();
        var specialist = await host.Data.CreateUserAsync(tenant, Role.Specialist);
        var appeal = (await host.Data.RegisterLetterAsync(
            await host.Data.CreateUserAsync(tenant, Role.Secretary), command => command with { Sender = "Асанова Айгүл", Kind = LetterKind.AppealApplication })).Value;
        using var client = await host.ClientAsAsync(specialist);

        // Act
        using var answer = await client.PostFormAsync(
            LettersLinks.Mass,
            new Dictionary<string, string> { ["Input.To"] = $"Тоң РМА\n{appeal.Number}", ["Input.Subject"] = "а", ["Input.Body"] = "а" }, Ct);

        // Assert
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(0, await host.ReadAsync(tenant.Id, db => db.Set<OutgoingLetter>().CountAsync(Ct)));
        Assert.DoesNotContain("Асанова", await answer.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Agreement_AskedAndSaid_StandsOnTheSheet()
    {
        // Arrange
        var tenant = await host.Data.CreateTenantAsync();
        var secretary = await host.Data.CreateUserAsync(tenant, Role.Secretary);
        var specialist = await host.Data.CreateUserAsync(tenant, Role.Specialist);
        using var client = await host.ClientAsAsync(secretary);
        var page = await DraftAsync(client, "Текст") + "/agreement";
        using var asked = await client.PostFormAsync(page, new Dictionary<string, string> { ["Colleague"] = specialist.Id.ToString() }, Ct);
        using var again = await client.PostFormAsync(page, new Dictionary<string, string> { ["Colleague"] = specialist.Id.ToString() }, Ct);
        using var other = await host.ClientAsAsync(specialist);
        var sheet = await other.GetPageAsync(page, Ct);
        var form = sheet.Forms.Single(one => one.Elements.Any(field => field.GetAttribute("name") == "Remark"));

        // Act
        using var silent = await other.SendFormAsync($"{page}?handler=Object", form, new Dictionary<string, string> { ["Remark"] = "" }, Ct);
        using var said = await other.SendFormAsync($"{page}?handler=Agree", form, new Dictionary<string, string> { ["Remark"] = "Туура" }, Ct);

        // Assert
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.OK), (asked.StatusCode, again.StatusCode));
        Assert.NotNull(silent);
        Assert.NotNull(said);
        var line = await host.ReadAsync(tenant.Id, db => db.Set<Agreement>().SingleAsync(Ct));
        Assert.Equal(specialist.Id, line.UserId);
    }

    [Fact]
    public async Task Signature_OfTheDocument_IsTakenAndAnotherIsRefused()
    {
        // Arrange
        var (client, page) = await DraftAsync("Текст");
        var document = await client.GetByteArrayAsync($"{page}/paper.pdf", Ct);
        var signature = Sign(document);

        // Act
        using var good = await AttachAsync(client, page, signature, document);
        using var wrong = await AttachAsync(client, page, signature, [.. document, 1]);
        using var cut = await AttachAsync(client, page, signature[..(signature.Length / 2)], document);

        // Assert
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.OK, HttpStatusCode.OK), (good.StatusCode, wrong.StatusCode, cut.StatusCode));
        var sheet = await client.GetPageAsync($"{page}/agreement", Ct);
        Assert.Contains("Асанов", sheet.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signature_OfAnotherDocument_IsRefused_AndAChangedTextTakesTheTrueOneOff()
    {
        // Arrange
        var (client, page) = await DraftAsync("Суу түтүгүнө каражат бөлүнсүн.");
        var document = await client.GetByteArrayAsync($"{page}/paper.pdf", Ct);
        var other = await DraftAsync(client, "Башка нерсе жөнүндө");
        var foreign = await client.GetByteArrayAsync($"{other}/paper.pdf", Ct);

        // Act
        using var wrong = await AttachAsync(client, page, Sign(foreign), foreign);
        using var good = await AttachAsync(client, page, Sign(document), document);
        var signed = (await client.GetPageAsync(page, Ct)).QuerySelector("main")!.TextContent;
        using var changed = await client.PostFormAsync(
            $"{LettersLinks.Draft}?letter={page.Split('/')[^1]}", new Dictionary<string, string> { ["Input.Body"] = "Башка текст" }, Ct, "form[method=post][novalidate]");
        var bare = (await client.GetPageAsync(page, Ct)).QuerySelector("main")!.TextContent;
        var sheet = (await client.GetPageAsync($"{page}/agreement", Ct)).QuerySelector("main")!.TextContent;

        // Assert
        Assert.Equal(
            (HttpStatusCode.OK, HttpStatusCode.Redirect, HttpStatusCode.Redirect), (wrong.StatusCode, good.StatusCode, changed.StatusCode));
        Assert.Contains("Кол коюлган документ бул каттын тексти эмес", WebUtility.HtmlDecode(await wrong.Content.ReadAsStringAsync(Ct)), StringComparison.Ordinal);
        Assert.Contains("kat.pdf.p7s", signed, StringComparison.Ordinal);
        Assert.DoesNotContain("kat.pdf.p7s", bare, StringComparison.Ordinal);
        Assert.DoesNotContain("Асанов", sheet, StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> AttachAsync(HttpClient client, string page, byte[] signature, byte[] document)
    {
        var sheet = await client.GetPageAsync($"{page}/agreement", Ct);
        var token = sheet.QuerySelector("form[action*='Sign'] input[name='__RequestVerificationToken']")!.GetAttribute("value")!;
        using var form = new MultipartFormDataContent
        {
            { new StringContent(token), "__RequestVerificationToken" },
            { new ByteArrayContent(signature), "Signature", "kat.pdf.p7s" },
            { new ByteArrayContent(document), "Document", "kat.pdf" },
        };
        return await client.PostAsync($"{page}/agreement?handler=Sign", form, Ct);
    }

    private static byte[] Sign(byte[] document)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=Асанов Бакыт", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch.AddYears(55), DateTimeOffset.UnixEpoch.AddYears(60));
        var cms = new SignedCms(new ContentInfo(document), detached: true);
        cms.ComputeSignature(new CmsSigner(certificate));
        return cms.Encode();
    }

    private async Task<(HttpClient Client, string Page)> DraftAsync(string body)
    {
        var client = await host.ClientAsAsync(await host.Data.CreateUserAsync(await host.Data.CreateTenantAsync(), Role.Secretary));
        return (client, await DraftAsync(client, body));
    }

    private static async Task<string> DraftAsync(HttpClient client, string body)
    {
        using var answer = await client.PostFormAsync(
            LettersLinks.Draft,
            new Dictionary<string, string> { ["Input.Addressee"] = "Тоң РМА", ["Input.Subject"] = "Маалымат", ["Input.Body"] = body }, Ct);
        return answer.Headers.Location!.ToString();
    }
}
