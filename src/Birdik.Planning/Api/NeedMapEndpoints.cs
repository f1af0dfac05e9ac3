using Birdik.Planning.Needs;
using Birdik.Platform.Identity;
using Birdik.Platform.Localization;
using Birdik.Platform.Permissions;
using Birdik.Platform.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Planning.Api;

/// <summary>The land of a municipality as a picture: bare for residents, with the places of needs for the office.</summary>
internal static class NeedMapEndpoints
{
    private const string MediaType = "image/svg+xml";
    private const int MostDots = 2_000;

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(PlanningLinks.PublicMap("{office}"), BareAsync).WithName("NeedMap").Public();
        endpoints.MapGet(PlanningLinks.NeedsMap, NeedsAsync).WithName("NeedsOnMap").Require(PlanningPermissions.View);
    }

    private static async Task<IResult> BareAsync(string office, double? lat, double? lon, PublicNeeds needs, NeedMap map, Words words, CancellationToken ct) =>
        await needs.OfficeAsync(office, ct) is { } found && await map.OfAsync(found.Id, ct) is { } sheet
            ? TypedResults.Text(sheet.Write(words.Language, MapPoint.Of(lat, lon), []), MediaType)
            : TypedResults.NotFound();

    /// <summary>A household's place is nobody's business but the office's.</summary>
    private static async Task<IResult> NeedsAsync(NeedMap map, BirdikDbContext db, CurrentUser user, Words words, CancellationToken ct)
    {
        if (await map.OfAsync(user.TenantId, ct) is not { } sheet)
        {
            return TypedResults.NotFound();
        }

        var rows = await db.Set<Need>().AsNoTracking()
            .Where(row => row.Latitude != null && row.Longitude != null && row.State != NeedState.Merged && row.State != NeedState.Declined)
            .OrderByDescending(row => row.RaisedAt).Take(MostDots)
            .Select(row => new { row.Latitude, row.Longitude, row.Serial, row.Year, row.Text, row.State }).ToListAsync(ct);
        return TypedResults.Text(
            sheet.Write(words.Language, null, [.. rows.Select(row => (new MapPoint(row.Latitude!.Value, row.Longitude!.Value), $"№ {NeedNumbers.Text(row.Serial, row.Year)}: {row.Text}", row.State == NeedState.Done))]),
            MediaType);
    }
}
