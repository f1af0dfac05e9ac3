using Birdik.Platform.Ids;
using Birdik.Platform.Threads;

namespace Birdik.Law.Acts;

/// <summary>How other modules point at an act.</summary>
public static class ActRef
{
    public const string Kind = "law.act";

    public static SourceRef To(Id<Act> id) => SourceRef.To(Kind, id);
}
