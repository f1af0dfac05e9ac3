using Birdik.Letters.Incoming;
using Birdik.Letters.Outgoing;
using Birdik.Platform.Persistence.Distribution;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Birdik.Letters.Points;

internal sealed class PointMapping :
    IEntityTypeConfiguration<LetterPoint>, IEntityTypeConfiguration<PointAnswer>, IEntityTypeConfiguration<IncompleteMark>
{
    public void Configure(EntityTypeBuilder<LetterPoint> builder)
    {
        builder.TenantTable("letters_point");
        builder.Property(x => x.Text).HasMaxLength(LetterPoint.MaxText);
        builder.RefersTo<LetterPoint, IncomingLetter>(x => x.LetterId);
        builder.HasIndex(x => new { x.TenantId, x.LetterId });
    }

    public void Configure(EntityTypeBuilder<PointAnswer> builder)
    {
        builder.TenantTable("letters_point_answer");
        builder.Property(x => x.Reason).HasMaxLength(PointAnswer.MaxReason);
        builder.RefersTo<PointAnswer, LetterPoint>(x => x.PointId);
        builder.RefersTo<PointAnswer, OutgoingLetter>(x => x.AnswerId);
        builder.HasIndex(x => new { x.TenantId, x.AnswerId, x.PointId }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<IncompleteMark> builder)
    {
        builder.TenantTable("letters_incomplete_mark");
        builder.Property(x => x.Text).HasMaxLength(IncompleteMark.MaxText);
        builder.Property(x => x.MarkedBy).HasMaxLength(Resolution.MaxName);
        builder.RefersTo<IncompleteMark, OutgoingLetter>(x => x.AnswerId);
        builder.HasIndex(x => new { x.TenantId, x.AnswerId });
    }
}
