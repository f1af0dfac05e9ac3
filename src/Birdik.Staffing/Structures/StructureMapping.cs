using Birdik.Platform.Persistence;
using Birdik.Platform.Persistence.Distribution;
using Birdik.Staffing.Tables;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Birdik.Staffing.Structures;

internal sealed class StructureMapping
    : IEntityTypeConfiguration<OfficeStructure>, IEntityTypeConfiguration<StructureUnit>, IEntityTypeConfiguration<StructurePlace>
{
    public void Configure(EntityTypeBuilder<OfficeStructure> builder)
    {
        builder.TenantTable("staffing_structure");
        builder.Property(x => x.ActNumber).HasMaxLength(OfficeStructure.MaxActNumber);
        builder.HasIndex(x => new { x.TenantId, x.Number }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<StructureUnit> builder)
    {
        builder.TenantTable("staffing_structure_unit");
        builder.Localized(x => x.Name, StructureUnit.MaxName);
        builder.RefersTo<StructureUnit, OfficeStructure>(x => x.StructureId);
        builder.RefersTo<StructureUnit, StructureUnit>(x => x.ParentId);
        builder.RefersTo<StructureUnit, Post>(x => x.HeadId);
    }

    public void Configure(EntityTypeBuilder<StructurePlace> builder)
    {
        builder.TenantTable("staffing_structure_place");
        builder.RefersTo<StructurePlace, OfficeStructure>(x => x.StructureId);
        builder.RefersTo<StructurePlace, StructureUnit>(x => x.UnitId);
        builder.RefersTo<StructurePlace, Post>(x => x.PostId);
        builder.HasIndex(x => new { x.TenantId, x.StructureId, x.PostId }).IsUnique();
    }
}
