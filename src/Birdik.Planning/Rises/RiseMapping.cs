using Birdik.Planning.Needs;
using Birdik.Planning.Programmes;
using Birdik.Platform.Persistence;
using Birdik.Platform.Persistence.Distribution;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Birdik.Planning.Rises;

internal sealed class RiseMapping : IEntityTypeConfiguration<Rise>, IEntityTypeConfiguration<Allocation>, IEntityTypeConfiguration<Recipient>
{
    public void Configure(EntityTypeBuilder<Rise> builder)
    {
        builder.TenantTable("planning_rise");
        builder.Property(x => x.Number).HasMaxLength(40);
        builder.Property(x => x.Text).HasMaxLength(Need.MaxText);
        builder.Property(x => x.Place).HasMaxLength(Need.MaxPlace * 2);
        builder.Property(x => x.Function).HasMaxLength(60);
        builder.Property(x => x.Reason).HasMaxLength(Rise.MaxReason);
        builder.Property(x => x.AnswerText).HasMaxLength(Rise.MaxAnswer);
        builder.HasIndex(x => new { x.TenantId, x.NeedId });
        builder.HasIndex(x => new { x.TenantId, x.RaisedOn });
    }

    public void Configure(EntityTypeBuilder<Allocation> builder)
    {
        builder.TenantTable("planning_allocation");
        builder.Localized(x => x.Programme, PlanningDocument.MaxTitle);
        builder.Localized(x => x.Measure, Measure.MaxTitle);
        builder.Property(x => x.Unit).HasMaxLength(Allocation.MaxUnit);
        builder.Property(x => x.AnswerText).HasMaxLength(Allocation.MaxReason);
        builder.HasIndex(x => new { x.TenantId, x.MeasureId });
        builder.HasIndex(x => new { x.TenantId, x.GivenOn });
    }

    public void Configure(EntityTypeBuilder<Recipient> builder)
    {
        builder.TenantTable("planning_recipient").Unaudited();
        builder.Property(x => x.Name).HasMaxLength(Recipient.MaxName);
        builder.Property(x => x.Criterion).HasMaxLength(Recipient.MaxCriterion);
        builder.RefersTo<Recipient, Allocation>(x => x.AllocationId);
        builder.HasIndex(x => new { x.TenantId, x.AllocationId });
    }
}
