using Birdik.Platform.Persistence.Distribution;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Birdik.Platform.Outbox;

internal sealed class OutboxMapping :
    IEntityTypeConfiguration<OutboxMessage>, IEntityTypeConfiguration<OutboxHandled>, IEntityTypeConfiguration<OutboxHead>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.TenantTable("platform_outbox_message").Unaudited();
        builder.Property(x => x.Event).HasMaxLength(OutboxMessage.MaxEvent);
        builder.Property(x => x.Payload).HasMaxLength(OutboxMessage.MaxPayload);
        builder.Property(x => x.Error).HasMaxLength(OutboxMessage.MaxError);
        builder.HasIndex(x => new { x.TenantId, x.Number }).IsUnique();
        builder.HasIndex(x => new { x.TenantId, x.HandledAt, x.Number });
    }

    public void Configure(EntityTypeBuilder<OutboxHandled> builder)
    {
        builder.ToTable("platform_outbox_handled");
        builder.Distribute(Distribution.ByTenant).Unaudited();
        builder.HasKey(x => new { x.TenantId, x.MessageId, x.Handler });
        builder.Property(x => x.Handler).HasMaxLength(OutboxHandled.MaxHandler);
        builder.RefersTo<OutboxHandled, OutboxMessage>(x => x.MessageId, DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<OutboxHead> builder)
    {
        builder.ToTable("platform_outbox_head");
        builder.Distribute(Distribution.ByTenant).Unaudited();
        builder.HasKey(x => x.TenantId);
        builder.Property(x => x.TenantId).ValueGeneratedNever();
        builder.Property(x => x.Host).HasMaxLength(OutboxHead.MaxHost);
    }
}
