using System.Text.Json;
using Birdik.Platform.Demo;
using Birdik.Platform.Localization;
using Birdik.Platform.Permissions;
using Birdik.Platform.Search;
using Birdik.Testing;
using Birdik.Territory.Statistics;
using Birdik.Territory.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Tests.Territory.Demo;

public sealed class DemoStoryTests(BirdikHost host)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Demo_OnAnEmptyStore_SavesTheCountryOnceAndTellsTheAccounts()
    {
        // Arrange
        await using var store = await TestStore.MakeAsync();

        // Act
        var first = await BirdikProcess.RunAsync(store, "demo", "--seed", "3", "--json");
        var again = await BirdikProcess.RunAsync(store, "demo", "--seed", "4", "--json");
        var verified = await BirdikProcess.RunAsync(store, "verify", "--json");

        // Assert
        Assert.Equal(0, first.ExitCode);
        Assert.Equal(first.Output, again.Output);
        var accounts = JsonSerializer.Deserialize<List<Dictionary<string, string>>>(first.Output)!;
        Assert.Equal(Role.All, accounts.Select(account => account["role"]));
        Assert.All(accounts, account => Assert.Equal(["password", "role", "tenant", "user"], account.Keys.Order()));
        Assert.True(JsonDocument.Parse(verified.Output).RootElement.GetProperty("ok").GetBoolean(), verified.Output);
    }

    [Fact]
    public async Task Tell_OnAStoreWithRealWork_IsRefused()
    {
        // Arrange
        await host.Data.CreateTenantAsync();
        await using var scope = host.Services.CreateAsyncScope();
        var stories = scope.ServiceProvider.GetRequiredService<DemoStories>();

        // Act
        var told = await stories.TellAsync(1, new Progress<double>(), Ct);

        // Assert
        Assert.Equal("platform.demo-store-in-use", Assert.Single(told.Problems).Code);
    }

    [Fact]
    public async Task Demo_WhenSaved_KeepsFormerAimaksFindable()
    {
        // Arrange
        await using var store = await TestStore.MakeAsync();
        await BirdikProcess.RunAsync(store, "demo", "--seed", "1");
        await using var services = DemoStore.Open(store);
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Birdik.Platform.Persistence.NationalDb>();

        // Act
        var former = await db.Set<Unit>().Where(unit => unit.To != null).ToListAsync(Ct);
        var successions = await db.Set<UnitSuccession>().ToListAsync(Ct);
        var villages = await db.Set<UnitVersion>().ToListAsync(Ct);
        var searched = await db.Set<SearchDocument>().Select(document => document.Kind).Distinct()
            .Union(db.Set<NationalSearchDocument>().Select(document => document.Kind).Distinct()).ToListAsync(Ct);

        // Assert
        Assert.NotEmpty(former);
        Assert.Equal(former.Select(unit => unit.Id).ToHashSet(), successions.Select(row => row.PredecessorId).ToHashSet());
        Assert.All(former, unit => Assert.Contains("демо-акт", unit.ClosingAct, StringComparison.Ordinal));
        Assert.All(villages, village => Assert.Contains(former, unit => unit.Id == village.ParentId));
        Assert.Equal(264 + 40 + 7 + 1, await db.Set<UnitShape>().CountAsync(Ct));
        Assert.All(await db.Set<StatisticSeries>().Where(series => series.Edition == "demo").ToListAsync(Ct),
            series => Assert.True(series.IsSynthetic));
        Assert.NotEmpty(searched);
        Assert.All(searched, kind => Assert.NotNull(services.GetRequiredService<Texts>().Find(Language.Ky, $"Search.Kind.{kind}")));
    }
}
