using Birdik.Letters.Correspondents;
using Birdik.Letters.Incoming;
using Birdik.Letters.Journals;
using Birdik.Letters.Templates;
using Birdik.Platform.Persistence.Distribution;
using Birdik.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Birdik.Letters.Outgoing;

internal sealed class OutgoingMapping : IEntityTypeConfiguration<OutgoingLetter>
{
    public void Configure(EntityTypeBuilder<OutgoingLetter> builder)
    {
        builder.TenantTable("letters_outgoing");
        builder.Property(x => x.Number).HasMaxLength(IncomingLetter.MaxNumber);
        builder.Property(x => x.AuthorName).HasMaxLength(OutgoingLetter.MaxName);
        builder.Property(x => x.AddresseeName).HasMaxLength(OutgoingLetter.MaxName);
        builder.Property(x => x.Subject).HasMaxLength(OutgoingLetter.MaxSubject);
        builder.Property(x => x.Body).HasMaxLength(OutgoingLetter.MaxBody);
        builder.Property(x => x.SignedBy).HasMaxLength(OutgoingLetter.MaxName);
        builder.Property(x => x.SignedAs).HasMaxLength(Membership.MaxPosition);
        builder.Property(x => x.SignedFor).HasMaxLength(OutgoingLetter.MaxName);
        builder.Property(x => x.FileIndex).HasMaxLength(Journal.MaxFileIndex);
        builder.Property(x => x.Reason).HasMaxLength(OutgoingLetter.MaxReason);
        builder.Property(x => x.Code).HasMaxLength(OutgoingLetter.MaxCode);
        builder.Property(x => x.TemplateSha256).HasMaxLength(TemplateFile.Sha256Length);
        builder.Property(x => x.SearchText).HasMaxLength(IncomingLetter.MaxSearchText);
        builder.RefersTo<OutgoingLetter, Journal>(x => x.JournalId);
        builder.RefersTo<OutgoingLetter, Correspondent>(x => x.AddresseeId);
        builder.RefersTo<OutgoingLetter, IncomingLetter>(x => x.InReplyTo);
        builder.RefersTo<OutgoingLetter, IncomingLetter>(x => x.NoticeTo);
        builder.RefersTo<OutgoingLetter, IncomingLetter>(x => x.ForwardOf);
        builder.HasIndex(x => new { x.TenantId, x.JournalId, x.Serial }).IsUnique();
        builder.HasIndex(x => new { x.TenantId, x.InReplyTo });
        builder.HasIndex(x => new { x.TenantId, x.NoticeTo });
        builder.HasIndex(x => new { x.TenantId, x.ForwardOf });
        builder.HasIndex(x => new { x.TenantId, x.Code });
        builder.HasIndex(x => new { x.TenantId, x.RegisteredOn });
        builder.HasIndex(x => new { x.TenantId, x.DraftedAt, x.Id });
    }
}
