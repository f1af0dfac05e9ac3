using Birdik.Platform.Ids;
using Birdik.Platform.Threads;

namespace Birdik.Law.Duties;

/// <summary>How other modules point at a duty.</summary>
public static class DutyRef
{
    public const string Kind = "law.duty";

    public static SourceRef To(Id<Duty> id) => SourceRef.To(Kind, id);
}
