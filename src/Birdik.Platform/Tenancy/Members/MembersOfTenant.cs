using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Birdik.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Platform.Tenancy.Members;

/// <summary>The people of the office in which one works now: those in force first, then those who have left.</summary>
public sealed class MembersOfTenant(BirdikDbContext db, TimeProvider clock)
{
    public const int MaxRows = 500;

    public async Task<IReadOnlyList<MemberRow>> ListAsync(CancellationToken ct)
    {
        var rows = await Rows().Take(MaxRows).ToListAsync(ct);
        return [.. rows.OrderBy(row => !row.InForce).ThenBy(row => row.DisplayName, StringComparer.Ordinal).ThenBy(row => row.From)];
    }

    public Task<MemberRow?> FindAsync(Id<Membership> membership, CancellationToken ct) =>
        Rows().SingleOrDefaultAsync(row => row.Membership == membership, ct);

    private IQueryable<MemberRow> Rows()
    {
        var today = clock.Today();
        return
            from membership in db.Set<Membership>().AsNoTracking()
            join account in db.Users on membership.UserId equals account.Id
            orderby membership.To == null descending, membership.From descending
            select new MemberRow
            {
                Membership = membership.Id,
                UserId = account.Id,
                UserName = account.UserName!,
                DisplayName = account.DisplayName,
                Role = membership.Role,
                Position = membership.Position,
                From = membership.From,
                To = membership.To,
                Version = membership.Version,
                InForce = membership.From <= today && (membership.To == null || membership.To >= today),
            };
    }
}

/// <summary>A person in a role of the office.</summary>
public sealed record MemberRow
{
    public required Id<Membership> Membership { get; init; }

    public required Guid UserId { get; init; }

    public required string UserName { get; init; }

    public required string DisplayName { get; init; }

    public required string Role { get; init; }

    public required string Position { get; init; }

    public required DateOnly From { get; init; }

    public required DateOnly? To { get; init; }

    public required int Version { get; init; }

    public required bool InForce { get; init; }
}
