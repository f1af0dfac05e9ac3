using Birdik.Letters.Incoming;
using Birdik.Platform.Persistence;
using Birdik.Platform.Persistence.Distribution;
using Birdik.Platform.Threads;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Birdik.Letters.Work;

/// <summary>Someone acts for a head who is away, from a day to a day.</summary>
public sealed class Substitution : TenantEntity<Substitution>
{
    public const int MaxGround = 300;

    public required Guid AbsentId { get; init; }

    public required string AbsentName { get; init; }

    public required Guid DeputyId { get; init; }

    public required string DeputyName { get; init; }

    public required DateOnly From { get; init; }

    public required DateOnly To { get; set; }

    /// <summary>The order by which: «№ 12-к буйрук, 02.03.2026».</summary>
    public required string Ground { get; init; }

    /// <summary>Its last day was yesterday.</summary>
    public void End(ChangeContext change)
    {
        To = Bishkek.DayOf(change.At).AddDays(-1);
        change.Record("letters.substitution-ended", SourceRef.To("letters.substitution", Id), ("absent", AbsentName), ("to", To));
    }
}

internal sealed class SubstitutionMapping : IEntityTypeConfiguration<Substitution>
{
    public void Configure(EntityTypeBuilder<Substitution> builder)
    {
        builder.TenantTable("letters_substitution");
        builder.Property(x => x.AbsentName).HasMaxLength(Resolution.MaxName);
        builder.Property(x => x.DeputyName).HasMaxLength(Resolution.MaxName);
        builder.Property(x => x.Ground).HasMaxLength(Substitution.MaxGround);
        builder.HasIndex(x => new { x.TenantId, x.DeputyId, x.From });
    }
}
