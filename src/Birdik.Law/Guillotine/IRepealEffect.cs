using Birdik.Law.Duties;
using Birdik.Platform.Ids;

namespace Birdik.Law.Guillotine;

/// <summary>
/// What the end of duties would free, as far as a later module knows: hours, posts, money. Those modules implement and register it; while
/// nobody does, the page says that it is not known yet.
/// </summary>
public interface IRepealEffect
{
    Task<RepealEffect> OfAsync(IReadOnlyCollection<Id<Duty>> duties, CancellationToken ct);
}

/// <summary>What would be freed in a year in the whole country; null where it is not known.</summary>
public sealed record RepealEffect(decimal? Hours, decimal? Posts, decimal? Som);
