using Birdik.Law.Provisions;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;

namespace Birdik.Law.Guillotine;

/// <summary>A provision out of which an article of the draft was composed.</summary>
public sealed class DraftOrigin : ReferenceEntity<DraftOrigin>
{
    public required Id<DraftArticle> ArticleId { get; init; }

    public required Id<Provision> ProvisionId { get; init; }
}
