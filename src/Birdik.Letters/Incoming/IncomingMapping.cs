using Birdik.Letters.Correspondents;
using Birdik.Letters.Journals;
using Birdik.Letters.TimeLimits;
using Birdik.Platform.Persistence.Distribution;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Birdik.Letters.Incoming;

internal sealed class IncomingMapping :
    IEntityTypeConfiguration<IncomingLetter>, IEntityTypeConfiguration<Resolution>, IEntityTypeConfiguration<ResolutionExecutor>
{
    private const int MaxLanguage = 10;
    private const int HashLength = 64;

    public void Configure(EntityTypeBuilder<IncomingLetter> builder)
    {
        builder.TenantTable("letters_incoming");
        builder.Property(x => x.Number).HasMaxLength(IncomingLetter.MaxNumber);
        builder.Property(x => x.FileIndex).HasMaxLength(Journal.MaxFileIndex);
        builder.Property(x => x.SenderName).HasMaxLength(Correspondent.MaxName);
        builder.Property(x => x.SenderNumber).HasMaxLength(IncomingLetter.MaxNumber);
        builder.Property(x => x.Subject).HasMaxLength(IncomingLetter.MaxSubject);
        builder.Property(x => x.Body).HasMaxLength(IncomingLetter.MaxBody);
        builder.Property(x => x.Language).HasMaxLength(MaxLanguage);
        builder.Property(x => x.Function).HasMaxLength(IncomingLetter.MaxFunction);
        builder.Property(x => x.DueNorm).HasMaxLength(Platform.Norms.Norm.MaxCode);
        builder.Property(x => x.Outcome).HasMaxLength(Resolution.MaxReport);
        builder.Property(x => x.IdempotencyKey).HasMaxLength(IncomingLetter.MaxKey);
        builder.Property(x => x.RequestHash).HasMaxLength(HashLength);
        builder.Property(x => x.MessageKey).HasMaxLength(IncomingLetter.MaxMessageId);
        builder.Property(x => x.MessageContent).HasMaxLength(HashLength);
        builder.Property(x => x.SearchText).HasMaxLength(IncomingLetter.MaxSearchText);
        builder.Property(x => x.Label).HasMaxLength(IncomingLetter.MaxLabel);
        builder.RefersTo<IncomingLetter, Journal>(x => x.JournalId);
        builder.RefersTo<IncomingLetter, Correspondent>(x => x.SenderId);
        builder.HasIndex(x => new { x.TenantId, x.JournalId, x.Serial }).IsUnique();
        // Most letters have neither key, and pay nothing for these indexes.
        builder.HasIndex(x => new { x.TenantId, x.IdempotencyKey }).IsUnique().HasFilter("idempotency_key IS NOT NULL");
        builder.HasIndex(x => new { x.TenantId, x.MessageKey }).IsUnique().HasFilter("message_key IS NOT NULL");
        builder.HasIndex(x => new { x.TenantId, x.RegisteredAt, x.Id });
        builder.HasIndex(x => new { x.TenantId, x.State, x.DueOn });
        // Appeals are few among letters; a letter pays nothing for their index.
        builder.HasIndex(x => new { x.TenantId, x.Kind }).HasFilter(
            $"kind IN ('{LetterKind.AppealProposal}', '{LetterKind.AppealApplication}', '{LetterKind.AppealComplaint}')");
        // So are letters for named readers.
        builder.HasIndex(x => new { x.TenantId, x.Access }).HasFilter($"access = '{LetterAccess.Named}'");
    }

    public void Configure(EntityTypeBuilder<Resolution> builder)
    {
        builder.TenantTable("letters_resolution");
        builder.Property(x => x.AuthorName).HasMaxLength(Resolution.MaxName);
        builder.Property(x => x.Text).HasMaxLength(Resolution.MaxText);
        builder.Property(x => x.ActingFor).HasMaxLength(Resolution.MaxName);
        builder.RefersTo<Resolution, IncomingLetter>(x => x.LetterId);
        builder.RefersTo<Resolution, Resolution>(x => x.ParentId);
        builder.HasIndex(x => new { x.TenantId, x.LetterId });
    }

    public void Configure(EntityTypeBuilder<ResolutionExecutor> builder)
    {
        builder.TenantTable("letters_resolution_executor");
        builder.Property(x => x.Name).HasMaxLength(Resolution.MaxName);
        builder.Property(x => x.Report).HasMaxLength(Resolution.MaxReport);
        builder.Property(x => x.TakenFrom).HasMaxLength(Resolution.MaxName);
        builder.RefersTo<ResolutionExecutor, Resolution>(x => x.ResolutionId);
        builder.RefersTo<ResolutionExecutor, IncomingLetter>(x => x.LetterId);
        builder.HasIndex(x => new { x.TenantId, x.LetterId, x.UserId });
        // Holds all that every search asks first: what is a person's work.
        builder.HasIndex(x => new { x.TenantId, x.UserId, x.DoneAt, x.LetterId, x.WithdrawnAt });
    }
}
