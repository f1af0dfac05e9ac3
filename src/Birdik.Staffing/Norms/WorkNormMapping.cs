using Birdik.Platform.Persistence;
using Birdik.Platform.Persistence.Distribution;
using Birdik.Powers.Functions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Birdik.Staffing.Norms;

internal sealed class WorkNormMapping : IEntityTypeConfiguration<WorkNorm>, IEntityTypeConfiguration<OwnVolume>
{
    public void Configure(EntityTypeBuilder<WorkNorm> builder)
    {
        builder.ReferenceTable("staffing_work_norm");
        builder.Localized(x => x.Name, WorkNorm.MaxName);
        builder.Property(x => x.Code).HasMaxLength(WorkNorm.MaxCode);
        builder.Property(x => x.Source).HasMaxLength(WorkNorm.MaxSource);
        builder.Property(x => x.SearchText).HasMaxLength(WorkNorm.MaxSearchText);
        builder.Property(x => x.SortKey).HasMaxLength(WorkNorm.MaxSortKey);
        builder.Property(x => x.PerUnit).HasPrecision(18, 6);
        builder.Property(x => x.Minutes).HasPrecision(18, 4);
        builder.Property(x => x.LeastMinutes).HasPrecision(18, 4);
        builder.Property(x => x.MostUnitMinutes).HasPrecision(18, 4);
        builder.RefersToReference<WorkNorm, Function>(x => x.FunctionId);
        builder.HasIndex(x => new { x.Code, x.From }).IsUnique();
        builder.HasIndex(x => new { x.SortKey, x.Code });
    }

    public void Configure(EntityTypeBuilder<OwnVolume> builder)
    {
        builder.TenantTable("staffing_own_volume");
        builder.Property(x => x.NormCode).HasMaxLength(WorkNorm.MaxCode);
        builder.Property(x => x.Volume).HasPrecision(18, 2);
        builder.Property(x => x.Source).HasMaxLength(WorkNorm.MaxSource);
        builder.HasIndex(x => new { x.TenantId, x.NormCode }).IsUnique();
    }
}
