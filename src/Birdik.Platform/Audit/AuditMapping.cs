using Birdik.Platform.Persistence.Distribution;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Birdik.Platform.Audit;

internal sealed class AuditMapping :
    IEntityTypeConfiguration<AuditEntry>, IEntityTypeConfiguration<AuditContent>, IEntityTypeConfiguration<AuditHead>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.TenantTable("platform_audit_entry").Unaudited();
        // Found by its place in the chain; nobody asks for an entry by its id.
        builder.HasKey(x => new { x.TenantId, x.Sequence });
        builder.Property(x => x.Sequence).ValueGeneratedNever();
        builder.Property(x => x.Action).HasMaxLength(AuditEntry.MaxAction);
        builder.Property(x => x.SubjectKind).HasMaxLength(AuditEntry.MaxSubjectKind);
        builder.Property(x => x.SubjectId).HasMaxLength(AuditEntry.MaxSubjectId);
        builder.Property(x => x.ContentHash).HasMaxLength(64);
        builder.Property(x => x.PreviousHash).HasMaxLength(64);
        builder.Property(x => x.Hash).HasMaxLength(64);
        builder.HasIndex(x => new { x.TenantId, x.At, x.Id });
        builder.HasIndex(x => new { x.TenantId, x.SubjectKind, x.SubjectId, x.Sequence });
    }

    public void Configure(EntityTypeBuilder<AuditContent> builder)
    {
        // Written by one statement with its entry and never taken away: no foreign key has the database look for the entry again.
        builder.ToTable("platform_audit_content");
        builder.Distribute(Distribution.ByTenant).Unaudited();
        builder.HasKey(x => new { x.TenantId, x.EntryId });
        builder.Property(x => x.EntryId).ValueGeneratedNever();
        builder.Property(x => x.ErasedByAct).HasMaxLength(500);
    }

    public void Configure(EntityTypeBuilder<AuditHead> builder)
    {
        builder.ToTable("platform_audit_head");
        builder.Distribute(Distribution.ByTenant).Unaudited();
        builder.HasKey(x => x.TenantId);
        builder.Property(x => x.TenantId).ValueGeneratedNever();
    }
}
