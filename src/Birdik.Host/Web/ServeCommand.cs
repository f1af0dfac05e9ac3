using System.CommandLine;
using Birdik.Platform.Commands;
using Birdik.Platform.Demo;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Microsoft.AspNetCore.Connections;

namespace Birdik.Host.Web;

/// <summary><c>birdik serve</c>: runs the web application.</summary>
internal static class ServeCommand
{
    private const string DefaultUrl = "http://localhost:5080";

    public static Command Make(CommandHost host)
    {
        var urls = new Option<string?>("--urls") { Description = $"Addresses to listen on (default {DefaultUrl}).", HelpName = "URL" };
        return CommandHost.Make("serve", "Runs the web application.", [urls], async (parsed, output, ct) =>
        {
            if (host.Locate(parsed, output) is not { } location)
            {
                return CommandHost.WrongUsage;
            }

            return await RunAsync(location, parsed.GetValue(urls) ?? DefaultUrl, output, ct);
        });
    }

    private static async Task<int> RunAsync(StoreLocation location, string urls, CommandOutput output, CancellationToken ct)
    {
        if (DataFolder.Prepare(location.DataDirectory) is { } unusable)
        {
            return output.Refuse([unusable]);
        }

        await using var app = WebHost.Build(location, urls, builder => builder.Services.AddHostedService<GiveMemoryBack>());
        if (await app.Services.GetRequiredService<StoreStart>().OpenAsync(ct) is { } problem)
        {
            return output.Refuse([problem]);
        }

        var taken = await StoreHold.TakeAsync(location, StoreUse.Serving, ct);
        if (!taken.TryGet(out var hold))
        {
            return output.Refuse(taken.Problems);
        }

        await using var _ = hold;
        if (await app.Services.GetRequiredService<StoreStart>().BringUpToDateAsync(ct) is { } outdated)
        {
            return output.Refuse([outdated]);
        }

        var prepared = await FirstStart.PrepareAsync(app, ct);
        if (!prepared.TryGet(out var accounts))
        {
            return output.Refuse(prepared.Problems);
        }

        try
        {
            await app.StartAsync(ct);
        }
        catch (IOException refused) when (refused.InnerException is AddressInUseException)
        {
            return output.Refuse([Problem.Conflict("platform.port-taken", null, ("urls", urls))]);
        }

        output.Say($"Birdik: {string.Join(" ", app.Urls)}");
        if (accounts.Count > 0)
        {
            DemoTable.Write(accounts, output.Error);
        }

        await app.WaitForShutdownAsync(ct);
        return CommandHost.Ok;
    }
}
