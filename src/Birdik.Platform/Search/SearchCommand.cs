using System.CommandLine;
using Birdik.Platform.Commands;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Platform.Search;

/// <summary><c>birdik search rebuild</c>: makes the index of words anew, beside a running <c>serve</c> too.</summary>
internal static class SearchCommand
{
    public static Command Make(CommandHost host) => new("search", "The search over all registers.") { Rebuild(host) };

    private static Command Rebuild(CommandHost host)
    {
        var json = CommandHost.Json();
        return host.MakeWithExistingStore(
            "rebuild",
            "Makes the index of words anew while it is served; goes on where a cut has left it.",
            [json],
            async (services, parsed, output, ct) =>
            {
                var renewed = await StoreFaults.GuardAsync(services.GetRequiredService<IDialect>(), async () =>
                {
                    using var bar = new ProgressBar("Search");
                    return (Result<int>)await services.GetRequiredService<SearchRebuild>().RunAsync(bar, ct);
                });
                if (!renewed.TryGet(out var documents))
                {
                    return output.Refuse(renewed.Problems, parsed.GetValue(json));
                }

                output.Say($"{documents} documents.");
                if (parsed.GetValue(json))
                {
                    output.WriteJson(new { documents });
                }

                return CommandHost.Ok;
            });
    }
}
