using Birdik.Methods.Planning.Selection;
using Birdik.Planning.Needs;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Birdik.Territory.Units;

namespace Birdik.Planning.Votes;

/// <summary>An approval vote of residents on projects under a budget; ballots are typed from paper or come as a file.</summary>
public sealed class ResidentVote : TenantEntity<ResidentVote>
{
    public const int MaxTitle = 300;

    public required string Title { get; set; }

    public required DateOnly HeldOn { get; init; }

    public required decimal Budget { get; init; }

    /// <summary>The rule by which the result was taken over; null while it is open.</summary>
    public SelectionRule? Rule { get; set; }

    public DateOnly? ClosedOn { get; set; }
}

/// <summary>A project put to the vote.</summary>
public sealed class VoteProject : TenantEntity<VoteProject>
{
    public const int MaxCode = 20;
    public const int MaxTitle = 300;

    public required Id<ResidentVote> VoteId { get; init; }

    /// <summary>As it stands on the ballot: <c>1</c>, <c>2</c>…</summary>
    public required string Code { get; init; }

    public required string Title { get; init; }

    public required decimal Cost { get; init; }

    public Id<Need>? NeedId { get; init; }

    public bool IsChosen { get; set; }
}

/// <summary>One ballot: the codes it approves, separated by blanks, and the village in which it was cast. It names nobody.</summary>
public sealed class VoteBallot : TenantEntity<VoteBallot>
{
    public const int MaxChoices = 400;

    public required Id<ResidentVote> VoteId { get; init; }

    public required int Number { get; init; }

    public required string Choices { get; init; }

    public Id<Unit>? VillageId { get; init; }
}
