using System.Net;
using System.Text.Json;
using Birdik.Platform.Permissions;
using Birdik.Platform.Tenancy;
using Birdik.Testing;
using Birdik.Tests.Ui;

namespace Birdik.Tests.Platform.Search;

public sealed class SearchPageTests(BirdikHost host)
{
    private const string Kind = "test.office";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_Words_ShowsMarkedHitsAndChips()
    {
        // Arrange
        var (_, client) = await OfficeAsync();
        using var _1 = client;

        // Act
        var page = await client.GetPageAsync("/search?q=жайыт&kind=test.office", Ct);

        // Assert
        Assert.Equal(["жайытты", "жайыттын", "жайыты"], page.QuerySelectorAll(".b-hits mark").Select(mark => mark.TextContent));
        Assert.Equal("/test/a", page.QuerySelector(".b-hits a")!.GetAttribute("href"));
        Assert.Contains("Жылы", page.One("main").TextContent, StringComparison.Ordinal);
        Assert.Equal("жайыт", page.QuerySelector("main input[name=q]")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("year=2025", "b")]
    [InlineData("from=2026-01-01&to=31.12.2026", "a")]
    [InlineData("sender=ministry", "a")]
    [InlineData("sphere=7", "b")]
    [InlineData("year=жок&from=кечээ&after=эмне", "a b")]
    public async Task Get_Chosen_LeavesWhatFits(string choice, string expected)
    {
        // Arrange
        var (_, client) = await OfficeAsync();
        using var _1 = client;

        // Act
        var page = await client.GetPageAsync($"/search?q=жайыт&kind=test.office&{choice}", Ct);

        // Assert
        Assert.Equal(expected.Split(' ').Select(id => $"/test/{id}"), page.QuerySelectorAll(".b-hits li > a").Select(a => a.GetAttribute("href")));
    }

    [Theory]
    [InlineData("", "Сөздөрдү")]
    [InlineData("-жайыт", "Болбошу")]
    [InlineData("жокжерде", "Эч нерсе табылган жок")]
    [InlineData("\"жайыт", "Табылды: 2")]
    [InlineData("NEAR(жайыт*) :", "Эч нерсе табылган жок")]
    public async Task Get_NothingToFind_SaysSoKindly(string query, string said)
    {
        // Arrange
        var (_, client) = await OfficeAsync();
        using var _1 = client;

        // Act
        var page = await client.GetPageAsync($"/search?kind=test.office&q={Uri.EscapeDataString(query)}", Ct);

        // Assert
        Assert.Contains(said, page.One("main").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_TenThousandLetters_TellsWhatWasLookedFor()
    {
        // Arrange
        var (_, client) = await OfficeAsync();
        using var _1 = client;

        // Act
        var page = await client.GetPageAsync($"/search?q={string.Concat(Enumerable.Repeat("жана+", 2_000))}", Ct);

        // Assert
        Assert.Contains("Өтө узун суроо", page.One("main").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Suggestions_TwoLetters_GiveTitles()
    {
        // Arrange
        var (_, client) = await OfficeAsync();
        using var _1 = client;

        // Act
        var two = await client.GetStringAsync("/search?part=found&q=жа", Ct);
        var one = await client.GetStringAsync("/search?part=found&q=ж", Ct);
        var more = await client.GetStringAsync("/search?part=found&q=ижара+жайыт", Ct);

        // Assert
        Assert.Contains("/test/a", two, StringComparison.Ordinal);
        Assert.DoesNotContain("/test/", one, StringComparison.Ordinal);
        Assert.Contains("/test/a", more, StringComparison.Ordinal);
        Assert.DoesNotContain("<html", two, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stranger_LearnsNothing()
    {
        // Arrange
        var (office, client) = await OfficeAsync();
        client.Dispose();
        await host.PutAsync(office.Id, SearchDesk.Entry("guarded", "Жайыт сыры", kind: Kind) with { Permission = "platform.journal" });
        using var visitor = host.Visitor();
        using var specialist = await host.ClientAsAsync(await host.Data.CreateUserAsync(office, Role.Specialist));
        using var stranger = await host.ClientAsAsync(await host.Data.CreateUserAsync(await host.Data.CreateTenantAsync(), Role.Head));

        // Act
        using var refused = await visitor.GetAsync("/api/v1/search?q=жайыт&kind=test.office", Ct);
        var foreign = await AnswerAsync(stranger, "/api/v1/search?q=жайыт&kind=test.office&facets=true");
        var foreignSuggested = await stranger.GetStringAsync("/api/v1/search/suggestions?q=жа", Ct);
        var own = await AnswerAsync(specialist, "/api/v1/search?q=жайыт&kind=test.office&facets=true");
        var ownSuggested = await specialist.GetStringAsync("/api/v1/search/suggestions?q=сы", Ct);

        // Assert
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.Empty(foreign.GetProperty("hits").EnumerateArray());
        Assert.Equal(0, foreign.GetProperty("facets").GetProperty("total").GetInt32());
        Assert.DoesNotContain(Kind, foreign.GetProperty("facets").GetProperty("kinds").ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Kind, foreignSuggested, StringComparison.Ordinal);
        Assert.Equal(2, own.GetProperty("facets").GetProperty("total").GetInt32());
        Assert.Equal(["a", "b"], own.GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("id").GetString()));
        Assert.DoesNotContain("guarded", ownSuggested, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Api_Hit_TellsWhereItWasFound()
    {
        // Arrange
        var (_, client) = await OfficeAsync();
        using var _1 = client;

        // Act
        var answer = await AnswerAsync(client, "/api/v1/search?q=жайыт&kind=test.office&year=2026");

        // Assert
        var hit = Assert.Single(answer.GetProperty("hits").EnumerateArray());
        Assert.Equal(Kind, hit.GetProperty("kind").GetString());
        Assert.Equal("2026-02-03", hit.GetProperty("day").GetString());
        Assert.Contains(hit.GetProperty("snippet").EnumerateArray(), piece =>
            piece.GetProperty("isFound").GetBoolean() && piece.GetProperty("text").GetString() == "жайыттын");
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("next").ValueKind);
    }

    private static async Task<JsonElement> AnswerAsync(HttpClient client, string address) =>
        JsonDocument.Parse(await client.GetStringAsync(address, Ct)).RootElement;

    /// <summary>An office with two letters on pastures, and its specialist.</summary>
    private async Task<(Tenant Office, HttpClient Client)> OfficeAsync()
    {
        var office = await host.Data.CreateTenantAsync();
        await host.PutAsync(
            office.Id,
            SearchDesk.Entry("a", "Ижарага берүү: жайытты бөлүү", "Айылдагы жайыттын абалы", Kind) with { Day = new DateOnly(2026, 2, 3), SenderClass = "ministry" },
            SearchDesk.Entry("b", "Кат", "Айылдын жайыты", Kind) with { Day = new DateOnly(2025, 2, 3), Sphere = "7" });
        return (office, await host.ClientAsAsync(await host.Data.CreateUserAsync(office, Role.Specialist)));
    }
}
