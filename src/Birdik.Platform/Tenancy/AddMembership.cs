using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Threads;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Platform.Tenancy;

/// <summary>Gives a person a role in the tenant. The organ comes from the role; it is made with its first member.</summary>
public sealed record AddMembership(Guid UserId, string Role, string Position, DateOnly From);

public sealed class AddMembershipHandler(BirdikDbContext db)
{
    public async Task<Result<Id<Membership>>> HandleAsync(AddMembership command, ChangeContext change, CancellationToken ct)
    {
        var tenant = await db.Set<Tenant>().SingleAsync(row => row.Id == db.Tenant, ct);
        if (Check(command.Role, command.Position, tenant.Kind) is { } problem)
        {
            return problem;
        }

        var account = await db.Users.SingleOrDefaultAsync(row => row.Id == command.UserId && row.ClosedAt == null, ct);
        if (account is null)
        {
            return Problem.NotFound("platform.user-unknown");
        }

        if (await db.Set<Membership>().AnyAsync(
            row => row.UserId == command.UserId && row.Role == command.Role && (row.To == null || row.To >= command.From), ct))
        {
            return Problem.Conflict("platform.membership-exists", nameof(command.Role), ("name", account.DisplayName));
        }

        var membership = new Membership
        {
            UserId = command.UserId,
            OrganId = await OrganAsync(OrganOfRole.In(tenant.Kind, command.Role), ct),
            Role = command.Role,
            Position = command.Position.Trim(),
            From = command.From,
        };
        db.Add(membership);
        change.Record(
            "platform.member-added",
            SourceRef.To(EndMembership.Kind, membership.Id),
            ("name", account.DisplayName),
            ("position", membership.Position),
            ("from", membership.From));
        await db.SaveChangesAsync(ct);
        return membership.Id;
    }

    /// <summary>What can be said before anything is read: the tenant gives such a role, and the position is not too long.</summary>
    internal static Problem? Check(string role, string position, TenantKind kind)
    {
        if (!RolesOfTenant.In(kind).Contains(role))
        {
            return Problem.Invalid("platform.role-unknown", nameof(AddMembership.Role), ("role", role));
        }

        return position.Trim().Length > Membership.MaxPosition
            ? Problem.Invalid("platform.position-too-long", nameof(AddMembership.Position), ("max", Membership.MaxPosition))
            : null;
    }

    private async Task<Id<Organ>> OrganAsync(OrganKind kind, CancellationToken ct)
    {
        var organ = await db.Set<Organ>().FirstOrDefaultAsync(row => row.Kind == kind, ct);
        if (organ is null)
        {
            organ = new Organ { Kind = kind, Name = OrganOfRole.StandardName(kind) };
            db.Add(organ);
        }

        return organ.Id;
    }
}
