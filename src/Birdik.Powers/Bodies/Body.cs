using Birdik.Methods.Powers;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;

namespace Birdik.Powers.Bodies;

/// <summary>A body, or a kind of bodies, that may hold a role in functions: the aiyl okmotu, a ministry.</summary>
public sealed class Body : ReferenceEntity<Body>
{
    public const int MaxCode = 40;
    public const int MaxName = 200;

    public required string Code { get; init; }

    public required LocalizedText Name { get; init; }

    public required BodyLevel Level { get; init; }

    /// <summary>Where it works unless a role says otherwise.</summary>
    public required FunctionPlace Place { get; init; }

    /// <summary>Its place in lists: as shipped, from the municipality up.</summary>
    public required int Order { get; init; }
}
