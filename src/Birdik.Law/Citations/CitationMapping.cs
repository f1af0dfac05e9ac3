using Birdik.Law.Acts;
using Birdik.Law.Provisions;
using Birdik.Platform.Persistence.Distribution;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Birdik.Law.Citations;

internal sealed class CitationMapping : IEntityTypeConfiguration<ActCitation>
{
    public void Configure(EntityTypeBuilder<ActCitation> builder)
    {
        builder.ReferenceTable("law_citation");
        builder.Property(x => x.Words).HasMaxLength(ActCitation.MaxWords);
        builder.Property(x => x.NamedKey).HasMaxLength(Act.MaxTitle);
        builder.Property(x => x.NamedNumber).HasMaxLength(ActCitation.MaxNumber);
        builder.RefersToReference<ActCitation, Act>(x => x.ActId);
        builder.RefersToReference<ActCitation, ActVersion>(x => x.VersionId);
        builder.RefersToReference<ActCitation, Provision>(x => x.ProvisionId);
        builder.RefersToReference<ActCitation, Act>(x => x.ToActId);
        builder.RefersToReference<ActCitation, Provision>(x => x.ToProvisionId);
        builder.HasIndex(x => new { x.VersionId, x.ProvisionId });
        builder.HasIndex(x => x.ToProvisionId);
        builder.HasIndex(x => new { x.ToActId, x.Status });
        builder.HasIndex(x => new { x.Status, x.NamedKey });
    }
}
