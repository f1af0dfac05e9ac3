using Birdik.Law.Acts;
using Birdik.Law.Provisions;
using Birdik.Platform.Persistence.Distribution;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Birdik.Law.Contradictions;

internal sealed class ContradictionMapping : IEntityTypeConfiguration<ContradictionVerdict>
{
    public void Configure(EntityTypeBuilder<ContradictionVerdict> builder)
    {
        builder.ReferenceTable("law_contradiction_verdict");
        builder.Property(x => x.Key).HasMaxLength(ContradictionVerdict.MaxKey);
        builder.Property(x => x.Why).HasMaxLength(ContradictionVerdict.MaxWhy);
        builder.Property(x => x.Seen).HasMaxLength(ContradictionVerdict.MaxSeen);
        builder.Property(x => x.DecidedBy).HasMaxLength(ContradictionVerdict.MaxName);
        builder.RefersToReference<ContradictionVerdict, Provision>(x => x.FirstId);
        builder.RefersToReference<ContradictionVerdict, Provision>(x => x.SecondId);
        builder.RefersToReference<ContradictionVerdict, Act>(x => x.SecondActId);
        builder.HasIndex(x => x.Key).IsUnique();
    }
}
