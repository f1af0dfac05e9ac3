using Birdik.Law.Acts;
using Birdik.Law.Provisions;
using Birdik.Platform.Persistence;
using Birdik.Platform.Persistence.Distribution;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Birdik.Law.Guillotine;

internal sealed class GuillotineMapping :
    IEntityTypeConfiguration<ProvisionReview>,
    IEntityTypeConfiguration<DraftArticle>,
    IEntityTypeConfiguration<DraftOrigin>
{
    public void Configure(EntityTypeBuilder<ProvisionReview> builder)
    {
        builder.ReferenceTable("law_provision_review");
        builder.Property(x => x.Why).HasMaxLength(ProvisionReview.MaxWhy);
        builder.Property(x => x.SecondWhy).HasMaxLength(ProvisionReview.MaxWhy);
        builder.Property(x => x.ProposedBy).HasMaxLength(ProvisionReview.MaxName);
        builder.Property(x => x.SecondBy).HasMaxLength(ProvisionReview.MaxName);
        builder.RefersToReference<ProvisionReview, Provision>(x => x.ProvisionId);
        builder.RefersToReference<ProvisionReview, Act>(x => x.ActId);
        builder.HasIndex(x => x.ProvisionId).IsUnique();
    }

    public void Configure(EntityTypeBuilder<DraftArticle> builder)
    {
        builder.ReferenceTable("law_draft_article");
        builder.Localized(x => x.Chapter, DraftArticle.MaxHeading);
        builder.Localized(x => x.Heading, DraftArticle.MaxHeading);
        builder.Property(x => x.TextKy).HasMaxLength(DraftArticle.MaxText);
        builder.Property(x => x.TextRu).HasMaxLength(DraftArticle.MaxText);
        builder.HasIndex(x => x.Number).IsUnique();
    }

    public void Configure(EntityTypeBuilder<DraftOrigin> builder)
    {
        builder.ReferenceTable("law_draft_origin");
        builder.RefersToReference<DraftOrigin, DraftArticle>(x => x.ArticleId);
        builder.RefersToReference<DraftOrigin, Provision>(x => x.ProvisionId);
        builder.HasIndex(x => new { x.ArticleId, x.ProvisionId }).IsUnique();
    }
}
