using System.CommandLine;
using Birdik.Platform.Commands;
using Birdik.Platform.Persistence;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Platform.Demo;

/// <summary><c>birdik demo</c>: fills an empty store with the demo country and tells the accounts.</summary>
internal static class DemoCommand
{
    public static Command Make(CommandHost host)
    {
        var seed = new Option<int>("--seed")
        {
            Description = "The same seed makes the same country.",
            HelpName = "N",
            DefaultValueFactory = _ => 1,
        };
        var json = CommandHost.Json();
        return host.MakeWithStore(
            "demo",
            "Fills an empty store with the demo country and prints its accounts; changes nothing on a filled one.",
            [seed, json],
            async (services, parsed, output, ct) =>
            {
                var told = await StoreFaults.GuardAsync(services.GetRequiredService<IDialect>(), async () =>
                {
                    using var bar = new ProgressBar("Demo");
                    return await services.GetRequiredService<DemoStories>().TellAsync(parsed.GetValue(seed), bar, ct);
                });
                if (!told.TryGet(out var accounts))
                {
                    return output.Refuse(told.Problems, parsed.GetValue(json));
                }

                if (parsed.GetValue(json))
                {
                    output.WriteJson(accounts);
                }
                else
                {
                    DemoTable.Write(accounts, output.Standard);
                }

                return CommandHost.Ok;
            });
    }
}
