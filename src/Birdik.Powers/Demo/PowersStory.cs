using Birdik.Methods.Powers;
using Birdik.Platform.Ids;
using Birdik.Platform.Modules;
using Birdik.Platform.Outbox;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Birdik.Powers.Agreements;
using Birdik.Powers.Scenarios;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Powers.Demo;

/// <summary>The division of functions of the demo country, its delegations with the showcase municipality, a scenario, and what municipalities answered.</summary>
internal sealed class PowersStory(WritePipeline pipeline, NationalDb national, AgreementPost post, TimeProvider clock) : IDemoStory
{
    private const string Showcase = "ak-bulak";
    private const string Analyst = "minjust";
    private const int Answering = 40;

    public int Order => 40;

    public async Task TellAsync(int seed, IProgress<double> progress, CancellationToken ct)
    {
        await RunAsync<SaveDivision>(Tenant.Installation, (save, change) => save.HandleAsync(change, ct), ct);
        progress.Report(0.6);
        var tenants = await national.Set<Tenant>().Where(tenant => tenant.To == null).OrderBy(tenant => tenant.Id).ToListAsync(ct);
        if (tenants.Find(tenant => tenant.Code == Showcase) is { } taker)
        {
            foreach (var draft in Drafts())
            {
                await DelegateAsync(tenants.First(tenant => tenant.Code == draft.Giver).Id, taker.Id, draft, ct);
            }
        }

        if (tenants.Find(tenant => tenant.Code == Analyst) is { } analyst)
        {
            await ImagineAsync(analyst.Id, ct);
        }

        foreach (var tenant in tenants.Where(tenant => tenant.Kind == TenantKind.Municipality).Take(Answering))
        {
            await RunAsync<SaveMarks>(tenant.Id, (save, change) => save.HandleAsync(seed, change, ct), ct);
        }

        progress.Report(1);
    }

    private static Draft[] Drafts() =>
    [
        new("statistics", "S05.01", "Жамааттык статистика жөнүндө макулдашуу, № 12 (демо)", 312_000, 1, "Өз убагында тапшырылган отчеттор", 12, true),
        new("minlabour", "S09.06", "Социалдык жардамга документ кабыл алуу жөнүндө макулдашуу, № 7 (демо)", 286_500, 1, "Каралган арыздар", 340, true),
        new("minagriculture", "S03.05", "Мамлекеттик фонддун жерлери жөнүндө макулдашуу, № 31 (демо)", 198_000, 0.5m, "Ижарага берилген гектар", 410, true),
        new("minfin", "S07.08", "Мүлк салыгын чогултуу жөнүндө макулдашуу, № 3 (демо)", 240_000, 1, "Чогултулган салыктын үлүшү, %", 92, false),
    ];

    /// <summary>A scenario of the legal analyst: what is done better nearer to the residents, and what for a whole rayon.</summary>
    private async Task ImagineAsync(int tenant, CancellationToken ct)
    {
        var scenario = (await pipeline.RunAsync<CreateScenarioHandler, Id<Scenario>>(
            tenant, Actor.System, (handler, change, token) => handler.HandleAsync(new("Тургундарга жакын жана район үчүн бирге аткарыла турган иштер (демо)"), change, token), ct)).Value;
        foreach (var (code, to) in new[]
        {
            ("S09.06", FunctionLevel.State), ("S05.01", FunctionLevel.Rayon), ("S03.05", FunctionLevel.Rayon), ("S06.63", FunctionLevel.Rayon),
        })
        {
            await RunAsync<MoveFunctionHandler>(tenant, (handler, change) => handler.HandleAsync(new(scenario, code, to), change, ct), ct);
        }
    }

    private async Task DelegateAsync(int giver, int taker, Draft draft, CancellationToken ct)
    {
        var from = new DateOnly(clock.Today().Year, 1, 1);
        var command = new DraftAgreement
        {
            Taker = Showcase,
            Function = draft.Function,
            Basis = DelegationBasis.Agreement,
            Act = draft.Act,
            From = from,
            To = from.AddYears(1).AddDays(-1),
            Posts = draft.Posts,
            GiverLine = "2824",
            TakerLine = "13311",
            ReturnBy = from.AddYears(1).AddDays(30),
            Planned = draft.Som,
            Indicator = draft.Indicator,
            Target = draft.Target,
            Reports = [from.AddMonths(3).AddDays(9), from.AddMonths(6).AddDays(9), from.AddMonths(9).AddDays(9), from.AddMonths(12).AddDays(9)],
        };
        var id = (await pipeline.RunAsync<DraftAgreementHandler, Id<DelegationAgreement>>(
            giver, Actor.System, (handler, change, token) => handler.HandleAsync(command, change, token), ct)).Value;
        await RunAsync<StepAgreementHandler>(giver, (handler, change) => handler.HandleAsync(new(id, AgreementStep.Propose), change, ct), ct);
        await BringAsync(id, giver, taker, ct);
        if (draft.IsAccepted)
        {
            await RunAsync<StepAgreementHandler>(taker, (handler, change) => handler.HandleAsync(new(id, AgreementStep.Accept), change, ct), ct);
            await BringAsync(id, taker, giver, ct);
            await RunAsync<RecordMoneyHandler>(
                giver, (handler, change) => handler.HandleAsync(new(id, from.Year, draft.Som / 2, 0, 0), change, ct), ct);
            await BringAsync(id, giver, taker, ct);
            await RunAsync<RecordMoneyHandler>(
                taker, (handler, change) => handler.HandleAsync(new(id, from.Year, 0, draft.Som / 3, 0), change, ct), ct);
            await BringAsync(id, taker, giver, ct);
        }
    }

    /// <summary>The outbox would bring it only once the program serves.</summary>
    private Task BringAsync(Id<DelegationAgreement> id, int from, int to, CancellationToken ct) =>
        post.SendAsync(new AgreementChanged(id, to), new OutboxDelivery(from, Id<OutboxMessage>.New(), clock.Moment(), null), ct);

    private async Task RunAsync<T>(int tenantId, Func<T, ChangeContext, Task<Result<Done>>> use, CancellationToken ct)
        where T : notnull =>
        _ = (await pipeline.RunAsync<T, Done>(tenantId, Actor.System, (save, change, _) => use(save, change), ct)).Value;

    private sealed record Draft(
        string Giver, string Function, string Act, decimal Som, decimal Posts, string Indicator, decimal Target, bool IsAccepted);
}
