using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AngleSharp.Html.Dom;
using Birdik.Budget.Books;
using Birdik.Planning.Overview;
using Birdik.Planning.Programmes;
using Birdik.Planning.Proof;
using Birdik.Platform.Ids;
using Birdik.Platform.Permissions;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Tests.Budget;

/// <summary>Lines of a budget pay measures: set on the page, refused where they cannot, told in Planning.</summary>
public sealed class PayMeasureTests(BirdikHost host)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Page_TiesALine_AndPlanningTellsWhatIsPaid()
    {
        // Arrange: a measure of a million, two lines for it and one that nobody needs.
        var (office, _) = await host.Data.CreateMunicipalityAsync();
        var (document, measure) = await ApprovedAsync(office);
        var budget = await DraftAsync(office);
        var (grant, own) = (await LineAsync(office, budget, "Үлүштүк грант", 600), await LineAsync(office, budget, "Суу түтүгү", 300));
        _ = await LineAsync(office, budget, "Экскаватор", 640);
        using var clerk = await host.ClientAsAsync(await host.Data.CreateUserAsync(office, Role.Specialist));
        var address = $"/budget/books/{budget.Value}/measures";

        // Act
        using var first = await PayOnPageAsync(clerk, address, grant, measure, "60");
        using var second = await PayOnPageAsync(clerk, address, own, measure, "30,5");
        var page = await clerk.GetPageAsync(address, Ct);
        var told = (await clerk.GetPageAsync($"/planning/measures/{measure}", Ct)).QuerySelector("main")!.TextContent;
        var findings = (await clerk.GetPageAsync($"/planning/programmes/{document}", Ct)).QuerySelector("main")!.TextContent;
        var json = await clerk.GetFromJsonAsync<JsonElement>($"/api/v1/budget/books/{budget.Value}/measures?year=2026", Ct);

        // Assert
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (first.StatusCode, second.StatusCode));
        Assert.Equal("2026-жылдын 1 иш-чарасынын 1 бюджетте төлөнөт: 905 000,00 сом", Plain(page.QuerySelector("h1")!.TextContent));
        Assert.Contains("2026-жылы 1 000 000,00 сом пландалган; бюджеттин 2 сабы 90,5 % төлөйт: 905 000,00 сом", Plain(told), StringComparison.Ordinal);
        Assert.Contains("Бюджетте жок: 95 000,00 сом", Plain(told), StringComparison.Ordinal);
        Assert.Contains("1 иш-чарага бюджеттеги каражат жетпейт: 0.1", findings, StringComparison.Ordinal);
        Assert.Contains("Бюджетте иш-чарасы жок каражат, 1 сап: 2026, Экскаватор 640 000,00 сом", Plain(findings), StringComparison.Ordinal);
        Assert.Contains("Бюджеттин 1 сабы өзүндө болгонунан ашык төлөйт: 2026, Суу түтүгү 5 000,00 сом", Plain(findings), StringComparison.Ordinal);
        var paid = json.GetProperty("measures")[0];
        Assert.Equal((905_000m, 95_000m), (paid.GetProperty("paid").GetDecimal(), paid.GetProperty("missing").GetDecimal()));
        Assert.Equal(3, json.GetProperty("lines").GetArrayLength());
    }

    [Theory]
    [InlineData("0", null)]
    [InlineData("100", null)]
    [InlineData("100.01", "budget.share-wrong")]
    [InlineData("-1", "budget.share-wrong")]
    [InlineData("33.333", "budget.share-wrong")]
    public async Task Share_OutOfBounds_IsRefused(string percent, string? code)
    {
        // Arrange
        var (office, _) = await host.Data.CreateMunicipalityAsync();
        var (_, measure) = await ApprovedAsync(office);
        var line = await LineAsync(office, await DraftAsync(office), "Сап", 600);

        // Act
        var answer = await PayAsync(office, line, measure, decimal.Parse(percent, System.Globalization.CultureInfo.InvariantCulture));

        // Assert
        Assert.Equal(code, answer.Problems.Select(problem => problem.Code).SingleOrDefault());
    }

    [Fact]
    public async Task Shares_OfOneMeasure_AreAtMostWholeInAYear()
    {
        // Arrange
        var (office, _) = await host.Data.CreateMunicipalityAsync();
        var (_, measure) = await ApprovedAsync(office);
        var budget = await DraftAsync(office);
        var (one, other) = (await LineAsync(office, budget, "Биринчи", 600), await LineAsync(office, budget, "Экинчи", 600));

        // Act
        var first = await PayAsync(office, one, measure, 70);
        var over = await PayAsync(office, other, measure, 30.01m);
        var whole = await PayAsync(office, other, measure, 30);
        var again = await PayAsync(office, one, measure, 65);
        var back = await PayAsync(office, other, measure, 0);

        // Assert
        Assert.True(first.Succeeded && whole.Succeeded && again.Succeeded && back.Succeeded);
        var problem = Assert.Single(over.Problems);
        Assert.Equal(("budget.shares-over", 30m), (problem.Code, problem.Args["left"]));
        Assert.Equal(65, (await host.ReadAsync(office.Id, db => db.Set<LineMeasure>().SingleAsync(Ct))).Percent);
    }

    [Fact]
    public async Task Payment_ThatCannotBe_IsRefusedWithItsReason()
    {
        // Arrange
        var (office, _) = await host.Data.CreateMunicipalityAsync();
        var (stranger, _) = await host.Data.CreateMunicipalityAsync();
        var (document, measure) = await ApprovedAsync(office);
        var (_, foreign) = await ApprovedAsync(stranger);
        var budget = await DraftAsync(office);
        var (line, revenue) = (await LineAsync(office, budget, "Сап", 600), await LineAsync(office, budget, "Салык", 600, BudgetSide.Revenue));
        var theirs = await LineAsync(stranger, await DraftAsync(stranger), "Башканыкы", 600);

        // Act
        var answers = new[]
        {
            await PayAsync(office, line, Id<Measure>.New(), 50),
            await PayAsync(office, line, foreign, 50),
            await PayAsync(office, theirs, measure, 50),
            await PayAsync(office, revenue, measure, 50),
            await PayAsync(office, line, measure, 50, 2029),
            await PayAsync(office, line, measure, 50, 2027),
        };
        _ = (await host.Data.RunAsync<AmendDocumentHandler, Id<PlanningDocument>>(office, (handler, change) => handler.HandleAsync(new(document, "тактоо"), change, Ct))).Value;
        var amended = await host.ReadAsync(office.Id, db => db.Set<PlanningDocument>().SingleAsync(row => row.PreviousId == document, Ct));
        await host.Data.ApproveDocumentAsync(office, amended.Id);
        var replaced = await PayAsync(office, line, measure, 50);
        await ApproveAsync(office, budget);
        var locked = await PayAsync(office, line, measure, 50);

        // Assert
        Assert.Equal(
            [
                "budget.measure-unknown", "budget.measure-foreign", "budget.line-unknown", "budget.line-pays-nothing", "budget.share-year-wrong",
                "budget.measure-not-in-year", "budget.measure-replaced", "budget.budget-closed",
            ],
            answers.Append(replaced).Append(locked).Select(answer => Assert.Single(answer.Problems).Code));
        Assert.Equal(0, await host.ReadAsync(office.Id, db => db.Set<LineMeasure>().CountAsync(Ct)));
    }

    [Fact]
    public async Task Amended_TheProgrammeKeepsItsLines_AndTheirSumIsOne()
    {
        // Arrange
        var (office, _) = await host.Data.CreateMunicipalityAsync();
        var (document, measure) = await ApprovedAsync(office);
        var line = await LineAsync(office, await DraftAsync(office), "Грант", 600);
        _ = (await PayAsync(office, line, measure, 60)).Value;

        // Act
        var amended = (await host.Data.RunAsync<AmendDocumentHandler, Id<PlanningDocument>>(office, (handler, change) => handler.HandleAsync(new(document, "тактоо"), change, Ct))).Value;
        await host.Data.ApproveDocumentAsync(office, amended);
        var copy = await host.ReadAsync(office.Id, db => db.Set<Measure>().SingleAsync(row => row.DocumentId == amended, Ct));
        var funding = await FundingAsync(office, amended);
        var again = await PayAsync(office, line, copy.Id, 100);

        // Assert
        Assert.Equal(600_000, Assert.Single(funding.Of(copy.Id)).Paid);
        Assert.True(again.Succeeded);
        Assert.Equal(copy.Id, (await host.ReadAsync(office.Id, db => db.Set<LineMeasure>().SingleAsync(Ct))).MeasureId);
    }

    [Fact]
    public async Task Refinement_TakesSharesOver_AndTheApprovedVersionCountsUntilItIsApproved()
    {
        // Arrange
        var (office, _) = await host.Data.CreateMunicipalityAsync();
        var (document, measure) = await ApprovedAsync(office);
        var first = await DraftAsync(office);
        var line = await LineAsync(office, first, "Грант", 600);
        _ = (await PayAsync(office, line, measure, 60)).Value;
        await ApproveAsync(office, first);
        var second = await DraftAsync(office);
        var copy = await host.ReadAsync(office.Id, db => db.Set<BudgetLine>().SingleAsync(row => row.BudgetId == second, Ct));

        // Act
        var taken = await PayAsync(office, copy.Id, measure, 20);
        var before = Assert.Single((await FundingAsync(office, document)).Of(measure)).Percent;
        await ApproveAsync(office, second);
        var after = Assert.Single((await FundingAsync(office, document)).Of(measure)).Percent;

        // Assert
        Assert.True(taken.Succeeded);
        Assert.Equal((60m, 20m), (before, after));
    }

    [Fact]
    public async Task Line_TakenOut_TakesItsSharesWithIt()
    {
        // Arrange
        var (office, _) = await host.Data.CreateMunicipalityAsync();
        var (_, measure) = await ApprovedAsync(office);
        var budget = await DraftAsync(office);
        var line = await LineAsync(office, budget, "Грант", 600);
        _ = (await PayAsync(office, line, measure, 60)).Value;

        // Act
        var answer = await host.Data.RunAsync<SetBudgetLineHandler, Done>(office, (handler, change) => handler.HandleAsync(
            new(budget, line, BudgetSide.Expenditure, BudgetSource.Own, 706, 31, "Грант", null, 0, 0), change, Ct));

        // Assert
        Assert.True(answer.Succeeded);
        Assert.Equal(0, await host.ReadAsync(office.Id, db => db.Set<LineMeasure>().CountAsync(Ct)));
    }

    [Fact]
    public async Task Proof_TakesTheLine_OnceItsBudgetIsApproved()
    {
        // Arrange
        var (office, _) = await host.Data.CreateMunicipalityAsync();
        var (document, measure) = await ApprovedAsync(office);
        var budget = await DraftAsync(office);
        _ = (await PayAsync(office, await LineAsync(office, budget, "Грант", 600), measure, 60)).Value;

        // Act
        var draft = await ChainAsync(office, document);
        await ApproveAsync(office, budget);
        var approved = await ChainAsync(office, document);

        // Assert
        Assert.DoesNotContain(draft, link => link.Step == nameof(EvidenceStep.BudgetLine));
        Assert.Equal("2026, № 1: Грант, 2026, 60 %", Assert.Single(approved, link => link.Step == nameof(EvidenceStep.BudgetLine)).Title);
    }

    [Fact]
    public async Task Overview_LeadsMoneyThroughTheLines()
    {
        // Arrange: of 400 000 own and 600 000 equalization a line pays 70 %.
        var (office, _) = await host.Data.CreateMunicipalityAsync();
        var (_, measure) = await ApprovedAsync(office);
        var budget = await DraftAsync(office);
        _ = (await PayAsync(office, await LineAsync(office, budget, "Грант", 700), measure, 70)).Value;

        // Act
        await using var scope = host.Scope(office.Id);
        var picture = await scope.ServiceProvider.GetRequiredService<ReadOverview>().OfAsync([office.Id], Ct);

        // Assert
        Assert.Equal((0.7m, 0), (picture.Budgeted, picture.WithoutLine));
        Assert.Equal(
            [
                new Flow(0, "Planning.NoNeed", "Planning.Money.Equalization", 600_000), new Flow(0, "Planning.NoNeed", "Planning.Money.Local", 400_000),
                new Flow(1, "Planning.Money.Local", "Planning.Budget.InLine", 400_000), new Flow(1, "Planning.Money.Equalization", "Planning.Budget.InLine", 300_000),
                new Flow(1, "Planning.Money.Equalization", "Planning.Budget.NoLine", 300_000), new Flow(2, "Planning.Budget.InLine", "Planning.MeasureState.Planned", 700_000),
                new Flow(2, "Planning.Budget.NoLine", "Planning.MeasureState.Planned", 300_000),
            ],
            picture.Flows.OrderBy(flow => flow.Step).ThenByDescending(flow => flow.Som).ThenBy(flow => flow.To, StringComparer.Ordinal));
    }

    [Fact]
    public async Task Overview_OfAYearWithoutBudget_SaysSoAndBlamesNoMeasure()
    {
        // Arrange
        var (office, _) = await host.Data.CreateMunicipalityAsync();
        _ = await DraftAsync(office);
        var old = await host.Data.CreateDocumentAsync(office, 2024);
        _ = await host.Data.AddMeasureAsync(office, old, year: 2024);
        await host.Data.ApproveDocumentAsync(office, old);
        _ = await ApprovedAsync(office);

        // Act
        await using var scope = host.Scope(office.Id);
        var picture = await scope.ServiceProvider.GetRequiredService<ReadOverview>().OfAsync([office.Id], Ct);

        // Assert
        Assert.Equal((0m, 1), (picture.Budgeted, picture.WithoutLine));
        Assert.Contains(new Flow(2, "Planning.Budget.NoBudget", "Planning.MeasureState.Planned", 1_000_000), picture.Flows);
        Assert.Contains(new Flow(2, "Planning.Budget.NoLine", "Planning.MeasureState.Planned", 1_000_000), picture.Flows);
    }

    [Fact]
    public async Task Page_ShowsToReaders_RefusesTheirChange_AndHidesFromOthers()
    {
        // Arrange
        var (office, _) = await host.Data.CreateMunicipalityAsync();
        var (other, _) = await host.Data.CreateMunicipalityAsync();
        var (_, measure) = await ApprovedAsync(office);
        var budget = await DraftAsync(office);
        var line = await LineAsync(office, budget, "Грант", 600);
        using var writer = await host.ClientAsAsync(await host.Data.CreateUserAsync(office, Role.Secretary));
        using var deputy = await host.ClientAsAsync(await host.Data.CreateUserAsync(office, Role.Deputy));
        using var stranger = await host.ClientAsAsync(await host.Data.CreateUserAsync(other, Role.Head));
        var address = $"/budget/books/{budget.Value}/measures";

        // Act
        var page = await deputy.GetPageAsync(address, Ct);
        var any = (IHtmlFormElement)page.QuerySelector("form:has([name='__RequestVerificationToken'])")!;
        any.SetAttribute("action", address);
        using var refused = await deputy.SendFormAsync(
            address, any, new Dictionary<string, string> { ["Line"] = $"{line.Value}", ["Measure"] = $"{measure.Value}", ["Percent"] = "50" }, Ct);
        using var hidden = await stranger.GetAsync(address, Ct);
        using var hiddenApi = await stranger.GetAsync($"/api/v1{address}", Ct);
        using var empty = await PostAsync(writer, address, []);
        using var over = await PayOnPageAsync(writer, address, line, measure, "101");

        // Assert
        Assert.Null(page.QuerySelector("#pay-form"));
        Assert.Equal(
            (HttpStatusCode.Forbidden, HttpStatusCode.NotFound, HttpStatusCode.NotFound), (refused.StatusCode, hidden.StatusCode, hiddenApi.StatusCode));
        Assert.Equal(3, (await empty.ReadPageAsync(Ct)).QuerySelectorAll(".ds-error-summary li").Length);
        Assert.NotNull((await over.ReadPageAsync(Ct)).QuerySelector("[name='Percent'][aria-invalid='true']"));
    }

    [Theory]
    [InlineData(400, 600, 0, FundingVerdict.WithoutLine, 0, 400, 600)]
    [InlineData(400, 600, 30, FundingVerdict.InPart, 300, 100, 600)]
    [InlineData(400, 600, 40, FundingVerdict.Covered, 400, 0, 600)]
    [InlineData(400, 600, 100, FundingVerdict.Covered, 1_000, 0, 0)]
    [InlineData(0, 1_000, 0, FundingVerdict.Elsewhere, 0, 0, 1_000)]
    [InlineData(1, 2, 33.33, FundingVerdict.Covered, 1, 0, 2)]
    public void Funding_IsTold(double through, double elsewhere, double percent, FundingVerdict verdict, double paid, double missing, double left)
    {
        // Arrange
        var budget = new FundingBudget(2026, 1, true, "", null, "");
        FundedShare[] shares = percent == 0 ? [] : [new(1, default, 2026, Guid.Empty, "", (decimal)percent, budget)];

        // Act
        var year = new FundedYear(2026, (decimal)(through + elsewhere), (decimal)through, shares);

        // Assert
        Assert.Equal(verdict, year.Verdict);
        Assert.Equal((paid, missing, left), ((double)year.Paid, (double)year.Missing, (double)Math.Round(year.Elsewhere, 2)));
    }

    private static string Plain(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static Task<HttpResponseMessage> PayOnPageAsync(HttpClient client, string address, Id<BudgetLine> line, Id<Measure> measure, string percent) =>
        PostAsync(client, address, new() { ["Line"] = $"{line.Value}", ["Measure"] = $"{measure.Value}", ["Percent"] = percent });

    private static Task<HttpResponseMessage> PostAsync(HttpClient client, string address, Dictionary<string, string> fields) =>
        client.PostFormAsync(address, fields, Ct, "#pay-form");

    private async Task<(Id<PlanningDocument> Document, Id<Measure> Measure)> ApprovedAsync(Tenant office)
    {
        var document = await host.Data.CreateDocumentAsync(office);
        var measure = await host.Data.AddMeasureAsync(office, document);
        await host.Data.ApproveDocumentAsync(office, document);
        return (document, measure);
    }

    private async Task<Id<LocalBudget>> DraftAsync(Tenant office) =>
        (await host.Data.RunAsync<DraftBudgetHandler, Id<LocalBudget>>(office, (handler, change) => handler.HandleAsync(new(2026), change, Ct))).Value;

    private async Task<Id<BudgetLine>> LineAsync(Tenant office, Id<LocalBudget> budget, string name, decimal amount, BudgetSide side = BudgetSide.Expenditure)
    {
        var isRevenue = side == BudgetSide.Revenue;
        _ = (await host.Data.RunAsync<SetBudgetLineHandler, Done>(office, (handler, change) => handler.HandleAsync(
            new(budget, null, side, BudgetSource.Own, isRevenue ? 0 : 706, isRevenue ? 11 : 31, name, amount, amount, amount), change, Ct))).Value;
        return (await host.ReadAsync(office.Id, db => db.Set<BudgetLine>().SingleAsync(row => row.BudgetId == budget && row.Name == name, Ct))).Id;
    }

    private Task<Result<Done>> PayAsync(Tenant office, Id<BudgetLine> line, Id<Measure> measure, decimal percent, int year = 2026) =>
        host.Data.RunAsync<PayMeasureHandler, Done>(office, (handler, change) => handler.HandleAsync(new(line, measure, year, percent), change, Ct));

    /// <summary>Approves as executed lines are: without a balance.</summary>
    private async Task ApproveAsync(Tenant office, Id<LocalBudget> budget)
    {
        var open = (await host.ReadAsync(office.Id, db => db.Set<BudgetLine>().Where(row => row.BudgetId == budget).ToListAsync(Ct)))
            .Sum(row => row.Side == BudgetSide.Expenditure ? row.Amount : -row.Amount);
        _ = (await host.Data.RunAsync<SetOpeningHandler, Done>(office, (handler, change) => handler.HandleAsync(new(budget, open), change, Ct))).Value;
        _ = (await host.Data.RunAsync<ApproveBudgetHandler, Done>(office, (handler, change) => handler.HandleAsync(new(budget, BudgetKind.Approved, "Токтом № 4"), change, Ct))).Value;
    }

    private async Task<Funding> FundingAsync(Tenant office, Id<PlanningDocument> document)
    {
        await using var scope = host.Scope(office.Id);
        return await scope.ServiceProvider.GetRequiredService<ReadFunding>().OfAsync([office.Id], [document], Ct);
    }

    private async Task<IReadOnlyList<Birdik.Methods.Planning.Proof.ProofLink>> ChainAsync(Tenant office, Id<PlanningDocument> document)
    {
        await using var scope = host.Scope(office.Id);
        return await MeasureProof.LinksAsync(
            scope.ServiceProvider.GetRequiredService<BirdikDbContext>(), scope.ServiceProvider.GetRequiredService<ReadFunding>(), document, Ct);
    }
}
