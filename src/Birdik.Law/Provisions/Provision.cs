using Birdik.Law.Acts;
using Birdik.Methods.Law.Structure;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;

namespace Birdik.Law.Provisions;

/// <summary>
/// A place in an act that other modules point at: the act and an address in it (eId), the same through all its versions. What it says
/// on a day stands in <see cref="ProvisionText"/>.
/// </summary>
public sealed class Provision : ReferenceEntity<Provision>
{
    public const int MaxEId = 150;

    public required Id<Act> ActId { get; init; }

    /// <summary>The address in the act: <c>art_28-1__para_2</c>.</summary>
    public required string EId { get; init; }

    public required ProvisionKind Kind { get; init; }
}
