using Birdik.Platform.Persistence;
using Birdik.Platform.Persistence.Distribution;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Birdik.Platform.Time;

internal sealed class CalendarMapping : IEntityTypeConfiguration<CalendarYear>, IEntityTypeConfiguration<CalendarDay>
{
    public void Configure(EntityTypeBuilder<CalendarYear> builder)
    {
        builder.ReferenceTable("platform_calendar_year");
        builder.Property(x => x.Source).HasMaxLength(CalendarYear.MaxSource);
        builder.HasIndex(x => x.Year).IsUnique();
    }

    public void Configure(EntityTypeBuilder<CalendarDay> builder)
    {
        builder.ReferenceTable("platform_calendar_day");
        builder.Localized(x => x.Name, CalendarDay.MaxName);
        builder.Property(x => x.Act).HasMaxLength(CalendarDay.MaxAct);
        builder.Property(x => x.ReplacedByAct).HasMaxLength(CalendarDay.MaxAct);
        builder.HasIndex(x => x.Date);
    }
}
