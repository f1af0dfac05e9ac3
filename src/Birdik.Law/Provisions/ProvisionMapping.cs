using Birdik.Law.Acts;
using Birdik.Platform.Persistence.Distribution;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Birdik.Law.Provisions;

internal sealed class ProvisionMapping :
    IEntityTypeConfiguration<ActVersion>,
    IEntityTypeConfiguration<Provision>,
    IEntityTypeConfiguration<ProvisionText>
{
    public void Configure(EntityTypeBuilder<ActVersion> builder)
    {
        builder.ReferenceTable("law_act_version");
        builder.Property(x => x.Title).HasMaxLength(ActVersion.MaxTitle);
        builder.Property(x => x.Source).HasMaxLength(ActVersion.MaxSource);
        builder.RefersToReference<ActVersion, Act>(x => x.ActId);
        builder.HasIndex(x => new { x.ActId, x.Language, x.From });
    }

    public void Configure(EntityTypeBuilder<Provision> builder)
    {
        builder.ReferenceTable("law_provision");
        builder.Property(x => x.EId).HasMaxLength(Provision.MaxEId);
        builder.RefersToReference<Provision, Act>(x => x.ActId);
        builder.HasIndex(x => new { x.ActId, x.EId }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ProvisionText> builder)
    {
        builder.ReferenceTable("law_provision_text");
        builder.Property(x => x.EId).HasMaxLength(Provision.MaxEId);
        builder.Property(x => x.Label).HasMaxLength(ProvisionText.MaxLabel);
        builder.Property(x => x.Heading).HasMaxLength(ProvisionText.MaxHeading);
        builder.Property(x => x.Text).HasMaxLength(ProvisionText.MaxText);
        builder.Property(x => x.Folded).HasMaxLength(ProvisionText.MaxFolded);
        builder.Ignore(x => x.OwnText);
        builder.RefersToReference<ProvisionText, ActVersion>(x => x.VersionId);
        builder.RefersToReference<ProvisionText, Provision>(x => x.ProvisionId);
        builder.HasIndex(x => new { x.VersionId, x.Place }).IsUnique();
        builder.HasIndex(x => x.ProvisionId);
    }
}
