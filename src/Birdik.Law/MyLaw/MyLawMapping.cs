using Birdik.Law.Duties;
using Birdik.Platform.Persistence.Distribution;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Birdik.Law.MyLaw;

internal sealed class MyLawMapping : IEntityTypeConfiguration<DutyHolder>, IEntityTypeConfiguration<CalendarFeed>
{
    public void Configure(EntityTypeBuilder<DutyHolder> builder)
    {
        builder.TenantTable("law_duty_holder");
        builder.Property(x => x.Position).HasMaxLength(DutyHolder.MaxPosition);
        builder.RefersToReference<DutyHolder, Duty>(x => x.DutyId);
        builder.HasIndex(x => new { x.TenantId, x.DutyId, x.Position }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<CalendarFeed> builder)
    {
        builder.TenantTable("law_calendar_feed");
        builder.Property(x => x.SecretHash).HasMaxLength(CalendarFeed.MaxHash);
        builder.HasIndex(x => new { x.TenantId, x.UserId }).IsUnique();
    }
}
