using System.CommandLine;
using Birdik.Platform.Commands;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Platform.Operations;

/// <summary>The commands of the one who runs an installation: <c>migrate</c>, <c>backup</c>, <c>restore</c>, <c>verify</c>, <c>doctor</c>.</summary>
internal static class OperationsCommands
{
    public static IEnumerable<Command> All(CommandHost host) => [Migrate(host), Backup(host), Restore(host), Verify(host), Doctor(host)];

    private static Command Migrate(CommandHost host)
    {
        var json = CommandHost.Json();
        return host.MakeWithServices(
            "migrate",
            "Makes the store, or brings its schema and reference data up to date. Refuses while it is served.",
            [json],
            async (services, parsed, output, ct) =>
            {
                if (await services.GetRequiredService<StoreStart>().MigrateAsync(ct) is { } problem)
                {
                    return output.Refuse([problem], parsed.GetValue(json));
                }

                output.Say("The store is up to date.");
                if (parsed.GetValue(json))
                {
                    output.WriteJson(new { ok = true });
                }

                return CommandHost.Ok;
            });
    }

    private static Command Backup(CommandHost host)
    {
        var json = CommandHost.Json();
        var file = new Option<string>("--out") { Description = "The archive to write.", HelpName = "FILE", Required = true };
        return host.MakeWithExistingStore(
            "backup",
            "Saves database and files into one archive, also while it is served.",
            [file, json],
            async (services, parsed, output, ct) =>
                Answer(output, parsed.GetValue(json),
                    await GuardAsync(services, () => services.GetRequiredService<StoreBackup>().RunAsync(parsed.GetValue(file)!, ct)),
                    report => $"{report.Members} members, {report.Bytes} bytes, signed by {report.Key}: {report.File}"));
    }

    private static Command Restore(CommandHost host)
    {
        var json = CommandHost.Json();
        var file = new Argument<string>("FILE") { Description = "The archive to bring back." };
        var force = new Option<bool>("--force") { Description = "Replace what the store holds." };
        var key = new Option<string?>("--key") { Description = "Take only an archive signed by this key (see: birdik keys list).", HelpName = "KEY" };
        return host.MakeWithServices(
            "restore",
            "Brings back an archive into an empty store; a damaged one is refused before anything is touched.",
            [file, force, key, json],
            async (services, parsed, output, ct) =>
                Answer(output, parsed.GetValue(json),
                    await GuardAsync(services, () => services.GetRequiredService<StoreRestore>()
                        .RunAsync(parsed.GetValue(file)!, parsed.GetValue(force), parsed.GetValue(key), ct)),
                    report => $"{report.Members} members of {report.CreatedAt:yyyy-MM-dd'T'HH:mm:ss'Z'} brought back, signed by {report.Key}."));
    }

    private static Command Verify(CommandHost host)
    {
        var json = CommandHost.Json();
        return host.MakeWithExistingStore(
            "verify",
            "Checks audit chains, stored files and foreign keys; ends with 1 when something is broken.",
            [json],
            async (services, parsed, output, ct) =>
            {
                var report = await services.GetRequiredService<StoreVerify>().RunAsync(ct);
                foreach (var problem in report.Problems)
                {
                    var place = string.Join(' ', new object?[] { problem.Tenant, problem.Entry, problem.Subject }.Where(part => part is not null));
                    output.Say($"{problem.Code}: {place}");
                }

                output.Say($"{report.AuditEntries} audit entries ({report.Erased} erased by act), {report.Files} files: {(report.Ok ? "whole" : "BROKEN")}");
                if (parsed.GetValue(json))
                {
                    output.WriteJson(report);
                }

                return report.Ok ? CommandHost.Ok : CommandHost.Refused;
            });
    }

    private static Command Doctor(CommandHost host)
    {
        var json = CommandHost.Json();
        return host.MakeWithServices(
            "doctor",
            "Says what is wrong with an installation.",
            [json],
            async (services, parsed, output, ct) =>
            {
                var report = await services.GetRequiredService<StoreDoctor>().RunAsync(ct);
                foreach (var finding in report.Findings)
                {
                    output.Say($"{(finding.Ok ? "ok  " : "BAD ")} {finding.Check}: {finding.Detail}");
                }

                if (parsed.GetValue(json))
                {
                    output.WriteJson(report);
                }

                return CommandHost.Ok;
            });
    }

    private static Task<Result<T>> GuardAsync<T>(IServiceProvider services, Func<Task<Result<T>>> work) =>
        StoreFaults.GuardAsync(services.GetRequiredService<IDialect>(), work);

    private static int Answer<T>(CommandOutput output, bool json, Result<T> result, Func<T, string> say)
    {
        if (!result.TryGet(out var report))
        {
            return output.Refuse(result.Problems, json);
        }

        output.Say(say(report));
        if (json)
        {
            output.WriteJson(report);
        }

        return CommandHost.Ok;
    }
}
