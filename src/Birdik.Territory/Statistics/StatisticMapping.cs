using Birdik.Platform.Persistence;
using Birdik.Platform.Persistence.Distribution;
using Birdik.Territory.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Birdik.Territory.Statistics;

internal sealed class StatisticMapping : IEntityTypeConfiguration<StatisticSeries>, IEntityTypeConfiguration<StatisticValue>
{
    public void Configure(EntityTypeBuilder<StatisticSeries> builder)
    {
        builder.ReferenceTable("territory_statistic_series");
        builder.Localized(x => x.Title, Unit.MaxName);
        builder.Localized(x => x.Measure, StatisticSeries.MaxCode);
        builder.Property(x => x.Indicator).HasMaxLength(StatisticSeries.MaxCode);
        builder.Property(x => x.Name).HasMaxLength(StatisticSeries.MaxCode);
        builder.Property(x => x.Edition).HasMaxLength(StatisticSeries.MaxCode);
        builder.Property(x => x.Source).HasMaxLength(StatisticSeries.MaxSource);
        builder.HasIndex(x => new { x.Indicator, x.Name, x.Edition }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<StatisticValue> builder)
    {
        builder.ReferenceTable("territory_statistic_value");
        builder.Property(x => x.Value).HasPrecision(20, 4);
        builder.RefersToReference<StatisticValue, StatisticSeries>(x => x.SeriesId);
        builder.RefersToReference<StatisticValue, Unit>(x => x.UnitId);
        builder.HasIndex(x => new { x.SeriesId, x.UnitId, x.On }).IsUnique();
        builder.HasIndex(x => x.UnitId);
    }
}
