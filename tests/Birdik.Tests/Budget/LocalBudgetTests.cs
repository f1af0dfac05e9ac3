using System.Net;
using Birdik.Budget.Books;
using Birdik.Budget.Country;
using Birdik.Methods.Budget;
using Birdik.Platform.Ids;
using Birdik.Platform.Permissions;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Writing;
using Birdik.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Tests.Budget;

public sealed class LocalBudgetTests(BirdikHost host)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Approve_OutOfBalance_IsRefusedUntilItCloses()
    {
        // Arrange
        var tenant = await host.Data.CreateTenantAsync(TenantKind.Municipality);
        var id = await DraftAsync(tenant);
        await LineAsync(tenant, id, BudgetSide.Revenue, 0, 11, 100.5m);
        await LineAsync(tenant, id, BudgetSide.Expenditure, 701, 21, 120.5m);

        // Act
        var refused = await ApproveAsync(tenant, id);
        await RunAsync<SetOpeningHandler, Done>(tenant, (handler, change, ct) => handler.HandleAsync(new(id, 20), change, ct));
        var approved = await ApproveAsync(tenant, id);
        var closed = await SetAsync(tenant, id, BudgetSide.Revenue, 0, 11, 1);

        // Assert
        Assert.Equal("budget.not-balanced", Assert.Single(refused.Problems).Code);
        Assert.True(approved.Succeeded);
        Assert.Equal("budget.budget-closed", Assert.Single(closed.Problems).Code);
    }

    [Theory]
    [InlineData("85986", SumVerdict.DecimalSlip)]
    [InlineData("8598.6", SumVerdict.Agrees)]
    [InlineData("8598.5", SumVerdict.WithinRounding)]
    [InlineData("9000", SumVerdict.Differs)]
    public async Task PrintedTotal_IsComparedWithItsLines(string printed, SumVerdict verdict)
    {
        // Arrange: vector E1, Kara-Kujur 2022.
        var tenant = await host.Data.CreateTenantAsync(TenantKind.Municipality);
        var id = await DraftAsync(tenant);
        await LineAsync(tenant, id, BudgetSide.Revenue, 0, 11, 2_947.1m);
        await LineAsync(tenant, id, BudgetSide.Revenue, 0, 13, 5_651.5m);
        await LineAsync(tenant, id, BudgetSide.RevenueTotal, 0, 0, decimal.Parse(printed, System.Globalization.CultureInfo.InvariantCulture));

        // Act
        await using var scope = host.Scope(tenant.Id);
        var view = await scope.ServiceProvider.GetRequiredService<ReadBudget>().ByIdAsync(id, Ct);

        // Assert
        Assert.Equal(verdict, Assert.Single(view!.Checks).Check.Verdict);
    }

    [Theory]
    [InlineData(1_000, SumVerdict.DecimalSlip)]
    [InlineData(1_500, SumVerdict.DecimalSlip)]
    [InlineData(100, SumVerdict.Agrees)]
    [InlineData(150, SumVerdict.Agrees)]
    [InlineData(130, SumVerdict.Differs)]
    public async Task PrintedTotal_BesideSpecialFunds_IsReadAsTheSumItFits(int printed, SumVerdict verdict)
    {
        // Arrange: 100 of the budget, 50 of special funds.
        var tenant = await host.Data.CreateTenantAsync(TenantKind.Municipality);
        var id = await DraftAsync(tenant);
        await LineAsync(tenant, id, BudgetSide.Revenue, 0, 11, 100);
        _ = (await RunAsync<SetBudgetLineHandler, Done>(tenant, (handler, change, ct) => handler.HandleAsync(
            new SetBudgetLine(id, null, BudgetSide.Revenue, BudgetSource.Special, 0, 14, "Атайын", 50, 0, 0), change, ct))).Value;
        await LineAsync(tenant, id, BudgetSide.RevenueTotal, 0, 0, printed);

        // Act
        await using var scope = host.Scope(tenant.Id);
        var view = await scope.ServiceProvider.GetRequiredService<ReadBudget>().ByIdAsync(id, Ct);

        // Assert
        Assert.Equal(verdict, Assert.Single(view!.Checks).Check.Verdict);
    }

    [Theory]
    [InlineData(BudgetSide.Expenditure, 799, 21, 1.0, "budget.functional-unknown")]
    [InlineData(BudgetSide.Expenditure, 701, 11, 1.0, "budget.economic-unknown")]
    [InlineData(BudgetSide.Revenue, 0, 11, 1.05, "budget.amount-wrong")]
    [InlineData(BudgetSide.Revenue, 0, 11, -1.0, "budget.amount-wrong")]
    public async Task Line_OutOfBounds_IsRefused(BudgetSide side, int functional, int economic, double amount, string code)
    {
        // Arrange
        var tenant = await host.Data.CreateTenantAsync(TenantKind.Municipality);
        var id = await DraftAsync(tenant);

        // Act
        var answer = await SetAsync(tenant, id, side, functional, economic, (decimal)amount);

        // Assert
        Assert.Equal(code, Assert.Single(answer.Problems).Code);
    }

    [Fact]
    public async Task Pages_OfOneOffice_AreItsOwn()
    {
        // Arrange
        var tenant = await host.Data.CreateTenantAsync(TenantKind.Municipality);
        var id = await DraftAsync(tenant);
        await LineAsync(tenant, id, BudgetSide.Revenue, 0, 11, 100);
        using var own = await host.ClientAsAsync(await host.Data.CreateUserAsync(tenant, Role.Head));
        using var other = await host.ClientAsAsync(await host.Data.CreateUserAsync(await host.Data.CreateTenantAsync(TenantKind.Municipality), Role.Head));

        // Act
        var page = await own.GetPageAsync($"/budget/books/{id.Value}", Ct);
        using var hidden = await other.GetAsync($"/budget/books/{id.Value}", Ct);
        using var country = await own.GetAsync("/budget/equalization", Ct);
        using var why = await own.GetAsync("/budget/why?unit=KG-C", Ct);
        using var why2 = await own.GetAsync("/budget/why", Ct);

        // Assert
        Assert.Contains("100", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            (HttpStatusCode.NotFound, HttpStatusCode.Forbidden, HttpStatusCode.NotFound, HttpStatusCode.OK),
            (hidden.StatusCode, country.StatusCode, why.StatusCode, why2.StatusCode));
    }

    [Fact]
    public async Task Equalization_OnAnEmptyCountry_AnswersAndIsKept()
    {
        // Arrange
        using var client = await host.ClientAsAsync(
            await host.Data.CreateUserAsync(await host.Data.CreateTenantAsync(TenantKind.StateBody), Role.FinanceAnalyst));

        // Act
        using var saved = await client.PostFormAsync(
            "/budget/equalization?pool=3000&kind=maxmin", new Dictionary<string, string> { ["Title"] = "Үч миллиард" }, Ct, "#save");
        var page = await client.GetPageAsync(saved.Headers.Location!.ToString(), Ct);

        // Assert
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Contains("Үч миллиард", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Terms_ReadFromANorm_AndBackFromJson()
    {
        // Arrange
        var terms = new CountryTerms("gap", 0, null, 1, 1, 1, 7_040, 0.2m, 0.35m, 1, true);

        // Act
        var read = terms.With("kind=two-component; pool=5000; maxLoss=0.1; alpha=0.8; beta=7");

        // Assert
        Assert.Equal(terms with { Kind = "two-component", Pool = 5_000, MaxLossShare = 0.1m, Alpha = 0.8m }, read);
        Assert.Equal(read, CountryTerms.Read(read.Write()));
        Assert.Null(CountryTerms.Read("{"));
    }

    private Task<Result<Done>> ApproveAsync(Tenant tenant, Id<LocalBudget> id) => RunAsync<ApproveBudgetHandler, Done>(
        tenant, (handler, change, ct) => handler.HandleAsync(new(id, BudgetKind.Approved, "Токтом № 28/4"), change, ct));

    private async Task<Id<LocalBudget>> DraftAsync(Tenant tenant) => (await RunAsync<DraftBudgetHandler, Id<LocalBudget>>(
        tenant, (handler, change, ct) => handler.HandleAsync(new DraftBudget(2026), change, ct))).Value;

    private async Task LineAsync(Tenant tenant, Id<LocalBudget> id, BudgetSide side, int functional, int economic, decimal amount) =>
        Assert.Empty((await SetAsync(tenant, id, side, functional, economic, amount)).Problems);

    private Task<Result<Done>> SetAsync(Tenant tenant, Id<LocalBudget> id, BudgetSide side, int functional, int economic, decimal amount) =>
        RunAsync<SetBudgetLineHandler, Done>(tenant, (handler, change, ct) => handler.HandleAsync(
            new SetBudgetLine(id, null, side, BudgetSource.Own, functional, economic, "Сап", amount, 0, 0), change, ct));

    private Task<Result<T>> RunAsync<THandler, T>(Tenant tenant, Func<THandler, ChangeContext, CancellationToken, Task<Result<T>>> use)
        where THandler : notnull => host.Services.GetRequiredService<WritePipeline>().RunAsync(tenant.Id, Actor.System, use, Ct);
}
