using System.CommandLine;
using Birdik.Platform.Commands;
using Birdik.Platform.Localization;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Writing;
using Birdik.Territory.Import;
using Birdik.Territory.Statistics;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Territory.Commands;

/// <summary><c>birdik territory statistics import FILE…</c>: figures of units from CSV and XLSX.</summary>
internal static class StatisticsCommand
{
    public static Command Make(CommandHost host)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "CSV or XLSX: id, indicator, series, date, value, unit, source, edition; - is standard input.",
            Arity = ArgumentArity.OneOrMore,
        };
        var json = CommandHost.Json();
        return new Command("statistics", "Figures of units.")
        {
            host.MakeWithStore(
                "import",
                "Imports figures of units; a bad row refuses the whole import.",
                [files, json],
                (services, parsed, output, ct) => RunAsync(services, parsed.GetValue(files)!, parsed.GetValue(json), output, ct)),
        };
    }

    private static async Task<int> RunAsync(
        IServiceProvider services, string[] files, bool json, CommandOutput output, CancellationToken ct)
    {
        output.With(services.GetRequiredService<Texts>());
        var records = new StatisticRecords();
        foreach (var name in files)
        {
            try
            {
                await using var stream = name == "-" ? Console.OpenStandardInput() : File.OpenRead(name);
                await StatisticFiles.ReadIntoAsync(records, name, stream, ct);
            }
            catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
            {
                var missing = refused is FileNotFoundException or DirectoryNotFoundException;
                records.Refuse(new Problem(missing ? "platform.file-missing" : "platform.file-not-readable") { File = name });
            }
        }

        var answer = await services.GetRequiredService<WritePipeline>().RunAsync<ImportStatisticsHandler, UnitImport>(
            Tenant.Installation, Actor.System, (handler, change, token) => handler.HandleAsync(new(records), change, token), ct);
        return ImportAnswer.Tell(answer, records.Read, json, output);
    }
}
