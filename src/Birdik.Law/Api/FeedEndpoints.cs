using System.Globalization;
using Birdik.Law.MyLaw;
using Birdik.Platform.Permissions;
using Birdik.Platform.Persistence;
using Birdik.Platform.Time;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Law.Api;

/// <summary><c>/law/mine/calendar/TOKEN.ics</c>: a person's terms, for whoever knows the secret address.</summary>
internal static class FeedEndpoints
{
    private const int DaysBack = 30;
    private const int DaysAhead = 400;

    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/law/mine/calendar/{token}.ics", ReadAsync).WithTags("law").WithName("Read calendar of terms").Public();

    private static async Task<Results<ContentHttpResult, NotFound>> ReadAsync(
        string token, HttpRequest request, NationalDb db, MyDuties mine, TimeProvider clock, CancellationToken ct)
    {
        var parts = token.Split('-', 2);
        if (parts.Length < 2 || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var tenant))
        {
            return TypedResults.NotFound();
        }

        var hash = MakeFeedHandler.Hash(parts[1]);
        if (await db.Set<CalendarFeed>().SingleOrDefaultAsync(feed => feed.TenantId == tenant && feed.SecretHash == hash, ct) is not { } found)
        {
            return TypedResults.NotFound();
        }

        var today = clock.Today();
        var duties = await mine.OfAsync(tenant, found.UserId, today, ct);
        var text = DutyFeed.Write(
            duties, "Birdik", $"{request.Scheme}://{request.Host}", today.AddDays(-DaysBack), today.AddDays(DaysAhead), found.MadeAt);
        return TypedResults.Text(text, DutyFeed.MediaType);
    }
}
