using Birdik.Letters.Incoming;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Birdik.Platform.Persistence.Distribution;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Birdik.Letters.Batches;

/// <summary>Something done to several letters at one stroke; it can be taken back as long as nobody has gone on with them.</summary>
public sealed class LetterBatch : TenantEntity<LetterBatch>
{
    public required BatchKind Kind { get; init; }

    public required Guid ById { get; init; }

    public required string ByName { get; init; }

    public required DateTime DoneAt { get; init; }

    public DateTime? UndoneAt { get; private set; }

    public void Undo(DateTime at) => UndoneAt = at;
}

public enum BatchKind
{
    Assign,
    Deadline,
    Label,
    Close,
}

/// <summary>What a batch found in one letter before it changed it.</summary>
public sealed class LetterBatchRow : TenantEntity<LetterBatchRow>
{
    public required Id<LetterBatch> BatchId { get; init; }

    public required Id<IncomingLetter> LetterId { get; init; }

    public required LetterState State { get; init; }

    public DateOnly? DueOn { get; init; }

    public bool DueByHand { get; init; }

    public string Label { get; init; } = "";

    /// <summary>Not changed: the day lay after its term by law.</summary>
    public bool IsLeftOut { get; init; }

    /// <summary>The letter's version after the batch: a later one says that someone has gone on with it.</summary>
    public int After { get; set; }
}

internal sealed class LetterBatchMapping : IEntityTypeConfiguration<LetterBatch>, IEntityTypeConfiguration<LetterBatchRow>
{
    public void Configure(EntityTypeBuilder<LetterBatch> builder)
    {
        builder.TenantTable("letters_batch");
        builder.Property(x => x.ByName).HasMaxLength(Resolution.MaxName);
    }

    public void Configure(EntityTypeBuilder<LetterBatchRow> builder)
    {
        builder.TenantTable("letters_batch_row");
        builder.Property(x => x.Label).HasMaxLength(IncomingLetter.MaxLabel);
        builder.RefersTo<LetterBatchRow, LetterBatch>(x => x.BatchId);
        builder.RefersTo<LetterBatchRow, IncomingLetter>(x => x.LetterId);
        builder.HasIndex(x => new { x.TenantId, x.BatchId });
    }
}
