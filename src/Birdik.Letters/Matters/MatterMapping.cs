using Birdik.Letters.Correspondents;
using Birdik.Letters.Incoming;
using Birdik.Letters.Outgoing;
using Birdik.Platform.Persistence.Distribution;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Birdik.Letters.Matters;

internal sealed class MatterMapping : IEntityTypeConfiguration<Matter>, IEntityTypeConfiguration<MatterLetter>
{
    public void Configure(EntityTypeBuilder<Matter> builder)
    {
        builder.TenantTable("letters_matter");
        builder.Property(x => x.Question).HasMaxLength(Matter.MaxQuestion);
        builder.Property(x => x.Function).HasMaxLength(IncomingLetter.MaxFunction);
        builder.Property(x => x.EndNote).HasMaxLength(Matter.MaxNote);
        builder.RefersTo<Matter, Correspondent>(x => x.WithId);
        builder.HasIndex(x => new { x.TenantId, x.End, x.OpenedOn });
    }

    public void Configure(EntityTypeBuilder<MatterLetter> builder)
    {
        builder.TenantTable("letters_matter_letter");
        builder.RefersTo<MatterLetter, Matter>(x => x.MatterId);
        builder.RefersTo<MatterLetter, IncomingLetter>(x => x.IncomingId);
        builder.RefersTo<MatterLetter, OutgoingLetter>(x => x.OutgoingId);
        builder.HasIndex(x => new { x.TenantId, x.MatterId });
        builder.HasIndex(x => new { x.TenantId, x.IncomingId }).IsUnique();
        builder.HasIndex(x => new { x.TenantId, x.OutgoingId }).IsUnique();
    }
}
