using Birdik.Platform.Localization;
using Birdik.Platform.Search;
using Birdik.Testing;

namespace Birdik.Tests.Platform.Search;

public sealed class SearchRankTests(BirdikHost host)
{
    [Theory]
    [InlineData("салык", "Салык", "", "Кат", "салык")] // title over body
    [InlineData("салык", "Кат", "салык", "Кат", "салыктын")] // the form asked for over another
    [InlineData("көл", "Кат", "көл", "Кат", "кол")] // the letters asked for over folded ones
    [InlineData("кол", "Кат", "кол", "Кат", "көл")]
    [InlineData("салык", "Салыктар", "", "Кат", "салык")] // another form in the title over the form itself in the body
    public async Task Find_BetterMatch_ComesFirstThoughOlder(
        string query, string betterTitle, string betterBody, string otherTitle, string otherBody)
    {
        // Arrange
        var tenant = await host.Data.CreateTenantAsync();
        await host.PutAsync(
            tenant.Id,
            SearchDesk.Entry("other", otherTitle, otherBody) with { Day = new DateOnly(2026, 2, 1) },
            SearchDesk.Entry("better", betterTitle, betterBody) with { Day = new DateOnly(2020, 2, 1) });

        // Act
        var found = await host.FindAsync(tenant.Id, query);

        // Assert
        Assert.Equal(["better", "other"], found);
    }

    [Fact]
    public async Task Find_EqualMatches_WeightThenDay()
    {
        // Arrange
        var tenant = await host.Data.CreateTenantAsync();
        await host.PutAsync(
            tenant.Id,
            SearchDesk.Entry("old", "Салык") with { Day = new DateOnly(2020, 2, 1) },
            SearchDesk.Entry("new", "Салык") with { Day = new DateOnly(2026, 2, 1) },
            SearchDesk.Entry("undated", "Салык"),
            SearchDesk.Entry("heavy", "Салык") with { Day = new DateOnly(2010, 2, 1), Weight = 5 });

        // Act
        var found = await host.FindAsync(tenant.Id, "салык");

        // Assert
        Assert.Equal(["heavy", "new", "old", "undated"], found);
    }

    [Fact]
    public async Task Find_OwnAndNationalAlike_OwnFirst()
    {
        // Arrange
        var tenant = await host.Data.CreateTenantAsync();
        var word = $"жалпыулуттук{tenant.Id}";
        await host.IndexAsync(tenant.Id, async (index, ct) =>
        {
            await index.PutNationalAsync(SearchDesk.Entry($"national {tenant.Id}", word) with { Weight = 9 }, ct);
            await index.PutAsync(SearchDesk.Entry("own", word), ct);
            await index.PutAsync(SearchDesk.Entry("own body", "Кат", word), ct);
        });

        // Act
        var found = await host.FindAsync(tenant.Id, word);

        // Assert
        Assert.Equal(["own", $"national {tenant.Id}", "own body"], found);
    }

    [Fact]
    public async Task Find_PageByPageOverAllTiers_GivesEachOnce()
    {
        // Arrange
        var tenant = await host.Data.CreateTenantAsync();
        string[] titles = ["Көл", "Кол", "Көлдүн", "Кат"];
        await host.PutAsync(
            tenant.Id,
            [.. Enumerable.Range(0, 24).Select(i => SearchDesk.Entry($"{i:00}", titles[i % 4], i % 4 == 3 ? "көлдө" : "") with { Day = new DateOnly(2026, 1, 1 + i) })]);

        // Act
        var found = new List<string>();
        for (string? after = ""; after is not null;)
        {
            var from = after;
            var page = await host.SearchAsync(
                tenant.Id, (search, ct) => search.FindAsync(SearchQuery.Read("көл"), new SearchFilter { Kind = SearchDesk.Kind }, from, 5, ct));
            found.AddRange(page.Hits.Select(hit => hit.ObjectId));
            after = page.Next;
        }

        // Assert
        var whole = Enumerable.Range(0, 24).OrderBy(i => i % 4).ThenByDescending(i => i).Select(i => $"{i:00}");
        Assert.Equal(whole, found);
    }

    [Theory]
    [InlineData(8)]
    [InlineData(66)]
    [InlineData(220)]
    public async Task Find_FewOrMany_OrderIsTheSame(int documents)
    {
        // Arrange
        var tenant = await host.Data.CreateTenantAsync();
        (string Title, string Body)[] kinds =
            [("Көл суу", ""), ("Кол суу", ""), ("Көлдүн суусу", ""), ("Кат", "көл суу"), ("Кат", "кол суу"), ("Кат", "көлдө сууда"), ("Көл", "суусуз"), ("Кат", "көл")];
        await host.PutAsync(
            tenant.Id,
            [.. Enumerable.Range(0, documents).Select(i => SearchDesk.Entry($"{i:000}", kinds[i % 8].Title, kinds[i % 8].Body) with { Day = new DateOnly(2026, 1, 1).AddDays(i / 3) })]);

        // Act
        var found = new List<SearchHit>();
        for (string? after = ""; after is not null;)
        {
            var from = after;
            var page = await host.SearchAsync(tenant.Id, (search, ct) => search.FindAsync(SearchQuery.Read("көл суу"), new SearchFilter { Kind = SearchDesk.Kind }, from, 20, ct));
            found.AddRange(page.Hits);
            after = page.Next;
        }

        // Assert
        var wanted = Enumerable.Range(0, documents).Where(i => i % 8 < 6).ToList();
        Assert.Equal(wanted.Select(i => $"{i:000}").Order(), found.Select(hit => hit.ObjectId).Order());
        var ranks = found.Select(hit => int.Parse(hit.ObjectId, System.Globalization.CultureInfo.InvariantCulture) % 8).ToList();
        Assert.Equal(ranks.Order(), ranks);
        Assert.All(found.Zip(found.Skip(1)).Where(pair => Kind(pair.First) == Kind(pair.Second)), pair => Assert.True(pair.First.Day >= pair.Second.Day));

        static int Kind(SearchHit hit) => int.Parse(hit.ObjectId, System.Globalization.CultureInfo.InvariantCulture) % 8;
    }

