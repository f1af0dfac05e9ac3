using Birdik.Platform.Identity;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Permissions;
using Birdik.Platform.Persistence;
using Birdik.Platform.Threads;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace Birdik.Platform.Files;

/// <summary><c>GET /files/{id}</c>: hands a file out to those of its tenant who may see what it belongs to; never shown in the browser.</summary>
internal static class FileEndpoints
{
    private const string Sandbox = "default-src 'none'; sandbox";

    public static void MapFiles(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapMethods("/files/{id}", [HttpMethods.Get, HttpMethods.Head], DownloadAsync).WithName("DownloadFile").RequireSignedIn();

    private static async Task<Results<FileStreamHttpResult, NotFound>> DownloadAsync(
        Id<StoredFile> id, BirdikDbContext db, CurrentUser user, FileStore store, IEnumerable<IThreadSource> sources, Words words,
        HttpResponse response, CancellationToken ct)
    {
        var file = await db.Set<StoredFile>().AsNoTracking()
            .SingleOrDefaultAsync(file => file.TenantId == user.TenantId && file.Id == id, ct);
        if (file is null || !await sources.MaySeeAsync(file.Owner, words.Language, ct) || store.Open(file.Sha256) is not { } content)
        {
            return TypedResults.NotFound();
        }

        response.Headers.ContentSecurityPolicy = Sandbox;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.CacheControl = "private, no-cache";
        return TypedResults.File(
            content, file.MediaType, file.Name, file.UploadedAt, new EntityTagHeaderValue($"\"{file.Sha256}\""), enableRangeProcessing: true);
    }

    private static async Task<bool> MaySeeAsync(
        this IEnumerable<IThreadSource> sources, SourceRef? owner, Language language, CancellationToken ct)
    {
        if (owner is not { } known)
        {
            return true;
        }

        foreach (var source in sources)
        {
            if (await source.DescribeAsync(known, language, ct) is { HidesFiles: false })
            {
                return true;
            }
        }

        return false;
    }
}
