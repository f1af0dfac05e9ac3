using System.CommandLine;
using Birdik.Platform.Commands;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Platform.Persistence.Distribution;

/// <summary><c>birdik distribute</c>.</summary>
internal static class DistributeCommand
{
    public static Command Make(CommandHost host)
    {
        var json = CommandHost.Json();
        return host.MakeWithExistingStore(
            "distribute", "Spreads the tables of a PostgreSQL with Citus over its nodes.", [json],
            async (services, parsed, output, ct) =>
            {
                var done = await services.GetRequiredService<Distributor>().RunAsync(ct);
                if (!done.TryGet(out var tables))
                {
                    return output.Refuse(done.Problems, parsed.GetValue(json));
                }

                if (parsed.GetValue(json))
                {
                    output.WriteJson(new { tables });
                }
                else
                {
                    output.Say(tables.Count == 0 ? "Every table is distributed already." : $"Distributed: {string.Join(", ", tables)}");
                }

                return CommandHost.Ok;
            });
    }
}
