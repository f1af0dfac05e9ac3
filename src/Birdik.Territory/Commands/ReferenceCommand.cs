using System.CommandLine;
using Birdik.Platform.Commands;
using Birdik.Platform.Localization;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Writing;
using Birdik.Territory.Import;
using Birdik.Territory.Reference;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Territory.Commands;

/// <summary><c>birdik territory reference</c>: enters the upper structure of the country that ships with the program.</summary>
internal static class ReferenceCommand
{
    public static Command Make(CommandHost host)
    {
        var json = CommandHost.Json();
        return host.MakeWithStore(
            "reference",
            "Enters the republic, oblasts, rayons and cities that ship with the program; what is there already stays.",
            [json],
            (services, parsed, output, ct) => RunAsync(services, parsed.GetValue(json), output, ct));
    }

    private static async Task<int> RunAsync(IServiceProvider services, bool json, CommandOutput output, CancellationToken ct)
    {
        output.With(services.GetRequiredService<Texts>());
        var records = UpperUnits.Records;
        var answer = await services.GetRequiredService<WritePipeline>().RunAsync<ImportUnitsHandler, UnitImport>(
            Tenant.Installation, Actor.System, (handler, change, token) => handler.HandleAsync(new(records), change, token), ct);
        return ImportAnswer.Tell(answer, records.Read, json, output);
    }
}
