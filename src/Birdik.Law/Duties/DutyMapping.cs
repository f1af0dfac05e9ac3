using Birdik.Law.Acts;
using Birdik.Law.Provisions;
using Birdik.Platform.Persistence.Distribution;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Birdik.Law.Duties;

internal sealed class DutyMapping : IEntityTypeConfiguration<Duty>
{
    public void Configure(EntityTypeBuilder<Duty> builder)
    {
        builder.ReferenceTable("law_duty");
        builder.Property(x => x.Sentence).HasMaxLength(Duty.MaxSentence);
        builder.Property(x => x.SentenceKey).HasMaxLength(Duty.MaxKey);
        builder.Property(x => x.Bearer).HasMaxLength(Duty.MaxPart);
        builder.Property(x => x.Action).HasMaxLength(Duty.MaxPart);
        builder.Property(x => x.Object).HasMaxLength(Duty.MaxPart);
        builder.Property(x => x.Condition).HasMaxLength(Duty.MaxPart);
        builder.Property(x => x.Term).HasMaxLength(Duty.MaxPart);
        builder.Property(x => x.Payer).HasMaxLength(Duty.MaxPart);
        builder.Property(x => x.DecidedBy).HasMaxLength(Duty.MaxName);
        builder.Property(x => x.Folded).HasMaxLength(Duty.MaxFolded);
        builder.RefersToReference<Duty, Act>(x => x.ActId);
        builder.RefersToReference<Duty, Provision>(x => x.ProvisionId);
        builder.HasIndex(x => new { x.ProvisionId, x.Language, x.SentenceKey, x.From }).IsUnique();
        builder.HasIndex(x => new { x.State, x.Place });
        builder.HasIndex(x => x.ActId);
    }
}
