using Birdik.Budget.Country;
using Birdik.Law.Acts;
using Birdik.Law.Guillotine;
using Birdik.Platform.Localization;
using Birdik.Platform.Tenancy;
using Birdik.Powers.Functions;
using Birdik.Staffing.Norms;
using Birdik.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Tests.Budget;

public sealed class RepealedFunctionsTests(BirdikHost host)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Repeal_OfTheOnlyBasis_FreesTheWorkOfTheFunction()
    {
        // Arrange
        _ = await host.Data.CreateMunicipalityAsync();
        var act = await ActWithDutyAsync();
        var code = await FunctionAsync(act);
        var alone = await CostAsync(code);

        // Act
        var freed = await RepealAsync(act);

        // Assert
        Assert.True(alone.Posts > 0);
        Assert.Equal((decimal.Round(alone.Posts, 2), alone.Som), (freed.Posts, freed.Som));
        Assert.True(freed.Hours > 0);
    }

    [Fact]
    public async Task Repeal_OfOneOfTwoBases_FreesNothing()
    {
        // Arrange
        _ = await host.Data.CreateMunicipalityAsync();
        var act = await ActWithDutyAsync();
        var code = await FunctionAsync(act);
        await host.Data.AddBasisAsync(code);

        // Act
        var freed = await RepealAsync(act);

        // Assert
        Assert.Equal(new RepealEffect(0, 0, 0), freed);
    }

    private async Task<Act> ActWithDutyAsync()
    {
        var act = await host.Data.CreateActAsync();
        await host.Data.AddVersionAsync(act);
        _ = await host.Data.CreateDutyAsync(act);
        return act;
    }

    private async Task<string> FunctionAsync(Act act)
    {
        var code = await host.Data.CreateFunctionAsync();
        await host.Data.AddBasisAsync(code, act.Uri, "3");
        _ = (await host.Data.ChangePowersAsync<SetWorkNormHandler, string>((handler, change, ct) => handler.HandleAsync(
            new SetWorkNorm(
                $"test-{code.ToLowerInvariant().Replace('.', '-')}", code, new LocalizedText("Билет берүү", "Выдача билетов"), FunctionPost.Pasture,
                WorkDriver.Fixed, 12, 60, 60, 60, ByLaw: true, WorkConfidence.Assumed, "Сыноо", new DateOnly(2020, 1, 1), IsVerified: false),
            change, ct))).Value;
        return code;
    }

    private async Task<(decimal Posts, decimal Som)> CostAsync(string code)
    {
        await using var scope = host.Scope(Tenant.Installation);
        var money = await scope.ServiceProvider.GetRequiredService<ReadMoney>().NowAsync(Ct);
        var lines = money.Facts.Offices.SelectMany(office => money.Facts.NeedOf(office).Lines).Where(line => line.Function?.Code == code).ToList();
        return (lines.Sum(line => line.Posts), decimal.Round(lines.Sum(line => FunctionCosts.CostOf(line, money)), 2));
    }

    private async Task<RepealEffect> RepealAsync(Act act)
    {
        await using var scope = host.Scope(Tenant.Installation);
        var article = await host.Data.ProvisionAsync(act, "art_3");
        return (await scope.ServiceProvider.GetRequiredService<RepealSimulation>().OfAsync([article], Ct)).Effect;
    }
}
