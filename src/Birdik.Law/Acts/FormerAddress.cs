using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;

namespace Birdik.Law.Acts;

/// <summary>An address that an act once had, before its date or number was mended.</summary>
public sealed class FormerAddress : ReferenceEntity<FormerAddress>
{
    public required Id<Act> ActId { get; init; }

    public required string Uri { get; init; }

    public required string Key { get; init; }
}
