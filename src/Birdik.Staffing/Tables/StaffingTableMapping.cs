using Birdik.Platform.Persistence;
using Birdik.Platform.Persistence.Distribution;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Birdik.Staffing.Tables;

internal sealed class StaffingTableMapping
    : IEntityTypeConfiguration<Post>, IEntityTypeConfiguration<StaffingTable>, IEntityTypeConfiguration<StaffingLine>
{
    public void Configure(EntityTypeBuilder<Post> builder)
    {
        builder.TenantTable("staffing_post");
        builder.Localized(x => x.Name, Post.MaxName);
        builder.Property(x => x.Structure).HasMaxLength(Post.MaxStructure);
        builder.RefersTo<Post, Post>(x => x.ReportsToId);
    }

    public void Configure(EntityTypeBuilder<StaffingTable> builder)
    {
        builder.TenantTable("staffing_table");
        builder.Property(x => x.Act).HasMaxLength(StaffingTable.MaxAct);
        builder.Property(x => x.BaseRate).HasPrecision(18, 2);
        builder.Property(x => x.ApprovedPosts).HasPrecision(18, 2);
        builder.Property(x => x.ApprovedFund).HasPrecision(18, 2);
        builder.HasIndex(x => new { x.TenantId, x.Number }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<StaffingLine> builder)
    {
        builder.TenantTable("staffing_line");
        builder.Property(x => x.Units).HasPrecision(9, 2);
        builder.Property(x => x.Coefficient).HasPrecision(9, 4);
        builder.Property(x => x.GuaranteedShare).HasPrecision(9, 4);
        builder.Property(x => x.IncentiveShare).HasPrecision(9, 4);
        builder.RefersTo<StaffingLine, StaffingTable>(x => x.TableId);
        builder.RefersTo<StaffingLine, Post>(x => x.PostId);
        builder.HasIndex(x => new { x.TenantId, x.TableId, x.PostId }).IsUnique();
    }
}
