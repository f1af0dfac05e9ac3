using System.CommandLine;
using Birdik.Platform.Commands;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Permissions;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Platform.Identity.Accounts;

/// <summary><c>birdik account create</c>: the first administrator of an installation, whom nobody can take in by a page.</summary>
internal static class AccountCommands
{
    public static Command Make(CommandHost host)
    {
        var command = new Command("account", "Makes accounts.");
        command.Subcommands.Add(Create(host));
        return command;
    }

    private static Command Create(CommandHost host)
    {
        var user = new Option<string>("--user") { Description = "The user's name.", Required = true, HelpName = "NAME" };
        var name = new Option<string>("--name") { Description = "The person's name.", Required = true, HelpName = "TEXT" };
        var tenant = new Option<string>("--tenant") { Description = "Code of the office (default: the installation).", HelpName = "CODE", DefaultValueFactory = _ => "installation" };
        var role = new Option<string>("--role") { Description = "The role there.", HelpName = "ROLE", DefaultValueFactory = _ => Role.Administrator };
        var json = CommandHost.Json();
        return host.MakeWithStore(
            "create", "Makes an account with a role and prints its temporary password.", [user, name, tenant, role, json],
            async (services, parsed, output, ct) =>
            {
                output.With(services.GetRequiredService<Texts>());
                var made = await MakeAsync(
                    services, parsed.GetValue(user)!, parsed.GetValue(name)!, parsed.GetValue(tenant)!, parsed.GetValue(role)!, ct);
                if (!made.TryGet(out var password))
                {
                    return output.Refuse(made.Problems, parsed.GetValue(json));
                }

                if (parsed.GetValue(json))
                {
                    output.WriteJson(new { user = parsed.GetValue(user), password });
                }
                else
                {
                    output.Standard.WriteLine(password);
                }

                return CommandHost.Ok;
            });
    }

    private static async Task<Result<string>> MakeAsync(
        IServiceProvider services, string user, string name, string tenantCode, string role, CancellationToken ct)
    {
        var tenant = await services.GetRequiredService<NationalDb>().Set<Tenant>().SingleOrDefaultAsync(row => row.Code == tenantCode, ct);
        if (tenant is null)
        {
            return Problem.NotFound("platform.tenant-not-found", ("code", tenantCode));
        }

        if (AddMembershipHandler.Check(role, "", tenant.Kind) is { } problem)
        {
            return problem;
        }

        var password = TemporaryPassword.Make();
        var pipeline = services.GetRequiredService<WritePipeline>();
        var account = await pipeline.RunAsync<CreateAccountHandler, Guid>(
            Tenant.Installation,
            Actor.System,
            (handler, change, token) => handler.HandleAsync(new CreateAccount(user, name, password, MustChangePassword: true), change, token),
            ct);
        if (!account.TryGet(out var id))
        {
            return Result<string>.Refused(account.Problems);
        }

        var today = services.GetRequiredService<TimeProvider>().Today();
        var member = await pipeline.RunAsync<AddMembershipHandler, Id<Membership>>(
            tenant.Id,
            Actor.System,
            (handler, change, token) => handler.HandleAsync(new AddMembership(id, role, "", today), change, token),
            ct);
        return member.Succeeded ? password : Result<string>.Refused(member.Problems);
    }
}
