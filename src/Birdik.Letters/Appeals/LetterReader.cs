using Birdik.Letters.Incoming;
using Birdik.Letters.Outgoing;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Birdik.Platform.Persistence.Distribution;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Birdik.Letters.Appeals;

/// <summary>A person who may see a letter because they need to know it, whatever their role.</summary>
public sealed class LetterReader : TenantEntity<LetterReader>
{
    public required Id<IncomingLetter> LetterId { get; init; }

    public required Guid UserId { get; init; }

    public required string Name { get; init; }
}

internal sealed class LetterReaderMapping : IEntityTypeConfiguration<LetterReader>
{
    public void Configure(EntityTypeBuilder<LetterReader> builder)
    {
        builder.TenantTable("letters_reader");
        builder.Property(x => x.Name).HasMaxLength(OutgoingLetter.MaxName);
        builder.RefersTo<LetterReader, IncomingLetter>(x => x.LetterId);
        builder.HasIndex(x => new { x.TenantId, x.LetterId, x.UserId }).IsUnique();
        builder.HasIndex(x => new { x.TenantId, x.UserId, x.LetterId });
    }
}
