using Birdik.Letters.Incoming;
using Birdik.Letters.Mail;
using Birdik.Letters.Outgoing;
using Birdik.Platform.Persistence.Distribution;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Birdik.Letters.Post;

internal sealed class PostMapping : IEntityTypeConfiguration<MailAccount>, IEntityTypeConfiguration<MailOut>, IEntityTypeConfiguration<ReminderAddress>,
    IEntityTypeConfiguration<RefusedMail>, IEntityTypeConfiguration<MailFlaw>
{
    public void Configure(EntityTypeBuilder<MailAccount> builder)
    {
        builder.TenantTable("letters_mail_account");
        builder.Property(x => x.Address).HasMaxLength(MailOut.MaxAddress);
        builder.Property(x => x.ImapHost).HasMaxLength(MailAccount.MaxHost);
        builder.Property(x => x.SmtpHost).HasMaxLength(MailAccount.MaxHost);
        builder.Property(x => x.UserName).HasMaxLength(MailAccount.MaxUser);
        builder.Property(x => x.ProtectedPassword).HasMaxLength(MailAccount.MaxSecret);
        builder.Property(x => x.LastError).HasMaxLength(MailAccount.MaxError);
        builder.HasIndex(x => x.TenantId).IsUnique();
    }

    public void Configure(EntityTypeBuilder<MailOut> builder)
    {
        builder.TenantTable("letters_mail_out");
        builder.Property(x => x.ToAddress).HasMaxLength(MailOut.MaxAddress);
        builder.Property(x => x.Fault).HasMaxLength(MailAccount.MaxError);
        builder.Property(x => x.Subject).HasMaxLength(MailOut.MaxSubject);
        builder.Property(x => x.Text).HasMaxLength(MailOut.MaxText);
        builder.RefersTo<MailOut, OutgoingLetter>(x => x.LetterId);
        builder.RefersTo<MailOut, IncomingLetter>(x => x.IncomingId);
        builder.HasIndex(x => new { x.TenantId, x.LetterId });
        builder.HasIndex(x => new { x.TenantId, x.IncomingId });
    }

    public void Configure(EntityTypeBuilder<RefusedMail> builder)
    {
        builder.TenantTable("letters_refused_mail");
        builder.Property(x => x.From).HasMaxLength(RefusedMail.MaxText);
        builder.Property(x => x.Subject).HasMaxLength(RefusedMail.MaxText);
        builder.Property(x => x.Problems).HasMaxLength(MailFlaw.MaxProblems);
        builder.Property(x => x.DoneBy).HasMaxLength(RefusedMail.MaxName);
        builder.Property(x => x.Note).HasMaxLength(RefusedMail.MaxNote);
        builder.Property(x => x.SearchText).HasMaxLength(RefusedMail.MaxSearchText);
        builder.HasIndex(x => new { x.TenantId, x.Validity, x.Uid }).IsUnique();
        builder.HasIndex(x => new { x.TenantId, x.State, x.RefusedAt });
    }

    public void Configure(EntityTypeBuilder<MailFlaw> builder)
    {
        builder.TenantTable("letters_mail_flaw");
        builder.Property(x => x.Problems).HasMaxLength(MailFlaw.MaxProblems);
        builder.RefersTo<MailFlaw, IncomingLetter>(x => x.LetterId);
        builder.HasIndex(x => new { x.TenantId, x.LetterId }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ReminderAddress> builder)
    {
        builder.TenantTable("letters_reminder_address");
        builder.Property(x => x.Address).HasMaxLength(MailOut.MaxAddress);
        builder.HasIndex(x => new { x.TenantId, x.UserId }).IsUnique();
    }
}
