using Birdik.Platform.Persistence;
using Birdik.Platform.Search;
using Birdik.Platform.Threads;
using Birdik.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Tests.Platform.Search;

public sealed class SearchRebuildTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Rebuild_WordsLost_AreFoundAgainAndNothingElse()
    {
        // Arrange
        await using var own = new BirdikHost();
        await own.InitializeAsync();
        var tenant = await own.Data.CreateTenantAsync();
        await own.PutAsync(tenant.Id, [.. Enumerable.Range(0, 250).Select(i => SearchDesk.Entry($"{i}", "Кат", $"жайыт{i}"))]);
        await own.IndexAsync(tenant.Id, (index, ct) => index.PutNationalAsync(SearchDesk.Entry("n", "Мыйзамдар"), ct));
        await LoseWordsAsync(own, tenant.Id);
        Assert.Empty(await own.FindAsync(tenant.Id, "жайыт7"));

        // Act
        var renewed = await RebuildAsync(own, Ct);

        // Assert
        Assert.True(renewed >= 251, $"{renewed}");
        Assert.Equal(["7"], await own.FindAsync(tenant.Id, "жайыт7"));
        Assert.Equal(["n"], await own.FindAsync(tenant.Id, "мыйзам", new SearchFilter { Kind = "test.letter" }));
    }

    [Fact]
    public async Task Rebuild_Cut_GoesOnWhereItWasLeft()
    {
        // Arrange
        await using var own = new BirdikHost();
        await own.InitializeAsync();
        var tenant = await own.Data.CreateTenantAsync();
        await own.PutAsync(tenant.Id, [.. Enumerable.Range(0, 450).Select(i => SearchDesk.Entry($"{i}", "Кат", $"жайыт{i}"))]);
        using var cut = new CancellationTokenSource();

        // Act
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            RebuildAsync(own, cut.Token, share => { if (share > 0.5) { cut.Cancel(); } }));
        await own.PutAsync(tenant.Id, SearchDesk.Entry("new", "Кат", "ортодо жазылган"));
        var rest = await RebuildAsync(own, Ct);

        // Assert
        Assert.InRange(rest, 50, 400);
        Assert.Equal(["new"], await own.FindAsync(tenant.Id, "ортодо"));
        Assert.Equal(["449"], await own.FindAsync(tenant.Id, "жайыт449"));
        await own.IndexAsync(tenant.Id, (index, ct) => index.RemoveAsync(new SourceRef("test.letter", "449"), ct));
        Assert.Empty(await own.FindAsync(tenant.Id, "жайыт449"));
    }

    [Fact]
    public async Task Rebuild_WritesBetween_AreFoundAtOnceAndAfterwards()
    {
        // Arrange
        await using var own = new BirdikHost();
        await own.InitializeAsync();
        var tenant = await own.Data.CreateTenantAsync();
        await own.PutAsync(tenant.Id, [.. Enumerable.Range(0, 350).Select(i => SearchDesk.Entry($"{i}", "Кат", $"жайыт{i}"))]);
        List<IReadOnlyList<string>> meanwhile = [];

        // Act
        _ = await RebuildAsync(own, Ct, share =>
        {
            if (share > 0.3 && meanwhile.Count == 0)
            {
                meanwhile = Task.Run(() => WriteAsync(own, tenant.Id), Ct).GetAwaiter().GetResult();
            }
        });

        // Assert
        Assert.Equal([["new"], ["0"], [], ["348"]], meanwhile);
        Assert.Equal(["new"], await own.FindAsync(tenant.Id, "ортодо"));
        Assert.Equal(["0"], await own.FindAsync(tenant.Id, "өзгөрүлгөн"));
        Assert.Empty(await own.FindAsync(tenant.Id, "жайыт0"));
        Assert.Equal(["348"], await own.FindAsync(tenant.Id, "жайыт348"));
    }

    /// <summary>What is found in the middle of a rebuild: written anew, changed, by its former words, not reached yet.</summary>
    private static async Task<List<IReadOnlyList<string>>> WriteAsync(BirdikHost host, int tenantId)
    {
        await host.PutAsync(tenantId, SearchDesk.Entry("new", "Кат", "ортодо жазылган"), SearchDesk.Entry("0", "Кат", "өзгөрүлгөн"));
        return
        [
            await host.FindAsync(tenantId, "ортодо"), await host.FindAsync(tenantId, "өзгөрүлгөн"),
            await host.FindAsync(tenantId, "жайыт0"), await host.FindAsync(tenantId, "жайыт348"),
        ];
    }

    private static Task<int> RebuildAsync(BirdikHost host, CancellationToken ct, Action<double>? told = null) =>
        host.Services.GetRequiredService<SearchRebuild>().RunAsync(new Told(told ?? (_ => { })), ct);

    private static async Task LoseWordsAsync(BirdikHost host, int tenantId)
    {
        await using var scope = host.Scope(tenantId);
        var db = scope.ServiceProvider.GetRequiredService<BirdikDbContext>();
        if (TestStore.OnPostgres)
        {
            await db.Database.ExecuteSqlAsync($"UPDATE platform_search_document SET words = NULL WHERE tenant_id = {tenantId}", Ct);
            await db.Database.ExecuteSqlAsync($"UPDATE platform_search_national SET words = NULL", Ct);
        }
        else
        {
            await db.Database.ExecuteSqlAsync($"DELETE FROM platform_search_words", Ct);
        }
    }

    private sealed class Told(Action<double> hear) : IProgress<double>
    {
        public void Report(double value) => hear(value);
    }
}
