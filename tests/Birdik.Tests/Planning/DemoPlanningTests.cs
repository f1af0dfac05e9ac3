using Birdik.Budget.Books;
using Birdik.Budget.Demo;
using Birdik.Planning.Demo;
using Birdik.Planning.Needs;
using Birdik.Planning.Programmes;
using Birdik.Platform.Permissions;
using Birdik.Platform.Results;
using Birdik.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Tests.Planning;

/// <summary>What a municipality besides the showcase has in the demo.</summary>
public sealed class DemoPlanningTests(BirdikHost host)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task LightMunicipality_HasNeedsThatTheSearchFinds_AndABudgetThatPays()
    {
        // Arrange
        var (office, _) = await host.Data.CreateMunicipalityAsync();
        using var clerk = await host.ClientAsAsync(await host.Data.CreateUserAsync(office, Role.Secretary));
        var today = DateOnly.FromDateTime(host.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);

        // Act
        _ = (await host.Data.RunAsync<SaveLight, Done>(office, (save, change) => save.TellAsync(DemoTexts.Read(), [], 7, today, change, Ct))).Value;
        _ = (await host.Data.RunAsync<SaveLightBooks, Done>(office, (save, change) => save.HandleAsync(7, change, Ct))).Value;
        var needs = await host.ReadAsync(office.Id, db => db.Set<Need>().ToListAsync(Ct));
        var found = new List<bool>();
        foreach (var need in needs)
        {
            // Three words of its text, in the spelling of the text.
            var words = string.Join(' ', need.Text.Split(' ').OrderByDescending(word => word.Length).Take(3)).Trim('.', ',', '?', '!');
            var page = await clerk.GetPageAsync($"/search?q={Uri.EscapeDataString(words)}", Ct);
            found.Add(page.QuerySelector($"main a[href^='/planning/needs/{need.Id}']") is not null);
        }

        var balance = await host.ReadAsync(office.Id, async db =>
        {
            var budget = await db.Set<LocalBudget>().SingleAsync(Ct);
            return new BudgetView(budget, await db.Set<BudgetLine>().ToListAsync(Ct)).Balance;
        });
        await using var scope = host.Scope(office.Id);
        var funding = await scope.ServiceProvider.GetRequiredService<ReadFunding>().OfAsync([office.Id], null, Ct);

        // Assert
        Assert.Equal(5, needs.Count);
        Assert.All(found, Assert.True);
        Assert.Equal(0, balance);
        Assert.All(funding.All, year => Assert.InRange(year.Percent, 0, 100));
        Assert.Contains(funding.All, year => year.Shares.Count > 0);
    }
}
