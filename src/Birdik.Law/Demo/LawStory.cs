using Birdik.Law.Provisions;
using Birdik.Methods.Law.Structure;
using Birdik.Platform.Modules;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Law.Demo;

/// <summary>Saves the made-up acts with their texts in both languages, their duties, made-up classes 36 and 84, and the work on them.</summary>
internal sealed class LawStory(WritePipeline pipeline, NationalDb national) : IDemoStory
{
    private const string Source = "Демо: ойдон чыгарылган / вымышленное / made up";

    public int Order => 10;

    public async Task TellAsync(int seed, IProgress<double> progress, CancellationToken ct)
    {
        var acts = DemoLaw.Generate(seed);
        await RunAsync<SaveDemoActs, Done>((save, change) => save.HandleAsync(acts, change, ct));
        for (var at = 0; at < acts.Count; at++)
        {
            foreach (var language in Enum.GetValues<ActLanguage>())
            {
                var command = new AddVersion(
                    SaveDemoActs.KeyOf(acts[at]), language, acts[at].From, Source, LegalTextParser.Parse(acts[at].Text(language)), IsSynthetic: true);
                await RunAsync<AddVersionHandler, AddedVersion>((add, change) => add.HandleAsync(command, change, ct));
            }

            progress.Report((at + 1.0) / (acts.Count + 2));
        }

        await RunAsync<SaveDemoDuties, Done>((save, change) => save.HandleAsync(acts, change, ct));
        await RunAsync<SaveDemoWorkspace, Done>((save, change) => save.HandleAsync(acts, change, ct));
        if (await national.Set<Tenant>().SingleOrDefaultAsync(tenant => tenant.Code == AssignDemoDuties.Showcase, ct) is { } showcase)
        {
            _ = (await pipeline.RunAsync<AssignDemoDuties, Done>(
                showcase.Id, Actor.System, (assign, change, token) => assign.HandleAsync(change, token), ct)).Value;
        }

        progress.Report(1);

        async Task RunAsync<THandler, T>(Func<THandler, ChangeContext, Task<Result<T>>> use)
            where THandler : notnull =>
            _ = (await pipeline.RunAsync<THandler, T>(Tenant.Installation, Actor.System, (save, change, _) => use(save, change), ct)).Value;
    }
}
