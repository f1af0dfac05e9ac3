using Birdik.Platform.Modules;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Writing;

namespace Birdik.Territory.Demo.Story;

/// <summary>Saves the demo country: units in time with shapes, their figures, the tenants, and the people with their accounts.</summary>
internal sealed class CountryStory(WritePipeline pipeline) : IDemoStory
{
    public int Order => 0;

    public async Task TellAsync(int seed, IProgress<double> progress, CancellationToken ct)
    {
        var country = CountryGenerator.Generate(seed);
        progress.Report(0.25);
        await InstallationAsync<SaveUnits>((save, change) => save.HandleAsync(country, change, ct));
        progress.Report(0.5);
        await InstallationAsync<SaveFigures>((save, change) => save.HandleAsync(country, change, ct));
        progress.Report(0.8);
        await InstallationAsync<SaveTenants>((save, change) => save.HandleAsync(country, change, ct));
        await InstallationAsync<SaveAccounts>((save, change) => save.HandleAsync(country, change, ct));
        foreach (var staff in country.People.GroupBy(person => person.TenantCode))
        {
            var tenant = country.Tenants.Select((row, index) => (row, index)).Single(x => x.row.Code == staff.Key);
            await RunAsync<SaveStaff>(
                SaveTenants.FirstId + tenant.index, (save, change) => save.HandleAsync(tenant.row, [.. staff], change, ct));
        }

        progress.Report(1);

        Task InstallationAsync<T>(Func<T, ChangeContext, Task<Result<Done>>> use)
            where T : notnull => RunAsync(Tenant.Installation, use);

        async Task RunAsync<T>(int tenantId, Func<T, ChangeContext, Task<Result<Done>>> use)
            where T : notnull =>
            _ = (await pipeline.RunAsync<T, Done>(tenantId, Actor.System, (save, change, _) => use(save, change), ct)).Value;
    }
}
