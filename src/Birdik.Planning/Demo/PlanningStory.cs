using Birdik.Planning.Programmes;
using Birdik.Planning.Rises;
using Birdik.Platform.Ids;
using Birdik.Platform.Modules;
using Birdik.Platform.Outbox;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Planning.Demo;

/// <summary>Three years of programmes of the showcase municipality with their needs, a vote, state programmes with allocations, rises with answers; lighter data for all others.</summary>
internal sealed class PlanningStory(
    WritePipeline pipeline, NationalDb national, RisePost risePost, AllocationPost allocationPost, TimeProvider clock) : IDemoStory
{
    private const string Showcase = "ak-bulak";
    private const string Rayon = "administration-kg-y-ton";

    private static readonly string[] Ministries = ["minagriculture", "minlabour", "mineconomy", "minfin", "statistics"];

    public int Order => 60;

    public async Task TellAsync(int seed, IProgress<double> progress, CancellationToken ct)
    {
        var tenants = await national.Set<Tenant>().Where(tenant => tenant.To == null).OrderBy(tenant => tenant.Id).ToListAsync(ct);
        if (tenants.Find(tenant => tenant.Code == Showcase) is not { } showcase)
        {
            return;
        }

        var today = clock.Today();
        var texts = DemoTexts.Read();
        var givers = tenants.Where(tenant => tenant.Kind == TenantKind.StateBody && tenant.UnitCode is null).OrderBy(tenant => Array.IndexOf(Ministries, tenant.Code) is var place && place < 0 ? 99 : place)
            .ThenBy(tenant => tenant.Id).Take(texts.State.Count).ToList();
        foreach (var (giver, programme) in givers.Zip(texts.State))
        {
            await RunAsync<SaveLevels>(giver.Id, (save, change, token) => save.StateAsync(programme, showcase.Id, today, change, token), ct);
        }

        var higherGoals = new List<DemoHigher>();
        foreach (var (giver, programme) in givers.Zip(texts.State))
        {
            var goal = await national.Set<Goal>().SingleAsync(row => row.TenantId == giver.Id, ct);
            higherGoals.Add(new DemoHigher(programme.Sphere, giver.Id, goal.Id.Value, goal.Title));
        }

        progress.Report(0.1);
        var higher = tenants.Find(tenant => tenant.Code == Rayon) ?? givers[0];
        await RunAsync<SaveShowcase>(showcase.Id, (save, change, token) => save.TellAsync(texts, higherGoals, seed, today, higher.Id, [.. givers.Select(giver => giver.Id)], change, token), ct);
        progress.Report(0.4);
        await BringAsync(showcase.Id, today, ct);
        progress.Report(0.5);
        var others = tenants.Where(tenant => tenant.Kind == TenantKind.Municipality && tenant.Id != showcase.Id).ToList();
        for (var place = 0; place < others.Count; place++)
        {
            var number = place;
            await RunAsync<SaveLight>(others[place].Id, (save, change, token) => save.TellAsync(texts, higherGoals, seed + number, today, change, token), ct);
            progress.Report(0.5 + (0.5 * place / others.Count));
        }

        progress.Report(1);
    }

    /// <summary>The outbox would bring it only once the program serves: rises up, allocations down, answers back.</summary>
    private async Task BringAsync(int showcase, DateOnly today, CancellationToken ct)
    {
        var rises = await national.Set<Rise>().Where(row => row.TenantId == showcase).ToListAsync(ct);
        foreach (var rise in rises)
        {
            await risePost.SendAsync(new RiseChanged(rise.Id, rise.ToTenantId), Delivery(showcase), ct);
        }

        foreach (var receiver in rises.Select(rise => rise.ToTenantId).Distinct())
        {
            await RunAsync<SaveLevels>(receiver, (save, change, token) => save.AnswerRisesAsync(today, change, token), ct);
        }

        foreach (var rise in await national.Set<Rise>().Where(row => row.TenantId != showcase && row.FromTenantId == showcase && row.AnsweredOn != null).ToListAsync(ct))
        {
            await risePost.SendAsync(new RiseChanged(rise.Id, showcase), Delivery(rise.TenantId), ct);
        }

        var given = await national.Set<Allocation>().Where(row => row.TenantId != showcase && row.ToTenantId == showcase).ToListAsync(ct);
        foreach (var allocation in given)
        {
            await allocationPost.SendAsync(new AllocationChanged(allocation.Id, showcase), Delivery(allocation.TenantId), ct);
        }

        await RunAsync<SaveLevels>(showcase, (save, change, token) => save.AnswerAllocationsAsync(today, change, token), ct);
        foreach (var allocation in given)
        {
            await allocationPost.SendAsync(new AllocationChanged(allocation.Id, allocation.FromTenantId), Delivery(showcase), ct);
        }
    }

    private OutboxDelivery Delivery(int from) => new(from, Id<OutboxMessage>.New(), clock.Moment(), null);

    private async Task RunAsync<TSave>(int tenant, Func<TSave, ChangeContext, CancellationToken, Task<Result<Done>>> use, CancellationToken ct)
        where TSave : notnull =>
        _ = (await pipeline.RunAsync(tenant, Actor.System, use, ct)).Value;
}
