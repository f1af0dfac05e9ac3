using Birdik.Letters.Incoming;
using Birdik.Platform.Files;
using Birdik.Platform.Persistence.Distribution;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Birdik.Letters.FileTexts;

internal sealed class FileTextMapping : IEntityTypeConfiguration<FileText>
{
    public void Configure(EntityTypeBuilder<FileText> builder)
    {
        // Made anew from the file at any time.
        builder.TenantTable("letters_file_text").Unaudited();
        builder.Property(x => x.Text).HasMaxLength(FileText.MaxText);
        builder.RefersTo<FileText, StoredFile>(x => x.FileId);
        builder.RefersTo<FileText, IncomingLetter>(x => x.LetterId);
        builder.HasIndex(x => new { x.TenantId, x.FileId }).IsUnique();
        builder.HasIndex(x => new { x.TenantId, x.LetterId });
    }
}
