using Birdik.Platform.Ids;

namespace Birdik.Platform.Persistence;

/// <summary>A row of a national register or classifier, the same for all tenants.</summary>
public abstract class ReferenceEntity<TSelf> : IVersioned
    where TSelf : ReferenceEntity<TSelf>
{
    public Id<TSelf> Id { get; init; } = Id<TSelf>.New();

    public int Version { get; private set; }
}
