using Birdik.Platform.Audit;
using Birdik.Platform.Files;
using Birdik.Platform.Persistence.Distribution;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Birdik.Platform.Registers.Import;

internal sealed class RegisterImportMapping : IEntityTypeConfiguration<RegisterImport>, IEntityTypeConfiguration<ImportedRow>
{
    private const int MaxPerson = 200;
    private const int MaxAct = 500;

    public void Configure(EntityTypeBuilder<RegisterImport> builder)
    {
        builder.TenantTable("platform_import");
        builder.Property(x => x.Register).HasMaxLength(100);
        builder.Property(x => x.FileName).HasMaxLength(StoredFile.MaxName);
        builder.Property(x => x.By).HasMaxLength(MaxPerson);
        builder.Property(x => x.UndoneBy).HasMaxLength(MaxPerson);
        builder.Property(x => x.Act).HasMaxLength(MaxAct);
        builder.RefersTo<RegisterImport, StoredFile>(x => x.FileId);
        builder.HasIndex(x => new { x.TenantId, x.Register, x.At });
    }

    public void Configure(EntityTypeBuilder<ImportedRow> builder)
    {
        builder.TenantTable("platform_imported_row").Unaudited();
        builder.Property(x => x.Name).HasMaxLength(ImportedRow.MaxName);
        builder.Property(x => x.Table).HasMaxLength(100);
        builder.Property(x => x.SubjectKind).HasMaxLength(AuditEntry.MaxSubjectKind);
        builder.Property(x => x.SubjectId).HasMaxLength(AuditEntry.MaxSubjectId);
        builder.RefersTo<ImportedRow, RegisterImport>(x => x.ImportId);
        builder.HasIndex(x => new { x.TenantId, x.ImportId });
    }
}
