using Birdik.Planning.Programmes;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Birdik.Platform.Persistence.Distribution;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Birdik.Planning.Proof;

/// <summary>A link of the proof chain as it stood when a programme version was approved; the printed root is over these and never changes.</summary>
public sealed class ProofRecord : TenantEntity<ProofRecord>
{
    public const int MaxStep = 40;
    public const int MaxDay = 10;
    public const int MaxTitle = 400;

    public required Id<PlanningDocument> DocumentId { get; init; }

    public required int Place { get; init; }

    public required string Measure { get; init; }

    public required string Step { get; init; }

    public required string Title { get; init; }

    public required string Day { get; init; }

    public required string Sha256 { get; init; }
}

internal sealed class ProofMapping : IEntityTypeConfiguration<ProofRecord>
{
    public void Configure(EntityTypeBuilder<ProofRecord> builder)
    {
        builder.TenantTable("planning_proof").Unaudited();
        builder.Property(x => x.Measure).HasMaxLength(Measure.MaxNumber);
        builder.Property(x => x.Step).HasMaxLength(ProofRecord.MaxStep);
        builder.Property(x => x.Title).HasMaxLength(ProofRecord.MaxTitle);
        builder.Property(x => x.Day).HasMaxLength(ProofRecord.MaxDay);
        builder.Property(x => x.Sha256).HasMaxLength(PlanningDocument.MaxHash);
        builder.RefersTo<ProofRecord, PlanningDocument>(x => x.DocumentId);
        builder.HasIndex(x => new { x.TenantId, x.DocumentId, x.Place }).IsUnique();
    }
}
