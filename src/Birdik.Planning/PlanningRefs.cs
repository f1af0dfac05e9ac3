using Birdik.Planning.Needs;
using Birdik.Planning.Programmes;
using Birdik.Planning.Ranking;
using Birdik.Planning.Rises;
using Birdik.Planning.Votes;
using Birdik.Platform.Ids;
using Birdik.Platform.Threads;

namespace Birdik.Planning;

/// <summary>The kinds under which other modules, threads, history and files point at what this module keeps.</summary>
public static class PlanningRefs
{
    public const string Need = "planning.need";
    public const string Meeting = "planning.meeting";
    public const string Vote = "planning.vote";
    public const string Document = "planning.document";
    public const string Measure = "planning.measure";
    public const string Rise = "planning.rise";
    public const string Allocation = "planning.allocation";

    public static SourceRef To(Id<Need> id) => SourceRef.To(Need, id);

    public static SourceRef To(Id<Meeting> id) => SourceRef.To(Meeting, id);

    public static SourceRef To(Id<ResidentVote> id) => SourceRef.To(Vote, id);

    public static SourceRef To(Id<PlanningDocument> id) => SourceRef.To(Document, id);

    public static SourceRef To(Id<Measure> id) => SourceRef.To(Measure, id);

    public static SourceRef To(Id<Rise> id) => SourceRef.To(Rise, id);

    public static SourceRef To(Id<Allocation> id) => SourceRef.To(Allocation, id);
}
