using Birdik.Law.Duties;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;

namespace Birdik.Law.MyLaw;

/// <summary>
/// That a position of the office carries a duty. The position is the one named in memberships; it ends and may begin again, nothing is
/// erased.
/// </summary>
public sealed class DutyHolder : TenantEntity<DutyHolder>
{
    public const int MaxPosition = 200;

    public required Id<Duty> DutyId { get; init; }

    public required string Position { get; init; }

    public required DateOnly From { get; set; }

    /// <summary>The last day; null while it carries the duty.</summary>
    public DateOnly? To { get; set; }
}
