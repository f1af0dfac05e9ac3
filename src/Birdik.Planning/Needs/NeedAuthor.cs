using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;

namespace Birdik.Planning.Needs;

/// <summary>Who raised a need and how to reach them: kept apart from it and out of the audit, so that it can be forgotten.</summary>
public sealed class NeedAuthor : TenantEntity<NeedAuthor>
{
    public const int MaxName = 200;
    public const int MaxPhone = 40;

    public required Id<Need> NeedId { get; init; }

    public required string Name { get; init; }

    public required string Phone { get; init; }
}

/// <summary>That a need was put to another; ended when they were parted again. Both origins stay.</summary>
public sealed class NeedMerge : TenantEntity<NeedMerge>
{
    public const int MaxReason = 500;

    public required Id<Need> FromId { get; init; }

    public required Id<Need> IntoId { get; init; }

    public required DateTime At { get; init; }

    public required string By { get; init; }

    public required string Reason { get; init; }

    public DateTime? EndedAt { get; set; }

    public string EndReason { get; set; } = "";
}

/// <summary>The running number of needs in a year.</summary>
public sealed class NeedCounter : TenantEntity<NeedCounter>
{
    public required int Year { get; init; }

    public int Last { get; set; }
}
