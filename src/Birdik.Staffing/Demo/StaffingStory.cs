using Birdik.Platform.Modules;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Writing;
using Birdik.Powers.Functions;
using Birdik.Staffing.Individual;
using Birdik.Staffing.Need;
using Birdik.Staffing.Norms;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Staffing.Demo;

/// <summary>Norms of work for every function of the demo country, and the approved staffing table of every municipality.</summary>
internal sealed class StaffingStory(WritePipeline pipeline, ReadCountry read, NationalDb national) : IDemoStory
{
    private const string Showcase = "ak-bulak";

    public int Order => 60;

    public async Task TellAsync(int seed, IProgress<double> progress, CancellationToken ct)
    {
        await RunAsync<SaveWorkNorms>(Tenant.Installation, (save, change) => save.HandleAsync(seed, change, ct), ct);
        progress.Report(0.2);
        var country = await read.NowAsync(ct);
        var offices = country.Offices.Where(office => office.TenantId is not null).ToList();
        foreach (var (office, place) in offices.Select((office, place) => (office, place)))
        {
            await RunAsync<SaveTable>(office.TenantId!.Value, (save, change) => save.HandleAsync(country.NeedOf(office), country.Rules, seed, change, ct), ct);
            progress.Report(0.2 + (0.8 * (place + 1) / offices.Count));
        }

        var showcase = await national.Set<Tenant>().Where(tenant => tenant.Code == Showcase).Select(tenant => (int?)tenant.Id).SingleOrDefaultAsync(ct);
        if (showcase is { } own)
        {
            await RunAsync<SetOwnVolumeHandler>(
                own, (handler, change) => handler.HandleAsync(new("letters-in", 702, "Кирген каттардын журналы, 2025 (демо)"), change, ct), ct);
            await RunAsync<EnterIndividualWorkHandler>(
                own,
                async (handler, change) => await handler.HandleAsync(
                    new("Кеңештин катчысынын милдети", FunctionPost.Kenesh, 1, 240, "Башчынын буйругу (демо)", new(country.On.Year, 1, 1)), change, ct) is { Succeeded: false } refused
                    ? Result<Done>.Refused(refused.Problems) : new Done(),
                ct);
            await RunAsync<SaveStructures>(own, (save, change) => save.HandleAsync(change, ct), ct);
        }
    }

    private async Task RunAsync<T>(int tenantId, Func<T, ChangeContext, Task<Result<Done>>> use, CancellationToken ct)
        where T : notnull =>
        _ = (await pipeline.RunAsync<T, Done>(tenantId, Actor.System, (save, change, _) => use(save, change), ct)).Value;
}
