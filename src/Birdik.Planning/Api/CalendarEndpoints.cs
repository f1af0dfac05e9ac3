using Birdik.Planning.Cycle;
using Birdik.Platform.Localization;
using Birdik.Platform.Permissions;
using Birdik.Platform.Time;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Birdik.Planning.Api;

/// <summary>Both cycles as an iCalendar.</summary>
internal static class CalendarEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet(PlanningLinks.CalendarFeed, FeedAsync).WithName("PlanningCalendar").Require(PlanningPermissions.View);

    private static async Task<IResult> FeedAsync(PlanningCalendar calendar, Words words, TimeProvider clock, CancellationToken ct)
    {
        var year = clock.Today().Year;
        var events = (await calendar.OfAsync(year, ct)).Concat(await calendar.OfAsync(year + 1, ct)).DistinctBy(one => one.Key);
        return TypedResults.Text(CycleFeed.Write(events, words, clock.Moment()), CycleFeed.MediaType);
    }
}
