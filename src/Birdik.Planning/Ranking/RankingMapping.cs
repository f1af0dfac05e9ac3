using Birdik.Planning.Needs;
using Birdik.Platform.Persistence.Distribution;
using Birdik.Territory.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Birdik.Planning.Ranking;

internal sealed class RankingMapping : IEntityTypeConfiguration<Meeting>, IEntityTypeConfiguration<GroupPoints>
{
    public void Configure(EntityTypeBuilder<Meeting> builder)
    {
        builder.TenantTable("planning_meeting");
        builder.Property(x => x.Title).HasMaxLength(Meeting.MaxTitle);
        builder.Property(x => x.Place).HasMaxLength(Need.MaxPlace);
        builder.Property(x => x.Minutes).HasMaxLength(Meeting.MaxMinutes);
        builder.RefersToReference<Meeting, Unit>(x => x.VillageId);
        builder.HasIndex(x => new { x.TenantId, x.HeldOn });
    }

    public void Configure(EntityTypeBuilder<GroupPoints> builder)
    {
        builder.TenantTable("planning_group_points");
        builder.Property(x => x.Group).HasMaxLength(GroupPoints.MaxGroup);
        builder.RefersTo<GroupPoints, Meeting>(x => x.MeetingId);
        builder.RefersTo<GroupPoints, Need>(x => x.NeedId);
        builder.HasIndex(x => new { x.TenantId, x.MeetingId, x.Group, x.NeedId }).IsUnique();
    }
}
