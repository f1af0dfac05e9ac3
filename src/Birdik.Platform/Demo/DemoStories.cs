using Birdik.Platform.Audit;
using Birdik.Platform.Modules;
using Birdik.Platform.Permissions;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Threads;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Platform.Demo;

/// <summary>Tells the demo stories of all modules, once, on an empty store; a store with real work is never touched.</summary>
public sealed class DemoStories(NationalDb national, WritePipeline pipeline, IEnumerable<IDemoStory> stories)
{
    private const string Told = "platform.demo-told";

    private static readonly SourceRef Country = new("platform.tenant", "1");

    public async Task<DemoState> StateAsync(CancellationToken ct)
    {
        var told = national.Set<AuditEntry>().Where(entry =>
            entry.TenantId == Tenant.Installation && entry.SubjectKind == Country.Kind && entry.SubjectId == Country.Id && entry.Action == Told);
        if (await told.AnyAsync(ct))
        {
            return DemoState.Told;
        }

        var tenants = national.Set<Tenant>().Where(tenant => tenant.Id != Tenant.Installation);
        if (await tenants.AnyAsync(tenant => !tenant.IsDemo, ct) || await national.Users.AnyAsync(account => !account.IsDemo, ct))
        {
            return DemoState.InUse;
        }

        return await tenants.AnyAsync(ct) ? DemoState.BrokenOff : DemoState.Empty;
    }

    /// <summary>Fills an empty store; a filled one is left as it is. Answers the accounts.</summary>
    public async Task<Result<IReadOnlyList<DemoAccount>>> TellAsync(int seed, IProgress<double> progress, CancellationToken ct)
    {
        switch (await StateAsync(ct))
        {
            case DemoState.InUse:
                return Problem.Conflict("platform.demo-store-in-use");
            case DemoState.BrokenOff:
                return Problem.Conflict("platform.demo-broken-off");
            case DemoState.Empty:
                await TellAllAsync(seed, progress, ct);
                break;
            case DemoState.Told:
                break;
        }

        return Result<IReadOnlyList<DemoAccount>>.Of(await AccountsAsync(ct));
    }

    /// <summary>The accounts one can sign in with, in the order of the roles.</summary>
    public async Task<IReadOnlyList<DemoAccount>> AccountsAsync(CancellationToken ct)
    {
        var rows = await (
            from account in national.Users
            join membership in national.Set<Membership>() on account.Id equals membership.UserId
            join tenant in national.Set<Tenant>() on membership.TenantId equals tenant.Id
            where account.IsDemo && account.PasswordHash != null && membership.To == null
            select new { account.UserName, membership.Role, tenant.Code }).ToListAsync(ct);
        return
        [
            .. rows
                .OrderBy(row => Role.All.ToList().IndexOf(row.Role))
                .ThenBy(row => row.UserName, StringComparer.Ordinal)
                .Select(row => new DemoAccount(row.UserName!, DemoAccount.CommonPassword, row.Role, row.Code)),
        ];
    }

    private async Task TellAllAsync(int seed, IProgress<double> progress, CancellationToken ct)
    {
        List<IDemoStory> all = [.. stories.OrderBy(story => story.Order)];
        for (var i = 0; i < all.Count; i++)
        {
            var part = i;
            await all[i].TellAsync(seed, new PartProgress(share => progress.Report((part + share) / all.Count)), ct);
        }

        _ = (await pipeline.RunAsync<BirdikDbContext, Done>(
            Tenant.Installation,
            Actor.System,
            (_, change, _) =>
            {
                change.Record(Told, Country, ("seed", seed));
                return Task.FromResult<Result<Done>>(new Done());
            },
            ct)).Value;
        progress.Report(1);
    }

    private sealed class PartProgress(Action<double> report) : IProgress<double>
    {
        public void Report(double value) => report(value);
    }
}
