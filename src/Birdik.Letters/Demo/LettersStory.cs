using Birdik.Platform.Modules;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Letters.Demo;

/// <summary>A year of letters for the showcase municipality, up to the day on which the demo is told.</summary>
internal sealed class LettersStory(WritePipeline pipeline, Calendars calendars, IServiceScopeFactory scopes, TimeProvider clock) : IDemoStory
{
    private const string Showcase = "ak-bulak";

    public int Order => 50;

    public async Task TellAsync(int seed, IProgress<double> progress, CancellationToken ct)
    {
        if (await ShowcaseAsync(ct) is not { } tenant)
        {
            return;
        }

        var texts = DemoTexts.Read();
        var letters = DemoYear.Of(seed, clock.Today(), (await calendars.NowAsync(ct)).Working, texts);
        progress.Report(0.2);
        _ = (await pipeline.RunAsync<SaveLetters, Done>(
            tenant, Actor.System, (save, change, token) => save.HandleAsync(letters, texts.Resolutions, change, token), ct)).Value;
        progress.Report(1);
    }

    private async Task<int?> ShowcaseAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<NationalDb>().Set<Tenant>()
            .Where(tenant => tenant.Code == Showcase).Select(tenant => (int?)tenant.Id).SingleOrDefaultAsync(ct);
    }
}
