using System.Globalization;
using Birdik.Law.Duties;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace Birdik.Law.MyLaw;

/// <summary>Terms as an iCalendar (RFC 5545): one all-day event for each due day, the same id at every reading.</summary>
public static class DutyFeed
{
    public const string MediaType = "text/calendar; charset=utf-8";

    public static string Write(IReadOnlyList<MyDuty> duties, string name, string host, DateOnly from, DateOnly to, DateTime stamp)
    {
        var calendar = new Ical.Net.Calendar { ProductId = "-//Birdik//Law//KY" };
        calendar.AddProperty("X-WR-CALNAME", name);
        foreach (var duty in duties)
        {
            foreach (var day in duty.DueBetween(from, to))
            {
                calendar.Events.Add(new CalendarEvent
                {
                    Uid = string.Create(CultureInfo.InvariantCulture, $"{duty.View.Duty.Id}-{day:yyyyMMdd}@birdik"),
                    DtStamp = new CalDateTime(stamp, "UTC"),
                    Start = new CalDateTime(day),
                    Summary = DutyNames.Title(duty.View.Duty),
                    Description = duty.View.Duty.Sentence,
                    Url = new Uri(new Uri(host), DutyLinks.Duty(duty.View.Duty.Id)),
                });
            }
        }

        return new CalendarSerializer().SerializeToString(calendar) ?? "";
    }
}
