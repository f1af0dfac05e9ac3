using Birdik.Platform.Ids;
using Birdik.Platform.Threads;

namespace Birdik.Law.Provisions;

/// <summary>How other modules point at a provision.</summary>
public static class ProvisionRef
{
    public const string Kind = "law.provision";

    public static SourceRef To(Id<Provision> id) => SourceRef.To(Kind, id);
}
