using Birdik.Planning.Needs;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Birdik.Territory.Units;

namespace Birdik.Planning.Ranking;

/// <summary>A meeting of residents at which needs were raised and put in order: assembly, PRA (ЭКБА), hearing. Its sheets are its files.</summary>
public sealed class Meeting : TenantEntity<Meeting>
{
    public const int MaxTitle = 300;
    public const int MaxMinutes = 20_000;
    public const int MostPeople = 100_000;

    public required MeetingKind Kind { get; init; }

    public required string Title { get; set; }

    public required DateOnly HeldOn { get; set; }

    public Id<Unit>? VillageId { get; set; }

    public string Place { get; set; } = "";

    public int Present { get; set; }

    public int Women { get; set; }

    public int Youth { get; set; }

    public string Minutes { get; set; } = "";
}

public enum MeetingKind
{
    Assembly,
    Appraisal,
    Hearing,
}

/// <summary>The points a group of residents gave to a need at a meeting.</summary>
public sealed class GroupPoints : TenantEntity<GroupPoints>
{
    public const int MaxGroup = 80;
    public const int MostPoints = 1_000;

    public required Id<Meeting> MeetingId { get; init; }

    public required string Group { get; init; }

    public required Id<Need> NeedId { get; init; }

    public decimal Points { get; set; }
}
