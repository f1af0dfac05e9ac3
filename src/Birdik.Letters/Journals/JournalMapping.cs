using Birdik.Platform.Persistence.Distribution;
using Birdik.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Birdik.Letters.Journals;

internal sealed class JournalMapping : IEntityTypeConfiguration<Journal>
{
    public void Configure(EntityTypeBuilder<Journal> builder)
    {
        // Each number it gives stands in the letter that has it, and in that letter's history.
        builder.TenantTable("letters_journal").Unaudited();
        builder.Property(x => x.FileIndex).HasMaxLength(Journal.MaxFileIndex);
        builder.Property(x => x.Template).HasMaxLength(Journal.MaxTemplate);
        builder.RefersTo<Journal, Organ>(x => x.OrganId);
        builder.HasIndex(x => new { x.TenantId, x.OrganId, x.Year, x.Kind }).IsUnique();
    }
}
