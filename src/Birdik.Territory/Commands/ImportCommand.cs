using System.CommandLine;
using Birdik.Platform.Commands;
using Birdik.Platform.Localization;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Writing;
using Birdik.Territory.Import;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Territory.Commands;

/// <summary><c>birdik territory import FILE…</c>: units of CSV, JSON and GeoJSON files, all as one import.</summary>
internal static class ImportCommand
{
    public static Command Make(CommandHost host)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "CSV, JSON of the published divisions, or GeoJSON; - is standard input.",
            Arity = ArgumentArity.OneOrMore,
        };
        var json = CommandHost.Json();
        return host.MakeWithStore(
            "import",
            "Imports administrative units; a bad row refuses the whole import.",
            [files, json],
            (services, parsed, output, ct) => RunAsync(services, parsed.GetValue(files)!, parsed.GetValue(json), output, ct));
    }

    private static async Task<int> RunAsync(
        IServiceProvider services, string[] files, bool json, CommandOutput output, CancellationToken ct)
    {
        output.With(services.GetRequiredService<Texts>());
        var records = new UnitRecords();
        foreach (var name in files)
        {
            var file = await InputFile.ReadAsync(name, ct);
            if (file.TryGet(out var read))
            {
                UnitFiles.ReadInto(records, read);
            }
            else
            {
                records.Refuse(file.Problems[0]);
            }
        }

        var answer = await services.GetRequiredService<WritePipeline>().RunAsync<ImportUnitsHandler, UnitImport>(
            Tenant.Installation, Actor.System, (handler, change, token) => handler.HandleAsync(new(records), change, token), ct);
        return ImportAnswer.Tell(answer, records.Read, json, output);
    }
}
