using Birdik.Platform.Persistence.Distribution;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Birdik.Letters.Correspondents;

internal sealed class CorrespondentMapping : IEntityTypeConfiguration<Correspondent>
{
    public void Configure(EntityTypeBuilder<Correspondent> builder)
    {
        builder.TenantTable("letters_correspondent");
        builder.Property(x => x.Name).HasMaxLength(Correspondent.MaxName);
        builder.Property(x => x.NameKey).HasMaxLength(Correspondent.MaxName);
        builder.Property(x => x.Body).HasMaxLength(Burden.LetterCount.MaxBody);
        builder.Property(x => x.Address).HasMaxLength(Correspondent.MaxContact);
        builder.Property(x => x.Email).HasMaxLength(Correspondent.MaxContact);
        builder.HasIndex(x => new { x.TenantId, x.NameKey }).IsUnique();
    }
}
