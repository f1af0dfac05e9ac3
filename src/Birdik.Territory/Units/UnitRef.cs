using Birdik.Platform.Ids;
using Birdik.Platform.Threads;

namespace Birdik.Territory.Units;

/// <summary>How other modules point at a unit.</summary>
public static class UnitRef
{
    public const string Kind = "territory.unit";

    public static SourceRef To(Id<Unit> id) => SourceRef.To(Kind, id);
}
