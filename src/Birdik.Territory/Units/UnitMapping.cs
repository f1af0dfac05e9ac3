using Birdik.Platform.Persistence;
using Birdik.Platform.Persistence.Distribution;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Birdik.Territory.Units;

internal sealed class UnitMapping :
    IEntityTypeConfiguration<Unit>,
    IEntityTypeConfiguration<UnitVersion>,
    IEntityTypeConfiguration<UnitSuccession>,
    IEntityTypeConfiguration<UnitShape>,
    IEntityTypeConfiguration<MapWater>
{
    private const int MaxIso = 10;

    public void Configure(EntityTypeBuilder<Unit> builder)
    {
        builder.ReferenceTable("territory_unit");
        builder.Localized(x => x.Name, Unit.MaxName);
        builder.Property(x => x.Code).HasMaxLength(Unit.MaxCode);
        builder.Property(x => x.Soate).HasMaxLength(Unit.MaxCode);
        builder.Property(x => x.Iso).HasMaxLength(MaxIso);
        builder.Property(x => x.FoundingAct).HasMaxLength(Unit.MaxAct);
        builder.Property(x => x.ClosingAct).HasMaxLength(Unit.MaxAct);
        builder.Property(x => x.SearchText).HasMaxLength(Unit.MaxSearchText);
        builder.Property(x => x.SortKey).HasMaxLength(Unit.MaxSortKey);
        builder.RefersToReference<Unit, Unit>(x => x.ParentId);
        builder.HasIndex(x => x.Code).IsUnique();
        builder.HasIndex(x => x.Soate).IsUnique();
        builder.HasIndex(x => new { x.SortKey, x.Code });
        builder.HasIndex(x => new { x.Kind, x.SortKey });
    }

    public void Configure(EntityTypeBuilder<UnitVersion> builder)
    {
        builder.ReferenceTable("territory_unit_version");
        builder.Localized(x => x.Name, Unit.MaxName);
        builder.Property(x => x.Code).HasMaxLength(Unit.MaxCode);
        builder.Property(x => x.Soate).HasMaxLength(Unit.MaxCode);
        builder.Property(x => x.Act).HasMaxLength(Unit.MaxAct);
        builder.RefersToReference<UnitVersion, Unit>(x => x.UnitId);
        builder.HasIndex(x => x.Code);
        builder.HasIndex(x => x.Soate);
    }

    public void Configure(EntityTypeBuilder<UnitSuccession> builder)
    {
        builder.ReferenceTable("territory_unit_succession");
        builder.Property(x => x.Act).HasMaxLength(Unit.MaxAct);
        builder.RefersToReference<UnitSuccession, Unit>(x => x.PredecessorId);
        builder.RefersToReference<UnitSuccession, Unit>(x => x.SuccessorId);
        builder.HasIndex(x => new { x.PredecessorId, x.SuccessorId }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<UnitShape> builder)
    {
        builder.ReferenceTable("territory_unit_shape");
        builder.Property(x => x.Precision).HasMaxLength(UnitShape.MaxPrecision);
        builder.RefersToReference<UnitShape, Unit>(x => x.UnitId);
        builder.HasIndex(x => x.UnitId).IsUnique();
    }

    public void Configure(EntityTypeBuilder<MapWater> builder)
    {
        builder.ReferenceTable("territory_map_water");
        builder.Localized(x => x.Name, Unit.MaxName);
        builder.Property(x => x.Code).HasMaxLength(Unit.MaxCode);
        builder.HasIndex(x => x.Code).IsUnique();
    }
}
