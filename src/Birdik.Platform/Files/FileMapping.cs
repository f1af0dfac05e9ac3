using Birdik.Platform.Audit;
using Birdik.Platform.Persistence.Distribution;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Birdik.Platform.Files;

internal sealed class FileMapping : IEntityTypeConfiguration<StoredFile>
{
    public void Configure(EntityTypeBuilder<StoredFile> builder)
    {
        builder.TenantTable("platform_file");
        builder.Property(x => x.Name).HasMaxLength(StoredFile.MaxName);
        builder.Property(x => x.MediaType).HasMaxLength(100);
        builder.Property(x => x.Sha256).HasMaxLength(64);
        builder.Property(x => x.OwnerKind).HasMaxLength(AuditEntry.MaxSubjectKind);
        builder.Property(x => x.OwnerId).HasMaxLength(AuditEntry.MaxSubjectId);
        builder.Ignore(x => x.Owner);
        builder.HasIndex(x => new { x.TenantId, x.OwnerKind, x.OwnerId });
    }
}
