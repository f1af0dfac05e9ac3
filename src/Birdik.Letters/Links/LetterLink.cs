using Birdik.Letters.Incoming;
using Birdik.Letters.Outgoing;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Birdik.Platform.Persistence.Distribution;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Birdik.Letters.Links;

/// <summary>A letter that came is about an earlier one: it answers ours, repeats its own, or refers to another.</summary>
public sealed class LetterLink : TenantEntity<LetterLink>
{
    /// <summary>The later letter.</summary>
    public required Id<IncomingLetter> LetterId { get; init; }

    public required LinkKind Kind { get; init; }

    /// <summary>The earlier letter that came, or …</summary>
    public Id<IncomingLetter>? IncomingId { get; init; }

    /// <summary>… the earlier one that was written.</summary>
    public Id<OutgoingLetter>? OutgoingId { get; init; }
}

public enum LinkKind
{
    Answers,
    Repeats,
    RefersTo,
    Forwards,
}

internal sealed class LetterLinkMapping : IEntityTypeConfiguration<LetterLink>
{
    public void Configure(EntityTypeBuilder<LetterLink> builder)
    {
        builder.TenantTable("letters_link");
        builder.RefersTo<LetterLink, IncomingLetter>(x => x.LetterId);
        builder.RefersTo<LetterLink, IncomingLetter>(x => x.IncomingId);
        builder.RefersTo<LetterLink, OutgoingLetter>(x => x.OutgoingId);
        builder.HasIndex(x => new { x.TenantId, x.LetterId });
        builder.HasIndex(x => new { x.TenantId, x.IncomingId });
        builder.HasIndex(x => new { x.TenantId, x.OutgoingId });
    }
}
