using Birdik.Platform.Persistence.Distribution;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Birdik.Platform.Norms;

internal sealed class NormMapping : IEntityTypeConfiguration<Norm>
{
    public void Configure(EntityTypeBuilder<Norm> builder)
    {
        builder.ReferenceTable("platform_norm");
        builder.Property(x => x.Code).HasMaxLength(Norm.MaxCode);
        builder.Property(x => x.Value).HasMaxLength(Norm.MaxValue);
        builder.Property(x => x.Act).HasMaxLength(Norm.MaxAct);
        builder.Property(x => x.Provision).HasMaxLength(Norm.MaxProvision);
        builder.Property(x => x.SetBy).HasMaxLength(Norm.MaxSetBy);
        builder.HasIndex(x => new { x.Code, x.From }).IsUnique();
    }
}
