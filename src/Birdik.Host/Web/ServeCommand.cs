using System.CommandLine;
using Birdik.Platform.Commands;
using Birdik.Platform.Persistence;

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
        await using var app = WebHost.Build(location, urls);
        if (await app.Services.GetRequiredService<StoreStart>().OpenAsync(ct) is { } problem)
        {
            return output.Refuse([problem]);
        }

        await app.StartAsync(ct);
        output.Say($"Birdik: {urls}");
        await app.WaitForShutdownAsync(ct);
        return CommandHost.Ok;
    }
}
