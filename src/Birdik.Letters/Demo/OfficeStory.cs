using Birdik.Letters.Burden;
using Birdik.Platform.Modules;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Demo;

/// <summary>What the showcase municipality did with its year of letters, and the counts of all the others.</summary>
internal sealed class OfficeStory(WritePipeline pipeline, NationalDb national, TimeProvider clock) : IDemoStory
{
    private const string Showcase = "ak-bulak";

    public int Order => 51;

    public async Task TellAsync(int seed, IProgress<double> progress, CancellationToken ct)
    {
        var today = clock.Today();
        var offices = await national.Set<Tenant>().Where(tenant => tenant.Kind == TenantKind.Municipality && tenant.To == null)
            .OrderBy(tenant => tenant.Id).Select(tenant => new { tenant.Id, tenant.Code }).ToListAsync(ct);
        foreach (var office in offices)
        {
            if (office.Code == Showcase)
            {
                await RunAsync<SaveAnswers>(office.Id, (save, change) => save.HandleAsync(seed, change, ct), ct);
                await RunAsync<SaveOfficeYear>(office.Id, (save, change) => save.HandleAsync(seed, change, ct), ct);
                await RunAsync<SaveHistory>(office.Id, (save, change) => save.HandleAsync(change, ct), ct);
                await RunAsync<CountLettersHandler>(
                    office.Id, (handler, change) => handler.HandleAsync(new CountLetters(ReadStatistics.Since(today), today), change, ct), ct);
            }
            else
            {
                await RunAsync<SaveDemoCounts>(office.Id, (save, change) => save.HandleAsync(seed, change, ct), ct);
            }

            progress.Report((double)office.Id / offices.Count / 2);
        }

        progress.Report(1);
    }

    private async Task RunAsync<THandler>(int tenant, Func<THandler, ChangeContext, Task<Result<Done>>> use, CancellationToken ct)
        where THandler : notnull =>
        _ = (await pipeline.RunAsync<THandler, Done>(tenant, Actor.System, (handler, change, _) => use(handler, change), ct)).Value;
}
