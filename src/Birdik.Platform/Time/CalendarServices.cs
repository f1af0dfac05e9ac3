using Birdik.Platform.Modules;
using Birdik.Platform.Registers;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Platform.Time;

internal static class CalendarServices
{
    public static void AddCalendars(this IServiceCollection services)
    {
        services.AddSingleton<Calendars>();
        services.AddTransient<SetCalendarDayHandler>();
        services.AddTransient<IReferenceData, ShippedCalendars>();
        services.AddRegister<CalendarDayRegister>();
        services.AddRegisterImporter<CalendarDayImporter>();
    }
}
