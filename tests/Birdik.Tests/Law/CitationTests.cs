using System.Net.Http.Json;
using System.Text.Json;
using Birdik.Law.Acts;
using Birdik.Law.Citations;
using Birdik.Law.Provisions;
using Birdik.Methods.Law.Citations;
using Birdik.Platform.Localization;
using Birdik.Platform.Permissions;
using Birdik.Platform.Tenancy;
using Birdik.Testing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Tests.Law;

public sealed class CitationTests(BirdikHost host)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AddVersion_ReferencesOfItsOwn_LeadToTheirProvisions()
    {
        // Arrange
        var act = await host.Data.CreateActAsync();

        // Act
        await host.Data.AddVersionAsync(act);

        // Assert
        var citation = Assert.Single(await OfAsync(act));
        Assert.Equal(
            ("статьи 3 настоящего Закона", CitationStatus.Resolved, await host.Data.ProvisionAsync(act, "art_3")),
            (citation.Words, citation.Status, citation.ToProvisionId));
    }

    [Fact]
    public async Task AddVersion_ActWithoutText_IsFoundWhenItsTextComes()
    {
        // Arrange
        var other = await host.Data.CreateActAsync();
        var act = await host.Data.CreateActAsync();
        await host.Data.AddVersionAsync(act, Citing($"статьей 4 Закона от 1 января 2001 года № {other.Number}"));
        var before = Assert.Single(await OfAsync(act));

        // Act
        await host.Data.AddVersionAsync(other);

        // Assert
        var after = Assert.Single(await OfAsync(act));
        Assert.Equal((CitationStatus.ProvisionUnknown, other.Id), (before.Status, before.ToActId!.Value));
        Assert.Equal((CitationStatus.Resolved, await host.Data.ProvisionAsync(other, "art_4")), (after.Status, after.ToProvisionId));
    }

    [Fact]
    public async Task AddVersion_ActNotInTheRegister_IsFoundWhenItIsEntered()
    {
        // Arrange
        var act = await host.Data.CreateActAsync();
        await host.Data.AddVersionAsync(act, Citing("статьей 2 Закона «О воздушных змеях и ветре» от 3 марта 2003 года № 77-з"));
        var before = Assert.Single(await OfAsync(act));

        // Act
        var other = await host.Data.CreateActAsync(with: entry => entry with
        {
            Title = new LocalizedText("", "О воздушных змеях и ветре"), Date = new DateOnly(2003, 3, 3), Number = "77-з",
        });
        await host.Data.AddVersionAsync(other);

        // Assert
        Assert.Equal(CitationStatus.ActUnknown, before.Status);
        Assert.Equal(await host.Data.ProvisionAsync(other, "art_2"), Assert.Single(await OfAsync(act)).ToProvisionId);
    }

    [Fact]
    public async Task Pages_ShowTheReferenceBothWays()
    {
        // Arrange
        var other = await host.Data.CreateActAsync();
        await host.Data.AddVersionAsync(other);
        var act = await host.Data.CreateActAsync();
        await host.Data.AddVersionAsync(act, Citing($"статьей 4 Закона от 1 января 2001 года № {other.Number}"));
        using var client = await SpecialistAsync();

        // Act
        var citing = await client.GetPageAsync(TextLinks.Text(act.Key, language: ActLanguage.Ru), Ct);
        var cited = await client.GetPageAsync(TextLinks.Text(other.Key, language: ActLanguage.Ru), Ct);
        var both = await client.GetPageAsync(CitationLinks.Of(other.Key, "art_4"), Ct);
        var api = await client.GetFromJsonAsync<JsonElement>($"/api/v1/law/acts/{other.Key}/citations?eId=art_4", Ct);

        // Assert
        Assert.Equal(TextLinks.Provision(other.Key, "art_4"), citing.QuerySelector("#art_1__al_1 a")!.GetAttribute("href"));
        Assert.Equal(CitationLinks.Of(other.Key, "art_4"), cited.QuerySelector("#art_4 a[href*='citations']")!.GetAttribute("href"));
        Assert.Equal(TextLinks.Provision(act.Key, "art_1__al_1", language: ActLanguage.Ru), both.QuerySelector("tbody a")!.GetAttribute("href"));
        var told = Assert.Single(api.GetProperty("to").EnumerateArray());
        Assert.Equal([act.Uri, "art_1__al_1", other.Uri, "art_4"], new[] { "act", "eId", "toAct", "toEId" }.Select(name => told.GetProperty(name).GetString()));
    }

    [Fact]
    public async Task Register_Unresolved_ListsWhatLeadsNowhereInForceTodayOnly()
    {
        // Arrange
        var act = await host.Data.CreateActAsync();
        await host.Data.AddVersionAsync(act, Citing("статьей 77 настоящего Закона"));
        await host.Data.AddVersionAsync(act, Citing("статьей 78 настоящего Закона"), new DateOnly(2012, 1, 1));
        using var client = await SpecialistAsync();

        // Act
        var page = await client.GetPageAsync($"{CitationLinks.Unresolved}&f.actKey={act.Key}", Ct);

        // Assert
        Assert.Contains("статьей 78", Assert.Single(page.QuerySelectorAll("tbody tr")).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Again_ByAnalyst_LooksForTheMissing_BySpecialist_IsForbidden()
    {
        // Arrange
        using var analyst = await host.ClientAsAsync(await host.Data.CreateAnalystAsync());
        using var specialist = await SpecialistAsync();

        // Act
        using var done = await analyst.PostFormAsync(CitationLinks.Again, new Dictionary<string, string>(), Ct, "form.b-form");
        using var refused = await specialist.GetAsync(CitationLinks.Again, Ct);

        // Assert
        Assert.Equal(CitationLinks.Unresolved, done.Headers.Location!.ToString());
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, refused.StatusCode);
    }

    [Theory]
    [InlineData("Гражданский кодекс Кыргызской Республики (часть первая)", "гражданскии кодекс")]
    [InlineData("Жарандык кодекс, I бөлүк", "жарандык кодекс")]
    [InlineData("«О местных кенешах»", "о местных кенешах")]
    public void KeyOf_SpellingsOfATitle_Meet(string title, string key) =>
        Assert.Equal(key.Replace("ии", "ий", StringComparison.Ordinal), ActMatcher.KeyOf(title));

    private static string Citing(string words) => $"""
        ЗАКОН КЫРГЫЗСКОЙ РЕСПУБЛИКИ
        Об испытании

        Статья 1. Ссылка
        Порядок определяется {words}.
        """;

    private Task<List<ActCitation>> OfAsync(Act act) =>
        host.ReadAsync(Tenant.Installation, db => db.Set<ActCitation>().Where(one => one.ActId == act.Id).ToListAsync(Ct));

    private async Task<HttpClient> SpecialistAsync() =>
        await host.ClientAsAsync(await host.Data.CreateUserAsync(await host.Data.CreateTenantAsync(), Role.Specialist));
}