    [Fact]
    public async Task Find_LongTexts_OrderIsTheSame()
    {
        // Arrange
        var tenant = await host.Data.CreateTenantAsync();
        var much = string.Join(' ', Enumerable.Repeat("башка сөз", 18_000));
        await host.PutAsync(
            tenant.Id,
            SearchDesk.Entry("stem", "Кат", much + " көлдө"), SearchDesk.Entry("letters", "Кат", "көл " + much), SearchDesk.Entry("title", "Көлдүн", much));

        // Act
        var found = await host.FindAsync(tenant.Id, "көл");

        // Assert
        Assert.Equal(["title", "letters", "stem"], found);
    }

    [Fact]
    public async Task Facets_SeveralSpheres_CountInEach()
    {
        // Arrange
        var tenant = await host.Data.CreateTenantAsync();
        await host.PutAsync(
            tenant.Id,
            SearchDesk.Entry("1", "Салык") with { Sphere = "S03 S07" }, SearchDesk.Entry("2", "Салык") with { Sphere = "S07" });

        // Act
        var facets = await host.SearchAsync(tenant.Id, (search, ct) => search.FacetsAsync(SearchQuery.Read("салык"), SearchFilter.None, ct));

        // Assert
        Assert.Equal([new SearchFacet("S07", 2), new SearchFacet("S03", 1)], facets.Spheres);
        Assert.Equal(["1"], await host.FindAsync(tenant.Id, "салык", new SearchFilter { Kind = SearchDesk.Kind, Sphere = "S03" }));
    }

    [Fact]
    public async Task Put_DayChanged_MovesInTheOrder()
    {
        // Arrange
        var tenant = await host.Data.CreateTenantAsync();
        await host.PutAsync(
            tenant.Id,
            SearchDesk.Entry("1", "Салык") with { Day = new DateOnly(2026, 1, 1) },
            SearchDesk.Entry("2", "Салык") with { Day = new DateOnly(2026, 1, 2) });

        // Act
        await host.PutAsync(tenant.Id, SearchDesk.Entry("1", "Салык") with { Day = new DateOnly(2026, 1, 3) });

        // Assert
        Assert.Equal(["1", "2"], await host.FindAsync(tenant.Id, "салык"));
    }

    [Fact]
    public async Task Snippet_MarksTheWordInItsRealForm()
    {
        // Arrange
        var tenant = await host.Data.CreateTenantAsync();
        var body = string.Join(' ', Enumerable.Repeat("Башка сөздөр көп.", 40)) + " Айыл өкмөтүнүн, жайытты ижарага берүү.";
        await host.PutAsync(tenant.Id, SearchDesk.Entry("1", "Жайыттар жөнүндө", body));

        // Act
        var page = await host.SearchAsync(tenant.Id, (search, ct) => search.FindAsync("окмот жайыт", null, 5, ct));

        // Assert
        var hit = Assert.Single(page.Hits);
        Assert.Equal(["өкмөтүнүн", "жайытты"], hit.Snippet.Where(piece => piece.IsFound).Select(piece => piece.Text));
        Assert.Equal(["Жайыттар"], hit.TitleIn(Language.Ky).Where(piece => piece.IsFound).Select(piece => piece.Text));
        Assert.Contains(" Айыл ", string.Concat(hit.Snippet.Select(piece => piece.Text)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Facets_CountWhatChoosingWouldFind()
    {
        // Arrange
        var tenant = await host.Data.CreateTenantAsync();
        await host.PutAsync(
            tenant.Id,
            SearchDesk.Entry("1", "Салык", kind: "test.in") with { Day = new DateOnly(2025, 1, 1), SenderClass = "resident", Sphere = "3" },
            SearchDesk.Entry("2", "Салык", kind: "test.in") with { Day = new DateOnly(2026, 1, 1), SenderClass = "ministry" },
            SearchDesk.Entry("3", "Салык", kind: "test.out") with { Day = new DateOnly(2026, 1, 1), Permission = "platform.journal" });

        // Act
        var facets = await host.SearchAsync(
            tenant.Id, (search, ct) => search.FacetsAsync(SearchQuery.Read("салык"), new SearchFilter { Year = 2026 }, ct));

        // Assert
        Assert.Equal(1, facets.Total);
        Assert.Equal([new SearchFacet("test.in", 1)], facets.Kinds);
        Assert.Equal([new SearchFacet("2026", 1), new SearchFacet("2025", 1)], facets.Years);
        Assert.Equal([new SearchFacet("ministry", 1)], facets.SenderClasses);
        Assert.Empty(facets.Spheres);
        Assert.Equal(["2"], await host.FindAsync(tenant.Id, "салык", new SearchFilter { Year = 2026 }));
        Assert.Equal(["1"], await host.FindAsync(tenant.Id, "салык", new SearchFilter { Sphere = "3", To = new DateOnly(2025, 12, 31) }));
    }
}
