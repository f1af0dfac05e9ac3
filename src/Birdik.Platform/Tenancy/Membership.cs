using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;

namespace Birdik.Platform.Tenancy;

/// <summary>A person's role in an organ of a tenant, from a day to a day. It ends; it is never erased.</summary>
public sealed class Membership : TenantEntity<Membership>
{
    public const int MaxPosition = 200;

    public required Guid UserId { get; init; }

    public required Id<Organ> OrganId { get; init; }

    /// <summary>A code of <see cref="Permissions.Role"/>.</summary>
    public required string Role { get; init; }

    /// <summary>The position as the staffing table or the council's decision names it.</summary>
    public string Position { get; set; } = "";

    public required DateOnly From { get; init; }

    /// <summary>The last day; null while open.</summary>
    public DateOnly? To { get; private set; }

    public bool InForceOn(DateOnly day) => From <= day && (To is null || day <= To);

    /// <summary>Sets the last day; the day before <see cref="From"/> says that it never came into force.</summary>
    public void EndOn(DateOnly lastDay) =>
        To = lastDay >= From.AddDays(-1) ? lastDay : throw new ArgumentOutOfRangeException(nameof(lastDay));
}
