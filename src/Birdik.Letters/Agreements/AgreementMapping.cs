using Birdik.Letters.Outgoing;
using Birdik.Platform.Files;
using Birdik.Platform.Persistence.Distribution;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Birdik.Letters.Agreements;

internal sealed class AgreementMapping : IEntityTypeConfiguration<Agreement>, IEntityTypeConfiguration<LetterSignature>
{
    public void Configure(EntityTypeBuilder<Agreement> builder)
    {
        builder.TenantTable("letters_agreement");
        builder.Property(x => x.Name).HasMaxLength(OutgoingLetter.MaxName);
        builder.Property(x => x.Remark).HasMaxLength(Agreement.MaxRemark);
        builder.RefersTo<Agreement, OutgoingLetter>(x => x.LetterId);
        builder.HasIndex(x => new { x.TenantId, x.LetterId, x.UserId }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<LetterSignature> builder)
    {
        builder.TenantTable("letters_signature");
        builder.Property(x => x.Signer).HasMaxLength(LetterSignature.MaxSigner);
        builder.Property(x => x.Trust).HasMaxLength(20);
        builder.RefersTo<LetterSignature, OutgoingLetter>(x => x.LetterId);
        builder.RefersTo<LetterSignature, StoredFile>(x => x.FileId);
        builder.HasIndex(x => new { x.TenantId, x.LetterId });
    }
}
