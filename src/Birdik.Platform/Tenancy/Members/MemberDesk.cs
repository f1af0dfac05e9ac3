using Birdik.Platform.Identity;
using Birdik.Platform.Identity.Accounts;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Platform.Tenancy.Members;

/// <summary>
/// Takes a person into the office of the one who asks: the account in the installation (a new one, or one that is there), then the
/// role in the office.
/// </summary>
/// <param name="DisplayName">Given for a new account; empty for a person who has one already.</param>
public sealed record TakeIn(string UserName, string DisplayName, string Role, string Position, DateOnly From);

public sealed class MemberDesk(
    UserManager<UserAccount> accounts, AccountWriter installation, Writer office, CurrentUser user, BirdikDbContext db)
{
    public async Task<Result<TakenIn>> TakeInAsync(TakeIn command, CancellationToken ct)
    {
        var kind = await db.Set<Tenant>().Where(tenant => tenant.Id == user.TenantId).Select(tenant => tenant.Kind).SingleAsync(ct);
        if (AddMembershipHandler.Check(command.Role, command.Position, kind) is { } problem)
        {
            return problem;
        }

        var account = await AccountAsync(command, ct);
        if (!account.TryGet(out var made))
        {
            return Result<TakenIn>.Refused(account.Problems);
        }

        var membership = await office.RunAsync<AddMembershipHandler, Id<Membership>>(
            (handler, change, token) => handler.HandleAsync(
                new AddMembership(made.UserId, command.Role, command.Position, command.From), change, token),
            ct);
        return membership.TryGet(out var id)
            ? new TakenIn(id, made.UserId, command.UserName, made.Password)
            : Result<TakenIn>.Refused(membership.Problems);
    }

    private async Task<Result<(Guid UserId, string? Password)>> AccountAsync(TakeIn command, CancellationToken ct)
    {
        if (command.DisplayName.Trim().Length == 0)
        {
            return await accounts.FindByNameAsync(command.UserName.Trim()) is { ClosedAt: null } found
                ? (found.Id, null)
                : Problem.Invalid("platform.user-name-unknown", nameof(command.UserName), ("name", command.UserName));
        }

        var password = TemporaryPassword.Make();
        var made = await installation.RunAsync<CreateAccountHandler, Guid>(
            (handler, change, token) => handler.HandleAsync(
                new CreateAccount(command.UserName, command.DisplayName, password, MustChangePassword: true), change, token),
            ct);
        return made.TryGet(out var id) ? (id, password) : Result<(Guid, string?)>.Refused(made.Problems);
    }
}

/// <param name="TemporaryPassword">Of a new account; to be told to the person, kept nowhere.</param>
public sealed record TakenIn(Id<Membership> Membership, Guid UserId, string UserName, string? TemporaryPassword);
