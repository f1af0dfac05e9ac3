using System.CommandLine;
using Birdik.Platform.Commands;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Writing;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Platform.Identity.Tokens;

/// <summary><c>birdik token create|list|revoke</c>.</summary>
internal static class TokenCommands
{
    public static Command Make(CommandHost host)
    {
        var command = new Command("token", "Makes, lists and revokes personal API tokens.");
        command.Subcommands.Add(Create(host));
        command.Subcommands.Add(List(host));
        command.Subcommands.Add(Revoke(host));
        return command;
    }

    private static Option<string> User() => new("--user") { Description = "The user's name.", Required = true, HelpName = "NAME" };

    private static Command Create(CommandHost host)
    {
        var (user, json) = (User(), CommandHost.Json());
        var tenant = new Option<string?>("--tenant") { Description = "Code of the office; may be left out by a user of one.", HelpName = "CODE" };
        var name = new Option<string>("--name") { Description = "What the token is for.", HelpName = "TEXT", DefaultValueFactory = _ => "birdik token create" };
        var scopes = new Option<string[]>("--scope") { Description = "A permission code, or *; may be repeated (default *).", HelpName = "S" };
        var days = new Option<int>("--days") { Description = "Days until it expires.", HelpName = "N", DefaultValueFactory = _ => ApiToken.DefaultDays };
        return host.MakeWithStore(
            "create", "Makes a token and prints it once.", [user, tenant, name, scopes, days, json], async (services, parsed, output, ct) =>
            {
                output.With(services.GetRequiredService<Localization.Texts>());
                var asJson = parsed.GetValue(json);
                var whose = await FindAsync(services, parsed.GetValue(user)!, parsed.GetValue(tenant), ct);
                if (!whose.TryGet(out var found))
                {
                    return output.Refuse(whose.Problems, asJson);
                }

                var command = new CreateToken(
                    found.Account.Id, found.TenantId, parsed.GetValue(name)!, parsed.GetValue(scopes) ?? [], parsed.GetValue(days));
                var made = await RunAsync<CreateTokenHandler, NewToken>(
                    services, (handler, change, token) => handler.HandleAsync(command, change, token), ct);
                if (!made.TryGet(out var token))
                {
                    return output.Refuse(made.Problems, asJson);
                }

                if (asJson)
                {
                    output.WriteJson(new { token = token.Token });
                }
                else
                {
                    output.Standard.WriteLine(token.Token);
                }

                return CommandHost.Ok;
            });
    }

    private static Command List(CommandHost host)
    {
        var (user, json) = (User(), CommandHost.Json());
        return host.MakeWithStore("list", "Lists a user's tokens.", [user, json], async (services, parsed, output, ct) =>
        {
            if (await AccountAsync(services, parsed.GetValue(user)!) is not { } account)
            {
                return output.With(services.GetRequiredService<Localization.Texts>()).Refuse([Unknown(parsed.GetValue(user)!)], parsed.GetValue(json));
            }

            var rows = await services.GetRequiredService<TokensOfPerson>().OfAsync(account.Id, ct);
            if (parsed.GetValue(json))
            {
                output.WriteJson(rows.Select(TokenAnswer.Of));
                return CommandHost.Ok;
            }

            foreach (var row in rows)
            {
                output.Standard.WriteLine(
                    $"{row.Id:D}\t{row.Prefix}…\t{row.Tenant}\t{string.Join(',', row.Scopes)}\t{row.ExpiresAt:yyyy-MM-dd}\t{(row.InForce ? "" : "-")}\t{row.Name}");
            }

            return CommandHost.Ok;
        });
    }

    private static Command Revoke(CommandHost host)
    {
        var (user, json) = (User(), CommandHost.Json());
        var id = new Argument<Guid>("ID") { Description = "The token's id, as `birdik token list` shows it." };
        return host.MakeWithStore("revoke", "Revokes a token.", [id, user, json], async (services, parsed, output, ct) =>
        {
            output.With(services.GetRequiredService<Localization.Texts>());
            if (await AccountAsync(services, parsed.GetValue(user)!) is not { } account)
            {
                return output.Refuse([Unknown(parsed.GetValue(user)!)], parsed.GetValue(json));
            }

            var revoked = await RunAsync<RevokeTokenHandler, Done>(
                services, (handler, change, token) => handler.HandleAsync(new RevokeToken(account.Id, parsed.GetValue(id)), change, token), ct);
            return revoked.Succeeded ? CommandHost.Ok : output.Refuse(revoked.Problems, parsed.GetValue(json));
        });
    }

    private static Task<Result<T>> RunAsync<THandler, T>(
        IServiceProvider services, Func<THandler, ChangeContext, CancellationToken, Task<Result<T>>> use, CancellationToken ct)
        where THandler : notnull =>
        services.GetRequiredService<WritePipeline>().RunAsync(Tenant.Installation, Actor.System, use, ct);

    private static Problem Unknown(string user) => Problem.NotFound("platform.user-name-unknown", ("name", user));

    private static Task<UserAccount?> AccountAsync(IServiceProvider services, string userName) =>
        services.GetRequiredService<UserManager<UserAccount>>().FindByNameAsync(userName);

    private static async Task<Result<(UserAccount Account, int TenantId)>> FindAsync(
        IServiceProvider services, string userName, string? tenant, CancellationToken ct)
    {
        if (await AccountAsync(services, userName) is not { ClosedAt: null } account)
        {
            return Unknown(userName);
        }

        var office = (await services.GetRequiredService<Offices>().OfAsync(account.Id, ct)).Choose(tenant);
        return office.TryGet(out var chosen) ? (account, chosen.TenantId) : Result<(UserAccount, int)>.Refused(office.Problems);
    }
}
