using Birdik.Platform.Ids;
using Birdik.Platform.Permissions;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Threads;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Platform.Tenancy;

/// <summary>Ends a membership with its last day; the reason is that of the change. A last day in the past ends it at once.</summary>
/// <param name="Version">The version that was looked at; a later one refuses the change.</param>
public sealed record EndMembership(Id<Membership> Membership, DateOnly LastDay, int? Version = null)
{
    /// <summary>The kind of a membership in history and threads.</summary>
    public const string Kind = "platform.membership";
}

public sealed class EndMembershipHandler(BirdikDbContext db)
{
    public const int MaxReason = 500;

    public async Task<Result<Done>> HandleAsync(EndMembership command, ChangeContext change, CancellationToken ct)
    {
        if (change.Why?.Trim().Length is null or 0 or > MaxReason)
        {
            return Problem.Invalid("platform.reason-missing", "Reason", ("max", MaxReason));
        }

        var membership = await db.Set<Membership>().SingleOrDefaultAsync(row => row.Id == command.Membership, ct);
        if (membership is null)
        {
            return Problem.NotFound("platform.membership-unknown");
        }

        if (ChangedMeanwhile.Refuse(command.Version, membership.Version) is { } stale)
        {
            return stale;
        }

        if (membership.To is { } ended && ended < Bishkek.DayOf(change.At))
        {
            return Problem.Conflict("platform.membership-ended", null, ("to", ended));
        }

        if (command.LastDay < membership.From.AddDays(-1))
        {
            return Problem.Invalid("platform.last-day-too-early", nameof(command.LastDay), ("from", membership.From));
        }

        if (membership.Role == Role.Administrator && await IsLastAdministratorAsync(membership, ct))
        {
            return Problem.Conflict("platform.last-administrator");
        }

        membership.EndOn(command.LastDay);
        var name = await db.Users.Where(row => row.Id == membership.UserId).Select(row => row.DisplayName).SingleAsync(ct);
        change.Record(
            "platform.member-ended",
            SourceRef.To(EndMembership.Kind, membership.Id),
            ("name", name),
            ("position", membership.Position),
            ("to", command.LastDay));
        await db.SaveChangesAsync(ct);
        return new Done();
    }

    private async Task<bool> IsLastAdministratorAsync(Membership leaving, CancellationToken ct) =>
        !await db.Set<Membership>().AnyAsync(
            row => row.Role == Role.Administrator && row.UserId != leaving.UserId && row.To == null, ct);
}
