using System.CommandLine;
using Birdik.Platform.Commands;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Writing;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Platform.Keys;

/// <summary><c>birdik keys rotate</c> and <c>birdik keys list</c>.</summary>
internal static class KeyCommands
{
    public static Command Make(CommandHost host)
    {
        var json = CommandHost.Json();
        return new Command("keys", "The installation's own signing keys.")
        {
            host.MakeWithExistingStore(
                "rotate", "Makes a new signing key; earlier keys stay for verifying.", [json],
                (services, parsed, output, ct) => RotateAsync(services, parsed.GetValue(json), output, ct)),
            host.MakeWithExistingStore(
                "list", "Lists the public keys as a JSON Web Key Set, the one that signs first.", [],
                (services, _, output, _) => ListAsync(services, output)),
        };
    }

    private static async Task<int> RotateAsync(IServiceProvider services, bool json, CommandOutput output, CancellationToken ct)
    {
        var made = await services.GetRequiredService<WritePipeline>().RunAsync<MakeKeyHandler, string>(
            Tenant.Installation, Actor.System, (handler, change, token) => handler.HandleAsync(change, token), ct);
        if (!made.TryGet(out var id))
        {
            return output.Refuse(made.Problems, json);
        }

        if (json)
        {
            output.WriteJson(new { key = id });
        }
        else
        {
            output.Say($"Signing key: {id}");
        }

        return CommandHost.Ok;
    }

    private static Task<int> ListAsync(IServiceProvider services, CommandOutput output)
    {
        output.WriteJson(services.GetRequiredService<Signer>().PublicKeys());
        return Task.FromResult(CommandHost.Ok);
    }
}
