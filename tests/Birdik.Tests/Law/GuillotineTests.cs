using System.Net;
using Birdik.Law.Acts;
using Birdik.Law.Guillotine;
using Birdik.Law.Provisions;
using Birdik.Law.Reading;
using Birdik.Platform.Ids;
using Birdik.Platform.Permissions;
using Birdik.Platform.Tenancy;
using Birdik.Testing;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Tests.Law;

public sealed class GuillotineTests(BirdikHost host)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Verdict_TakesTwoPersons()
    {
        // Arrange
        var act = await ActAsync();
        var address = GuillotineLinks.Article(act.Key, "art_3");
        using var first = await host.ClientAsAsync(await host.Data.CreateAnalystAsync());
        using var second = await host.ClientAsAsync(await host.Data.CreateAnalystAsync());

        // Act
        using var proposed = await first.PostFormAsync(address, Answers("Repeal"), Ct, "form.b-form:not([action])");
        var own = await first.GetPageAsync(address, Ct);
        using var confirmed = await second.PostFormAsync(
            address, new Dictionary<string, string> { ["confirms"] = "true" }, Ct, "form[action*='Second']");

        // Assert
        Assert.Equal(GuillotineLinks.Act(act.Key), proposed.Headers.Location!.ToString());
        Assert.Empty(own.QuerySelectorAll("form[action*='Second']"));
        Assert.Equal(GuillotineLinks.Workspace, confirmed.Headers.Location!.ToString());
        Assert.Equal((ReviewVerdict.Repeal, ReviewState.Confirmed), await VerdictAsync(act, "art_3"));
    }

    [Fact]
    public async Task Verdict_KeepingWhatIsNotNeeded_ShowsWhyNot()
    {
        // Arrange
        var act = await ActAsync();
        using var client = await host.ClientAsAsync(await host.Data.CreateAnalystAsync());

        // Act
        using var answer = await client.PostFormAsync(
            GuillotineLinks.Article(act.Key, "art_2"),
            new Dictionary<string, string>(Answers("Keep")) { ["Input.IsNeeded"] = "false" },
            Ct,
            "form.b-form:not([action])");

        // Assert
        Assert.Equal("#Input-Verdict", (await answer.ReadPageAsync(Ct)).QuerySelector(".ds-error-summary a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Return_WithoutReason_IsRefused()
    {
        // Arrange
        var act = await ActAsync();
        var address = GuillotineLinks.Article(act.Key, "art_4");
        using var first = await host.ClientAsAsync(await host.Data.CreateAnalystAsync());
        using var second = await host.ClientAsAsync(await host.Data.CreateAnalystAsync());
        using var proposed = await first.PostFormAsync(address, Answers("Amend"), Ct, "form.b-form:not([action])");

        // Act
        using var answer = await second.PostFormAsync(
            address, new Dictionary<string, string> { ["confirms"] = "false" }, Ct, "form[action*='Second']");

        // Assert
        Assert.Single((await answer.ReadPageAsync(Ct)).QuerySelectorAll(".ds-error-summary"));
        Assert.Equal((ReviewVerdict.Amend, ReviewState.Proposed), await VerdictAsync(act, "art_4"));
    }

    [Fact]
    public async Task Simulation_OfARepeal_CountsTheDutiesThatEnd()
    {
        // Arrange
        var act = await ActAsync();
        await host.Data.CreateDutyAsync(act, "art_3__para_1");
        await host.Data.CreateDutyAsync(act, "art_3");
        await host.Data.CreateDutyAsync(act, "art_4");
        await using var scope = host.Scope(Tenant.Installation);

        // Act
        var simulated = await scope.ServiceProvider.GetRequiredService<RepealSimulation>()
            .OfAsync([await host.Data.ProvisionAsync(act, "art_3")], Ct);

        // Assert
        Assert.Equal((1, 2, 0), (simulated.Articles, simulated.Duties, simulated.Others));
    }

    [Fact]
    public async Task Draft_ComposedOfAProvision_ShowsItsOrigin()
    {
        // Arrange
        var act = await ActAsync();
        var origin = await host.Data.ProvisionAsync(act, "art_3");
        var number = await FreeNumberAsync();
        using var client = await host.ClientAsAsync(await host.Data.CreateAnalystAsync());

        // Act
        using var answer = await client.PostFormAsync(
            GuillotineLinks.NewArticle,
            new Dictionary<string, string>
            {
                ["Input.Number"] = $"{number}",
                ["Input.Heading.Ky"] = "Отчет",
                ["Input.TextKy"] = "Айыл өкмөтү жыл сайын отчет берет.",
                ["Input.Origins"] = origin.ToString(),
            },
            Ct,
            "form.b-form");
        var page = await client.GetPageAsync(GuillotineLinks.Draft, Ct);

        // Assert
        Assert.Equal($"{GuillotineLinks.Draft}#art_{number}", answer.Headers.Location!.ToString());
        var article = page.GetElementById($"art_{number}")!;
        Assert.Contains(article.QuerySelectorAll("a"), link => link.GetAttribute("href")!.StartsWith($"/law/acts/{act.Key}/text/art_3", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Draft_Exports_HoldArticlesOriginsAndCoverage()
    {
        // Arrange
        var act = await ActAsync();
        var origin = await host.Data.ProvisionAsync(act, "art_3");
        var number = await FreeNumberAsync();
        using var client = await host.ClientAsAsync(await host.Data.CreateAnalystAsync());
        using var written = await client.PostFormAsync(
            GuillotineLinks.NewArticle,
            new Dictionary<string, string>
            {
                ["Input.Number"] = $"{number}",
                ["Input.Chapter.Ky"] = "Отчеттуулук",
                ["Input.Heading.Ky"] = "Жылдык отчет",
                ["Input.TextKy"] = "1. Айыл өкмөтү жыл сайын отчет берет.\n2. Отчет ачык болот.",
                ["Input.Origins"] = origin.ToString(),
            },
            Ct,
            "form.b-form");

        // Act
        var docx = await client.GetByteArrayAsync(GuillotineLinks.DraftDocx, Ct);
        var akn = await client.GetByteArrayAsync(GuillotineLinks.DraftAkn, Ct);

        // Assert
        using var document = WordprocessingDocument.Open(new MemoryStream(docx), false);
        Assert.Empty(new OpenXmlValidator().Validate(document, Ct).Select(error => $"{error.Path?.XPath} {error.Description}"));
        var body = document.MainDocumentPart!.Document!.Body!;
        Assert.Contains("1. Айыл өкмөтү жыл сайын отчет берет.", body.InnerText, StringComparison.Ordinal);
        var origins = body.Elements<Table>().First().Elements<TableRow>().Select(row => row.InnerText);
        Assert.Contains(origins, row => row.StartsWith($"{number}Жылдык отчет{act.Title.Ky}, 3-берене", StringComparison.Ordinal));
        // Reading checks it against the official schema.
        var text = LawFiles.Read("code.xml", akn).Value.Text;
        Assert.Contains(text.Walk(), one => one.Address == $"art_{number}__para_2" && one.Text == "Отчет ачык болот.");
    }

    [Fact]
    public async Task Draft_Page_ShowsTheCoverageOfEachClassifiedAct()
    {
        // Arrange
        var act = await ActAsync();
        await host.Data.WriteAsync(Tenant.Installation, "test.class", db => db.Set<Act>().Single(one => one.Id == act.Id).Class = ActClass.Aligned);
        using var client = await host.ClientAsAsync(await host.Data.CreateAnalystAsync());

        // Act
        var page = await client.GetPageAsync(GuillotineLinks.Draft, Ct);

        // Assert
        var row = page.QuerySelectorAll("tr").Single(one => one.QuerySelector($"a[href='{GuillotineLinks.Act(act.Key)}']") is not null);
        Assert.Equal(["4", "0", "0"], row.QuerySelectorAll("td.b-num").Select(cell => cell.TextContent));
    }

    [Fact]
    public async Task Draft_WithoutText_ShowsTheError()
    {
        // Arrange
        using var client = await host.ClientAsAsync(await host.Data.CreateAnalystAsync());

        // Act
        using var answer = await client.PostFormAsync(
            GuillotineLinks.NewArticle, new Dictionary<string, string> { ["Input.Number"] = "998" }, Ct, "form.b-form");

        // Assert
        Assert.Equal("#Input-TextKy", (await answer.ReadPageAsync(Ct)).QuerySelector(".ds-error-summary a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("/law/guillotine", HttpStatusCode.OK)]
    [InlineData("/law/code", HttpStatusCode.OK)]
    [InlineData("/law/code/new", HttpStatusCode.Forbidden)]
    public async Task Pages_AreReadByAllAndWrittenByAnalysts(string address, HttpStatusCode status)
    {
        // Arrange
        using var client = await host.ClientAsAsync(await host.Data.CreateUserAsync(await host.Data.CreateTenantAsync(), Role.Specialist));

        // Act
        using var answer = await client.GetAsync(address, Ct);

        // Assert
        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task Review_PostedBySpecialist_IsForbidden()
    {
        // Arrange
        var act = await ActAsync();
        using var client = await host.ClientAsAsync(await host.Data.CreateUserAsync(await host.Data.CreateTenantAsync(), Role.Specialist));
        var address = GuillotineLinks.Article(act.Key, "art_3");
        var page = await client.GetPageAsync("/law/mine", Ct);
        var token = page.QuerySelector("input[name='__RequestVerificationToken']")!.GetAttribute("value")!;

        // Act
        using var answer = await client.PostAsync(
            address, new FormUrlEncodedContent(new Dictionary<string, string>(Answers("Repeal")) { ["__RequestVerificationToken"] = token }), Ct);

        // Assert
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    private static Dictionary<string, string> Answers(string verdict) => new() { ["Input.Verdict"] = verdict, ["Input.Why"] = "Негизи бар" };

    private async Task<Act> ActAsync()
    {
        var act = await host.Data.CreateActAsync();
        await host.Data.AddVersionAsync(act);
        return act;
    }

    private Task<int> FreeNumberAsync() => host.ReadAsync(
        Tenant.Installation, async db => (await db.Set<DraftArticle>().MaxAsync(article => (int?)article.Number, Ct) ?? 0) + 1);

    private async Task<(ReviewVerdict Verdict, ReviewState State)> VerdictAsync(Act act, string eId)
    {
        Id<Provision> provision = await host.Data.ProvisionAsync(act, eId);
        var review = await host.ReadAsync(
            Tenant.Installation, db => db.Set<ProvisionReview>().SingleAsync(one => one.ProvisionId == provision, Ct));
        return (review.Verdict, review.State);
    }
}
