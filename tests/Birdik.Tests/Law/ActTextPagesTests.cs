using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Birdik.Law.Acts;
using Birdik.Law.Citations;
using Birdik.Law.Duties;
using Birdik.Law.Provisions;
using Birdik.Platform.Permissions;
using Birdik.Platform.Tenancy;
using Birdik.Testing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Tests.Law;

public sealed class ActTextPagesTests(BirdikHost host)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Text_OnADay_ShowsWhatWasInForceWithItsContents()
    {
        // Arrange
        var act = await host.Data.CreateActAsync();
        await host.Data.AddVersionAsync(act);
        await host.Data.AddVersionAsync(
            act, TestData.LawText.Replace("до 1 октября", "до 1 ноября", StringComparison.Ordinal), new DateOnly(2010, 5, 1));
        using var client = await SpecialistAsync();

        // Act
        var before = await client.GetPageAsync($"/law/acts/{act.Key}/text?on=2010-04-30", Ct);
        var after = await client.GetPageAsync($"/law/acts/{act.Key}/text?on=2010-05-01", Ct);

        // Assert
        Assert.Contains("до 1 октября", before.QuerySelector(".b-law-text")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("до 1 ноября", after.QuerySelector(".b-law-text")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            ["#art_1", "#art_2", "#art_3", "#art_4"],
            after.QuerySelectorAll(".b-law-contents li a").Select(link => link.GetAttribute("href")));
        Assert.NotNull(after.GetElementById("art_3__para_2__point_1"));
    }

    [Fact]
    public async Task Text_LongAct_IsShownAChapterAtATime()
    {
        // Arrange
        var act = await host.Data.CreateActAsync();
        var chapters = Enumerable.Range(1, 12).Select(chapter => $"Глава {chapter}\nГлава по счету\n" + string.Join('\n', Enumerable
            .Range(((chapter - 1) * 15) + 1, 15)
            .Select(article => $"Статья {article}. Правило\n1. Первая часть.\n2. Вторая часть.")));
        await host.Data.AddVersionAsync(act, $"ЗАКОН\nОб испытании\n{string.Join('\n', chapters)}");
        using var client = await SpecialistAsync();

        // Act
        var page = await client.GetPageAsync($"/law/acts/{act.Key}/text/art_40", Ct);

        // Assert
        Assert.NotNull(page.GetElementById("art_40"));
        Assert.Null(page.GetElementById("art_1"));
        Assert.Equal(2, page.QuerySelectorAll(".b-law-pager a").Length);
        Assert.Single(page.QuerySelectorAll(".b-law-contents [aria-current='page']"));
    }

    [Theory]
    [InlineData("/text/art_99")]
    [InlineData("x/text")]
    public async Task Text_UnknownPlace_IsNotFound(string place)
    {
        // Arrange
        var act = await host.Data.CreateActAsync();
        await host.Data.AddVersionAsync(act);
        using var client = await SpecialistAsync();

        // Act
        using var answer = await client.GetAsync($"/law/acts/{act.Key}{place}", Ct);

        // Assert
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Compare_TwoVersions_ShowsTheChangedWordsByArticle()
    {
        // Arrange
        var act = await host.Data.CreateActAsync();
        await host.Data.AddVersionAsync(act);
        await host.Data.AddVersionAsync(
            act,
            TestData.LawText.Replace("до 1 октября", "до 1 ноября", StringComparison.Ordinal) + "\n\nСтатья 5. Новая\nТекст новой статьи.",
            new DateOnly(2010, 5, 1));
        using var client = await SpecialistAsync();

        // Act
        var page = await client.GetPageAsync($"/law/acts/{act.Key}/compare", Ct);

        // Assert
        Assert.Equal(["art_3", "art_5"], page.QuerySelectorAll("section.b-law-text").Select(section => section.Id));
        Assert.Equal(("октября", "ноября"), (page.QuerySelector("#art_3 del")!.TextContent, page.QuerySelector("#art_3 ins")!.TextContent));
        Assert.Empty(page.QuerySelectorAll("#art_5 del"));
    }

    [Fact]
    public async Task Corpus_SearchByWords_FindsTheProvision()
    {
        // Arrange
        var act = await host.Data.CreateActAsync(ActKind.Law, entry => entry with { Title = new("Сыноо чөйчөгү жөнүндө", "") });
        await host.Data.AddVersionAsync(act);
        using var client = await SpecialistAsync();

        // Act
        var page = await client.GetPageAsync("/law/corpus?q=чөйчөгү+экспертов", Ct);

        // Assert
        Assert.Contains("экспертов", page.QuerySelector("main .b-plain-list li, ul.b-plain-list li")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Api_TextOnADay_GivesProvisionsInOrder()
    {
        // Arrange
        var act = await host.Data.CreateActAsync();
        await host.Data.AddVersionAsync(act);
        using var client = await SpecialistAsync();

        // Act
        var text = await client.GetFromJsonAsync<JsonElement>($"/api/v1/law/acts/{act.Key}/text?on=2001-01-01&lang=ru", Ct);
        using var before = await client.GetAsync($"/api/v1/law/acts/{act.Key}/text?on=2000-12-31&lang=ru", Ct);
        var found = await client.GetFromJsonAsync<JsonElement>($"/api/v1/law/provisions?q={act.Number}+экспертов", Ct);

        // Assert
        Assert.Equal(act.Uri, text.GetProperty("uri").GetString());
        Assert.Contains(text.GetProperty("provisions").EnumerateArray(), one => one.GetProperty("eId").GetString() == "art_4");
        Assert.Equal(HttpStatusCode.NotFound, before.StatusCode);
        Assert.Equal("art_3__para_2__point_2", Assert.Single(found.EnumerateArray()).GetProperty("eId").GetString());
    }

    [Fact]
    public async Task Text_ActWithoutOne_SaysSo()
    {
        // Arrange
        var act = await host.Data.CreateActAsync();
        using var client = await SpecialistAsync();

        // Act
        var page = await client.GetPageAsync($"/law/acts/{act.Key}/text", Ct);

        // Assert
        Assert.NotNull(page.QuerySelector(".b-empty"));
    }

    [Fact]
    public async Task Import_ByAnalyst_TakesTheTextIn()
    {
        // Arrange
        var act = await host.Data.CreateActAsync();
        using var client = await host.ClientAsAsync(await host.Data.CreateAnalystAsync());

        // Act
        using var answer = await ImportAsync(client, act, "текст.txt", TestData.LawText);

        // Assert
        Assert.StartsWith($"/law/acts/{act.Key}/text", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        var page = await client.GetPageAsync($"/law/acts/{act.Key}/text", Ct);
        Assert.Contains("текст.txt", page.QuerySelector("table")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_FileOfAnotherType_ShowsWhyNot()
    {
        // Arrange
        var act = await host.Data.CreateActAsync();
        using var client = await host.ClientAsAsync(await host.Data.CreateAnalystAsync());

        // Act
        using var answer = await ImportAsync(client, act, "picture.png", "PNG\0\0\0picture");

        // Assert
        Assert.Single((await answer.ReadPageAsync(Ct)).QuerySelectorAll(".ds-error-summary"));
    }

    public static TheoryData<string> Formats => ["txt", "docx", "pdf", "html", "xml"];

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Import_LookAtAnyFormat_TellsWhatIsFoundAndKeepsNothing(string format)
    {
        // Arrange
        var act = await host.Data.CreateActAsync();
        using var client = await host.ClientAsAsync(await host.Data.CreateAnalystAsync());

        // Act
        using var answer = await ImportAsync(client, act, $"закон.{format}", LawInFormats.Of(format), ("look", "true"));

        // Assert
        var page = await answer.ReadPageAsync(Ct);
        Assert.Empty(page.QuerySelectorAll(".ds-error-summary"));
        Assert.Contains(page.QuerySelectorAll("main li"), line => line.TextContent.StartsWith("Бөлүмдөр: ", StringComparison.Ordinal));
        Assert.NotEmpty(page.QuerySelectorAll("details li"));
        Assert.Equal(0, await VersionsAsync(act));
    }

    [Fact]
    public async Task Import_Look_TellsReferencesCandidatesAndOddLines()
    {
        // Arrange
        var act = await host.Data.CreateActAsync();
        using var client = await host.ClientAsAsync(await host.Data.CreateAnalystAsync());

        // Act
        using var answer = await ImportAsync(
            client, act, "x.txt", Encoding.UTF8.GetBytes($"{TestData.LawText}\n\nСтатья 2. Назад\nТекст по статье 88 настоящего Закона."), ("look", "true"));

        // Assert
        var lines = (await answer.ReadPageAsync(Ct)).QuerySelectorAll("main li").Select(line => line.TextContent).ToList();
        Assert.Contains("Шилтемелер: 2, алардын ичинен табылбаганы: 1.", lines);
        Assert.Contains("Милдет жүктөгөн, уруксат берген же тыюу салган сүйлөмдөр: 4.", lines);
        Assert.Contains(lines, line => line.StartsWith("27-сап: ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("bomb.xml", "<!DOCTYPE a [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>\n<akomaNtoso>&b;</akomaNtoso>")]
    [InlineData("outside.xml", "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n<akomaNtoso>&x;</akomaNtoso>")]
    [InlineData("mixed.txt", "MIXED")]
    [InlineData("broken.docx", "PK\u0003\u0004 broken")]
    [InlineData("broken.pdf", "%PDF-1.5 broken")]
    [InlineData("empty.txt", "\n \n")]
    public async Task Import_BadFile_IsRefusedAndTheRegisterIsUnharmed(string name, string content)
    {
        // Arrange
        var act = await host.Data.CreateActAsync();
        await host.Data.AddVersionAsync(act);
        using var client = await host.ClientAsAsync(await host.Data.CreateAnalystAsync());
        byte[] bytes = content == "MIXED"
            ? [.. "Статья 1. Один\n"u8, 0xd2, 0xe5, 0xea, 0xf1, 0xf2, (byte)'\n', .. "Статья 2. Два\n"u8]
            : Encoding.UTF8.GetBytes(content);

        // Act
        using var page = await ImportAsync(client, act, name, bytes);
        using var api = await client.PostAsync($"/api/v1/law/acts/{act.Key}/texts?from=2002-01-01&name={name}", Binary(bytes), Ct);

        // Assert
        Assert.Single((await page.ReadPageAsync(Ct)).QuerySelectorAll(".ds-error-summary"));
        Assert.Contains(api.StatusCode, new[] { HttpStatusCode.BadRequest, HttpStatusCode.UnprocessableEntity });
        Assert.Equal(1, await VersionsAsync(act));
    }

    [Fact]
    public async Task Api_Import_ReadsTheTextWithItsReferencesAndCandidates()
    {
        // Arrange
        var act = await host.Data.CreateActAsync();
        using var client = await host.ClientAsAsync(await host.Data.CreateAnalystAsync());
        using var specialist = await SpecialistAsync();
        var address = $"/api/v1/law/acts/{act.Key}/texts?from=2001-01-01&name=law.txt";

        // Act
        using var answer = await client.PostAsync(address, Binary(Encoding.UTF8.GetBytes(TestData.LawText)), Ct);
        using var refused = await specialist.PostAsync(address, Binary(Encoding.UTF8.GetBytes(TestData.LawText)), Ct);

        // Assert
        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Forbidden), (answer.StatusCode, refused.StatusCode));
        var (duties, citations) = await host.ReadAsync(Tenant.Installation, async db => (
            await db.Set<Duty>().CountAsync(one => one.ActId == act.Id, Ct), await db.Set<ActCitation>().CountAsync(one => one.ActId == act.Id, Ct)));
        Assert.Equal((4, 1), (duties, citations));
    }

    [Fact]
    public async Task Import_BySpecialist_IsForbidden()
    {
        // Arrange
        var act = await host.Data.CreateActAsync();
        using var client = await SpecialistAsync();

        // Act
        using var answer = await client.GetAsync($"/law/acts/{act.Key}/import", Ct);

        // Assert
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    private Task<int> VersionsAsync(Act act) => host.ReadAsync(
        Tenant.Installation, db => db.Set<ActVersion>().CountAsync(version => version.ActId == act.Id && version.ReplacedAt == null, Ct));

    private static ByteArrayContent Binary(byte[] bytes) => new(bytes) { Headers = { ContentType = new("application/octet-stream") } };

    private static Task<HttpResponseMessage> ImportAsync(HttpClient client, Act act, string name, string text) =>
        ImportAsync(client, act, name, Encoding.UTF8.GetBytes(text));

    private static async Task<HttpResponseMessage> ImportAsync(
        HttpClient client, Act act, string name, byte[] bytes, params (string Name, string Value)[] more)
    {
        var address = TextLinks.Import(act.Key);
        var page = await client.GetPageAsync(address, Ct);
        using var content = new MultipartFormDataContent
        {
            { new StringContent(page.QuerySelector("form.b-form input[name='__RequestVerificationToken']")!.GetAttribute("value")!), "__RequestVerificationToken" },
            { new StringContent("2001-01-01"), "Input.From" },
            { new ByteArrayContent(bytes), "Upload", name },
        };
        foreach (var (field, value) in more)
        {
            content.Add(new StringContent(value), field);
        }

        return await client.PostAsync(address, content, Ct);
    }

    private async Task<HttpClient> SpecialistAsync() =>
        await host.ClientAsAsync(await host.Data.CreateUserAsync(await host.Data.CreateTenantAsync(), Role.Specialist));
}
