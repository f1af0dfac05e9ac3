using Birdik.Platform.Persistence;
using Birdik.Platform.Persistence.Distribution;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Birdik.Law.Acts;

internal sealed class ActMapping :
    IEntityTypeConfiguration<Act>,
    IEntityTypeConfiguration<FormerAddress>,
    IEntityTypeConfiguration<ActRelation>
{
    public void Configure(EntityTypeBuilder<Act> builder)
    {
        builder.ReferenceTable("law_act");
        builder.Localized(x => x.Title, Act.MaxTitle);
        builder.Localized(x => x.Issuer, Act.MaxTitle);
        builder.Localized(x => x.Note, Act.MaxNote);
        builder.Property(x => x.Uri).HasMaxLength(Act.MaxUri);
        builder.Property(x => x.Key).HasMaxLength(Act.MaxUri);
        builder.Property(x => x.Number).HasMaxLength(Act.MaxNumber);
        builder.Property(x => x.Spheres).HasMaxLength(SphereSet.MaxLength);
        builder.Property(x => x.SearchText).HasMaxLength(Act.MaxSearchText);
        builder.Property(x => x.SortKey).HasMaxLength(Act.MaxSortKey);
        builder.Ignore(x => x.SphereList);
        builder.HasIndex(x => x.Uri).IsUnique();
        builder.HasIndex(x => x.Key).IsUnique();
        builder.HasIndex(x => new { x.SortKey, x.Key });
        builder.HasIndex(x => new { x.Rank, x.SortKey });
        builder.HasIndex(x => new { x.Date, x.Number });
    }

    public void Configure(EntityTypeBuilder<FormerAddress> builder)
    {
        builder.ReferenceTable("law_former_address");
        builder.Property(x => x.Uri).HasMaxLength(Act.MaxUri);
        builder.Property(x => x.Key).HasMaxLength(Act.MaxUri);
        builder.RefersToReference<FormerAddress, Act>(x => x.ActId);
        builder.HasIndex(x => x.Uri).IsUnique();
        builder.HasIndex(x => x.Key).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ActRelation> builder)
    {
        builder.ReferenceTable("law_act_relation");
        builder.RefersToReference<ActRelation, Act>(x => x.FromId);
        builder.RefersToReference<ActRelation, Act>(x => x.ToId);
        builder.HasIndex(x => new { x.FromId, x.ToId, x.Kind }).IsUnique();
    }
}
