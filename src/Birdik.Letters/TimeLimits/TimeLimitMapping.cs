using Birdik.Letters.Incoming;
using Birdik.Letters.Outgoing;
using Birdik.Platform.Persistence.Distribution;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Birdik.Letters.TimeLimits;

internal sealed class TimeLimitMapping : IEntityTypeConfiguration<LetterExtension>, IEntityTypeConfiguration<LetterReminder>
{
    public void Configure(EntityTypeBuilder<LetterExtension> builder)
    {
        builder.TenantTable("letters_extension");
        builder.Property(x => x.Reason).HasMaxLength(LetterExtension.MaxReason);
        builder.Property(x => x.AllowedBy).HasMaxLength(Resolution.MaxName);
        builder.RefersTo<LetterExtension, IncomingLetter>(x => x.LetterId);
        builder.RefersTo<LetterExtension, OutgoingLetter>(x => x.NoticeId);
        builder.HasIndex(x => new { x.TenantId, x.LetterId });
    }

    public void Configure(EntityTypeBuilder<LetterReminder> builder)
    {
        builder.TenantTable("letters_reminder");
        builder.RefersTo<LetterReminder, IncomingLetter>(x => x.LetterId);
        builder.HasIndex(x => new { x.TenantId, x.LetterId, x.UserId, x.Kind, x.DueOn }).IsUnique();
    }
}
