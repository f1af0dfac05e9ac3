using Birdik.Platform.Persistence;
using Birdik.Platform.Persistence.Distribution;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Birdik.Powers.Bodies;

internal sealed class BodyMapping : IEntityTypeConfiguration<Body>
{
    public void Configure(EntityTypeBuilder<Body> builder)
    {
        builder.ReferenceTable("powers_body");
        builder.Localized(x => x.Name, Body.MaxName);
        builder.Property(x => x.Code).HasMaxLength(Body.MaxCode);
        builder.HasIndex(x => x.Code).IsUnique();
    }
}
