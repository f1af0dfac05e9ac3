using System.Security.Claims;
using Birdik.Platform.Identity;
using Birdik.Platform.Localization;
using Birdik.Platform.Modules;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Search;
using Birdik.Platform.Threads;
using Birdik.Platform.Writing;
using Birdik.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Tests.Platform.Search;

public sealed class SearchTests(BirdikHost host)
{
    private const string Guarded = "platform.journal";

    [Theory]
    [InlineData("мектеп")]
    [InlineData("МЕКТЕПТИН чатыр")]
    [InlineData("чатырын ондоо")]
    [InlineData("0112861")]
    [InlineData("01-12/861")]
    [InlineData("Абдыраев смет")]
    public async Task Find_AllWordsInAnySpelling_GivesTheDocument(string text)
    {
        // Arrange
        var tenant = await host.Data.CreateTenantAsync();
        await PutAsync(tenant.Id, Letter("1"));
        await PutAsync(tenant.Id, Letter("2") with { Title = new LocalizedText("Жайыт", "Пастбище"), Numbers = "7", People = "", Body = "" });

        // Act
        var page = await FindAsync(tenant.Id, text);

        // Assert
        Assert.Equal("1", Assert.Single(page.Hits).ObjectId);
    }

    [Theory]
    [InlineData("мектеп жайыт")]
    [InlineData("ектеп")]
    [InlineData("мект чатыр")]
    [InlineData("")]
    [InlineData("\"'()*&|!:<->")]
    public async Task Find_WordMissing_GivesNothing(string text)
    {
        // Arrange
        var tenant = await host.Data.CreateTenantAsync();
        await PutAsync(tenant.Id, Letter("1"));

        // Act
        var page = await FindAsync(tenant.Id, text);

        // Assert
        Assert.Empty(page.Hits);
    }

    [Theory]
    [InlineData("near or and not")]
    [InlineData("NEAR(or, and) NOT")]
    [InlineData("title:near* or \"and\" !not")]
    public async Task Find_OperatorsOfTheDatabase_AreWords(string text)
    {
        // Arrange
        var tenant = await host.Data.CreateTenantAsync();
        await PutAsync(tenant.Id, Letter("1") with { Body = "near and or not title" });

        // Act
        var page = await FindAsync(tenant.Id, text);

        // Assert
        Assert.Single(page.Hits);
    }

    [Fact]
    public async Task Find_OtherTenantOrMissingPermission_SeesNothing()
    {
        // Arrange
        var owner = await host.Data.CreateTenantAsync();
        var stranger = await host.Data.CreateTenantAsync();
        await PutAsync(owner.Id, Letter("open"));
        await PutAsync(owner.Id, Letter("guarded") with { Permission = Guarded });

        // Act
        var own = await FindAsync(owner.Id, "мектеп");
        var permitted = await FindAsync(owner.Id, "мектеп", permission: Guarded);
        var foreign = await FindAsync(stranger.Id, "мектеп", permission: Guarded);

        // Assert
        Assert.Equal(["open"], own.Hits.Select(hit => hit.ObjectId));
        Assert.Equal(2, permitted.Hits.Count);
        Assert.Empty(foreign.Hits);
    }

    [Fact]
    public async Task Put_Again_ReplacesTheWords()
    {
        // Arrange
        var tenant = await host.Data.CreateTenantAsync();
        await PutAsync(tenant.Id, Letter("1"));

        // Act
        await PutAsync(tenant.Id, Letter("1") with { Title = new LocalizedText("Жайыт", "Пастбище"), Body = "" });

        // Assert
        Assert.Empty((await FindAsync(tenant.Id, "мектеп")).Hits);
        Assert.Equal("Жайыт", Assert.Single((await FindAsync(tenant.Id, "жайыт")).Hits).Title.Ky);
    }

