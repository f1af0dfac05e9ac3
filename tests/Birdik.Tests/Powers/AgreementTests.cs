using System.Net;
using System.Net.Http.Json;
using Birdik.Methods.Powers;
using Birdik.Platform.Ids;
using Birdik.Platform.Outbox;
using Birdik.Platform.Permissions;
using Birdik.Platform.Results;
using Birdik.Platform.Search;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Writing;
using Birdik.Powers;
using Birdik.Powers.Agreements;
using Birdik.Testing;
using Birdik.Tests.Platform.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Tests.Powers;

public sealed class AgreementTests(BirdikHost host)
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Draft_IsSeenByTheGiverAlone()
    {
        // Arrange
        var (giver, taker) = await SidesAsync();

        // Act
        var id = (await DraftAsync(giver, taker)).Value;
        await PostAsync(giver);

        // Assert
        Assert.Equal(DelegationState.Draft, await StateAsync(giver, id));
        Assert.Null(await StateAsync(taker, id));
    }

    [Fact]
    public async Task Propose_AndAccept_IsDelegatedOnBothSides()
    {
        // Arrange
        var (giver, taker) = await SidesAsync();
        var id = (await DraftAsync(giver, taker)).Value;

        // Act
        _ = (await StepAsync(giver, id, AgreementStep.Propose)).Value;
        await PostAsync(giver);
        var proposed = await StateAsync(taker, id);
        _ = (await StepAsync(taker, id, AgreementStep.Accept)).Value;
        await PostAsync(taker);

        // Assert
        Assert.Equal(DelegationState.Proposed, proposed);
        Assert.Equal(DelegationState.Delegated, await StateAsync(giver, id));
        Assert.Equal(DelegationState.Delegated, await StateAsync(taker, id));
    }

    [Fact]
    public async Task Money_OfBothSides_MeetsInBothCopies()
    {
        // Arrange
        var (giver, taker) = await SidesAsync();
        var id = await DelegatedAsync(giver, taker);

        // Act
        _ = (await MoneyAsync(giver, new(id, 2026, 300_000, 999, 999))).Value;
        await PostAsync(giver);
        _ = (await MoneyAsync(taker, new(id, 2026, 999, 250_000, 20_000))).Value;
        await PostAsync(taker);
        await PostAsync(taker);

        // Assert
        foreach (var side in new[] { giver, taker })
        {
            var money = await host.ReadAsync(side.Id, db => db.Set<AgreementMoney>().SingleAsync(one => one.AgreementId == id, Ct));
            Assert.Equal((400_000m, 300_000m, 250_000m, 20_000m, 30_000m), (money.Planned, money.Transferred, money.Spent, money.Returned, money.Unspent));
        }
    }

    [Fact]
    public async Task Agreement_OfTwoSides_IsFoundByBothAndByNobodyElse()
    {
        // Arrange
        var (giver, taker) = await SidesAsync();
        var stranger = await host.Data.CreateTenantAsync();
        var id = await DelegatedAsync(giver, taker);
        var kind = new SearchFilter { Kind = AgreementRef.Kind };

        // Act
        var found = await Task.WhenAll(new[] { giver, taker, stranger }.Select(
            side => host.FindAsync(side.Id, "S08.06", kind, PowersPermissions.ViewAgreements)));
        var unpermitted = await host.FindAsync(giver.Id, "S08.06", kind);

        // Assert
        Assert.Equal([[id.ToString()], [id.ToString()], []], found);
        Assert.Empty(unpermitted);
    }

    [Fact]
    public async Task Money_MoreThanTransferred_IsRefused()
    {
        // Arrange
        var (giver, taker) = await SidesAsync();
        var id = await DelegatedAsync(giver, taker);

        // Act
        var answer = await MoneyAsync(taker, new(id, 2026, 0, 1, 0));

        // Assert
        Assert.Equal("powers.more-than-transferred", Assert.Single(answer.Problems).Code);
    }

    [Fact]
    public async Task Propose_WithoutMoney_IsRefusedByTheRule()
    {
        // Arrange
        var (giver, taker) = await SidesAsync();
        var id = (await DraftAsync(giver, taker, draft => draft with { Planned = 0 })).Value;

        // Act
        var answer = await StepAsync(giver, id, AgreementStep.Propose);

        // Assert
        var problem = Assert.Single(answer.Problems);
        Assert.Equal("powers.delegation-without-money", problem.Code);
        Assert.Contains("№ 127", Assert.IsType<string>(problem.Args["act"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Propose_WithoutProvisionInForce_IsRefusedByTheRule()
    {
        // Arrange
        var (giver, taker) = await SidesAsync();
        var bare = await host.Data.CreateFunctionAsync(TestData.FunctionEntry(FunctionKind.Delegated));
        var byLaw = (await DraftAsync(giver, taker, draft => draft with { Function = bare, Basis = DelegationBasis.Law })).Value;
        var noAct = (await DraftAsync(giver, taker, draft => draft with { Act = "" })).Value;
        var given = await host.Data.CreateFunctionAsync(TestData.FunctionEntry(FunctionKind.Delegated));
        await host.Data.AddBasisAsync(given);
        var good = (await DraftAsync(giver, taker, draft => draft with { Function = given, Basis = DelegationBasis.Law })).Value;

        // Act
        var refused = await StepAsync(giver, byLaw, AgreementStep.Propose);
        var alsoRefused = await StepAsync(giver, noAct, AgreementStep.Propose);
        var done = await StepAsync(giver, good, AgreementStep.Propose);

        // Assert
        Assert.Equal("powers.delegation-without-basis", Assert.Single(refused.Problems).Code);
        Assert.Equal("powers.delegation-without-basis", Assert.Single(alsoRefused.Problems).Code);
        Assert.True(done.Succeeded);
        Assert.Equal(DelegationState.Delegated, await StateAsync(giver, good));
    }

    [Fact]
    public async Task Propose_OwnFunction_IsRefused()
    {
        // Arrange
        var (giver, taker) = await SidesAsync();
        var own = await host.Data.CreateFunctionAsync();
        var id = (await DraftAsync(giver, taker, draft => draft with { Function = own })).Value;

        // Act
        var answer = await StepAsync(giver, id, AgreementStep.Propose);

        // Assert
        Assert.Equal("powers.function-is-own", Assert.Single(answer.Problems).Code);
    }

    [Fact]
    public async Task Draft_ByAMunicipality_IsRefused()
    {
        // Arrange
        var (_, taker) = await SidesAsync();

        // Act
        var answer = await DraftAsync(taker, taker);

        // Assert
        Assert.Equal("powers.not-a-state-body", Assert.Single(answer.Problems).Code);
    }

    [Fact]
    public async Task Steps_SuspendResumeTerminate_NeedReasonAndOrder()
    {
        // Arrange
        var (giver, taker) = await SidesAsync();
        var id = await DelegatedAsync(giver, taker);

        // Act
        var notTheirs = await StepAsync(taker, id, AgreementStep.Suspend);
        var noReason = await StepAsync(giver, id, AgreementStep.Suspend);
        _ = (await StepAsync(giver, id, AgreementStep.Suspend, "Акча жок")).Value;
        var suspended = await StateAsync(giver, id);
        _ = (await StepAsync(giver, id, AgreementStep.Resume)).Value;
        _ = (await StepAsync(giver, id, AgreementStep.Terminate, "Мыйзам өзгөрдү")).Value;
        await PostAsync(giver);

        // Assert
        Assert.Equal("powers.step-not-open", Assert.Single(notTheirs.Problems).Code);
        Assert.Equal("powers.reason-missing", Assert.Single(noReason.Problems).Code);
        Assert.Equal(DelegationState.Suspended, suspended);
        Assert.Equal(DelegationState.Terminated, await StateAsync(taker, id));
    }

    [Fact]
    public async Task Pages_ThirdOffice_SeesNothing()
    {
        // Arrange
        var (giver, taker) = await SidesAsync();
        var id = await DelegatedAsync(giver, taker);
        var (third, _) = await SidesAsync();
        using var mine = await host.ClientAsAsync(await host.Data.CreateUserAsync(taker, Role.Head));
        using var theirs = await host.ClientAsAsync(await host.Data.CreateUserAsync(third, Role.Head));

        // Act
        var page = await mine.GetPageAsync($"/powers/agreements/{id}", Ct);
        var register = await mine.GetPageAsync("/powers/agreements", Ct);
        using var hidden = await theirs.GetAsync($"/powers/agreements/{id}", Ct);
        using var step = await theirs.PostAsJsonAsync($"/api/v1/powers/agreements/{id}/steps", new { step = "terminate", reason = "x" }, Ct);

        // Assert
        Assert.Contains("400", page.QuerySelector("main table")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll(".b-thread a[href='/powers/functions/S08.06']"));
        Assert.NotEmpty(register.QuerySelectorAll($"a[href='/powers/agreements/{id}']"));
        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
        Assert.Equal((HttpStatusCode.NotFound, "powers.agreement-unknown"), await step.RefusalAsync(Ct));
    }

    [Fact]
    public async Task Page_StepWithoutMoney_ShowsTheRule()
    {
        // Arrange
        var (giver, taker) = await SidesAsync();
        var id = (await DraftAsync(giver, taker, draft => draft with { Planned = 0 })).Value;
        using var client = await host.ClientAsAsync(await host.Data.CreateUserAsync(giver, Role.Planner));

        // Act
        using var answer = await client.PostFormAsync(
            $"/powers/agreements/{id}", new Dictionary<string, string> { ["Step"] = "Propose" }, Ct, "#step");

        // Assert
        var page = await answer.ReadPageAsync(Ct);
        Assert.Contains("№ 127", page.QuerySelector(".ds-error-summary")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_Specialist_TakesNoStep()
    {
        // Arrange
        var (giver, taker) = await SidesAsync();
        var id = (await DraftAsync(giver, taker)).Value;
        using var client = await host.ClientAsAsync(await host.Data.CreateUserAsync(giver, Role.Specialist));

        // Act
        var page = await client.GetPageAsync($"/powers/agreements/{id}", Ct);
        using var form = await client.GetAsync("/powers/agreements/new", Ct);

        // Assert
        Assert.Empty(page.QuerySelectorAll("#step"));
        Assert.Equal(HttpStatusCode.Forbidden, form.StatusCode);
    }

    [Fact]
    public async Task New_FormOfAMinistry_DraftsTheDelegation()
    {
        // Arrange
        var (giver, taker) = await SidesAsync();
        using var client = await host.ClientAsAsync(await host.Data.CreateUserAsync(giver, Role.Planner));

        // Act
        using var answer = await client.PostFormAsync(
            "/powers/agreements/new",
            new Dictionary<string, string>
            {
                ["Input.Taker"] = taker.Code, ["Input.Function"] = "S08.06", ["Input.Act"] = TestData.Act, ["Input.Planned"] = "400 000",
                ["Input.GiverLine"] = "2111", ["Input.TakerLine"] = "1339", ["Input.Reports"] = "01.07.2026, 15.01.2027",
            },
            Ct);

        // Assert
        var page = await client.GetPageAsync(answer.Headers.Location!.ToString(), Ct);
        Assert.Equal("Аскердик каттоо", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(2, page.QuerySelectorAll(".b-points li").Length);
    }

    [Fact]
    public async Task HandInReport_ByTheTaker_IsSeenByTheGiver()
    {
        // Arrange
        var (giver, taker) = await SidesAsync();
        var id = await DelegatedAsync(giver, taker);

        // Act
        _ = (await RunAsync<HandInReportHandler, Done>(taker, (handler, change) =>
            handler.HandleAsync(new HandInReport(id, new DateOnly(2026, 7, 1), 12), change, Ct))).Value;
        await PostAsync(taker);

        // Assert
        var report = await host.ReadAsync(giver.Id, db => db.Set<AgreementReport>().SingleAsync(one => one.AgreementId == id, Ct));
        Assert.Equal(Today, report.HandedInOn);
        Assert.Equal(12, (await host.ReadAsync(giver.Id, db => db.Set<AgreementIndicator>().SingleAsync(one => one.AgreementId == id, Ct))).Reached);
    }

    private async Task<(Tenant Giver, Tenant Taker)> SidesAsync() =>
        (await host.Data.CreateTenantAsync(TenantKind.StateBody), await host.Data.CreateTenantAsync());

    private async Task<Id<DelegationAgreement>> DelegatedAsync(Tenant giver, Tenant taker)
    {
        var id = (await DraftAsync(giver, taker)).Value;
        _ = (await StepAsync(giver, id, AgreementStep.Propose)).Value;
        await PostAsync(giver);
        _ = (await StepAsync(taker, id, AgreementStep.Accept)).Value;
        await PostAsync(taker);
        return id;
    }

    private Task<Result<Id<DelegationAgreement>>> DraftAsync(Tenant giver, Tenant taker, Func<DraftAgreement, DraftAgreement>? with = null)
    {
        var draft = new DraftAgreement
        {
            Taker = taker.Code,
            Function = "S08.06",
            Basis = DelegationBasis.Agreement,
            Act = TestData.Act,
            From = Today,
            GiverLine = "2111",
            TakerLine = "1339",
            Planned = 400_000,
            Indicator = "Каттоодо турган жарандар",
            Target = 10,
            Reports = [new(2026, 7, 1)],
        };
        return RunAsync<DraftAgreementHandler, Id<DelegationAgreement>>(giver, (handler, change) =>
            handler.HandleAsync(with?.Invoke(draft) ?? draft, change, Ct));
    }

    private Task<Result<Done>> StepAsync(Tenant side, Id<DelegationAgreement> id, AgreementStep step, string reason = "") =>
        RunAsync<StepAgreementHandler, Done>(side, (handler, change) => handler.HandleAsync(new StepAgreement(id, step, reason), change, Ct));

    private Task<Result<Done>> MoneyAsync(Tenant side, RecordMoney command) =>
        RunAsync<RecordMoneyHandler, Done>(side, (handler, change) => handler.HandleAsync(command, change, Ct));

    private Task<Result<T>> RunAsync<THandler, T>(Tenant side, Func<THandler, ChangeContext, Task<Result<T>>> use)
        where THandler : notnull => host.Services.GetRequiredService<WritePipeline>().RunAsync<THandler, T>(
            side.Id, Actor.System, (handler, change, _) => use(handler, change), Ct);

    /// <summary>Tells the events that wait in an office.</summary>
    private Task PostAsync(Tenant side) => host.Services.GetRequiredService<OutboxTeller>().TellAsync(side.Id, Ct);

    private async Task<DelegationState?> StateAsync(Tenant side, Id<DelegationAgreement> id) =>
        (await host.ReadAsync(side.Id, db => db.Set<DelegationAgreement>().SingleOrDefaultAsync(one => one.Id == id, Ct)))?.StateOn(Today);
}
