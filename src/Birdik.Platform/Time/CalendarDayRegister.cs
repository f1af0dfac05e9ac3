using Birdik.Platform.Permissions;
using Birdik.Platform.Registers;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Platform.Time;

/// <summary>The special days of all calendars in force, as a table.</summary>
internal sealed class CalendarDayRegister : RegisterDefinition<CalendarDay>
{
    public const string Name = "platform.calendar-days";

    public CalendarDayRegister()
        : base(Name, "/calendar/days", "Calendar.Days", PermissionPolicies.SignedIn)
    {
        RowId(x => x.Id);
        Column("date", x => x.Date).Lead();
        Column("kind", x => x.Kind).Labels("Calendar.Kind");
        Column("name", x => x.Name).Unsorted();
        Column("act", x => x.Act).Unsorted();
        Column("verified", x => x.Verified);
        Column("nameKy", x => x.Name.Ky).Unsorted().Hidden();
        Column("nameRu", x => x.Name.Ru).Unsorted().Hidden();
        Column("nameEn", x => x.Name.En).Unsorted().Hidden();
        SortFirst("date", descending: true);
        Chip("unverified", x => !x.Verified);
        Opens(row => $"/calendar/{row.Date.Year}");
    }

    public override IQueryable<CalendarDay> Rows(RegisterSource source) =>
        source.Db.Set<CalendarDay>().AsNoTracking().Where(day => day.ReplacedAt == null);
}