    [Fact]
    public async Task Remove_OrRefusedChange_LeavesNothingToFind()
    {
        // Arrange
        var tenant = await host.Data.CreateTenantAsync();
        await PutAsync(tenant.Id, Letter("1"));

        // Act
        await PutAsync(tenant.Id, Letter("2"), refuse: true);
        await WriteAsync(tenant.Id, (index, ct) => index.RemoveAsync(new SourceRef("test.letter", "1"), ct));

        // Assert
        Assert.Empty((await FindAsync(tenant.Id, "мектеп")).Hits);
    }

    [Fact]
    public async Task Find_National_IsFoundInEveryTenant()
    {
        // Arrange
        var tenant = await host.Data.CreateTenantAsync();
        var word = $"улуттук{tenant.Id}";
        await WriteAsync(tenant.Id, (index, ct) => index.PutNationalAsync(
            Letter($"n{tenant.Id}") with { Title = new LocalizedText(word, word), Note = new LocalizedText(word, word), Numbers = "", People = "", Body = "" }, ct));
        var other = await host.Data.CreateTenantAsync();

        // Act
        var page = await FindAsync(other.Id, word);

        // Assert
        Assert.Single(page.Hits);
    }

    [Fact]
    public async Task Find_PageByPage_GivesEachOnceNewestFirst()
    {
        // Arrange
        var tenant = await host.Data.CreateTenantAsync();
        for (var day = 1; day <= 12; day++)
        {
            await PutAsync(tenant.Id, Letter($"{day}") with { Day = new DateOnly(2026, 1, 1 + (day / 2)) });
        }

        // Act
        var found = new List<SearchHit>();
        string? after = null;
        do
        {
            var page = await FindAsync(tenant.Id, "мектеп", after, size: 5);
            found.AddRange(page.Hits);
            after = page.Next;
        }
        while (after is not null);

        // Assert
        Assert.Equal(12, found.Select(hit => hit.ObjectId).Distinct().Count());
        Assert.Equal(12, found.Count);
        Assert.Equal(found.Select(hit => hit.Day).OrderDescending(), found.Select(hit => hit.Day));
    }

    private static SearchEntry Letter(string id) =>
        new(new SourceRef("test.letter", id), new LocalizedText("Мектептин чатырын оңдоо", "Ремонт крыши школы"), $"/test/{id}", null)
        {
            Numbers = "01-12/861",
            People = "Ж. Абдыраев",
            Body = "Смета берүү жөнүндө",
        };

    private Task PutAsync(int tenantId, SearchEntry entry, bool refuse = false) =>
        WriteAsync(tenantId, (index, ct) => index.PutAsync(entry, ct), refuse);

    private async Task WriteAsync(int tenantId, Func<SearchIndex, CancellationToken, Task> write, bool refuse = false) =>
        _ = await host.Services.GetRequiredService<WritePipeline>().RunAsync<IServiceProvider, Done>(
            tenantId, Actor.System, async (services, _, ct) =>
            {
                await write(services.GetRequiredService<SearchIndex>(), ct);
                await services.GetRequiredService<BirdikDbContext>().SaveChangesAsync(ct);
                return refuse ? new Problem("test.refused") : new Done();
            }, TestContext.Current.CancellationToken);

    private async Task<SearchPage> FindAsync(
        int tenantId, string text, string? after = null, int size = 20, string? permission = null)
    {
        await using var scope = host.Scope(tenantId);
        var services = scope.ServiceProvider;
        Claim[] claims =
        [
            new(BirdikClaims.User, Guid.CreateVersion7().ToString()),
            .. permission is null ? [] : new[] { new Claim(BirdikClaims.Permission, permission) },
        ];
        var search = new GlobalSearch(
            services.GetRequiredService<BirdikDbContext>(),
            services.GetRequiredService<SearchLookup>(),
            new CurrentUser(new ClaimsPrincipal(new ClaimsIdentity(claims, "test"))),
            services.GetRequiredService<ModuleCatalog>(),
            services.GetServices<ISearchGrants>());
        // What ships for all offices is in the store too.
        return await search.FindAsync(
            SearchQuery.Read(text), new SearchFilter { Kind = SearchDesk.Kind }, after, size, TestContext.Current.CancellationToken);
    }
}
