using System.Buffers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Platform.Files;

/// <summary>
/// Refuses what says of itself that it is larger than any file may be, before anybody reads it; an endpoint that says another size
/// (<see cref="IRequestSizeLimitMetadata"/>) is believed.
/// </summary>
public static class TooLargeRefusal
{
    // A browser shows an answer only when what it sends has been taken; more than this is cut off.
    private const long MostDropped = 256L * 1024 * 1024;
    private const int Piece = 64 * 1024;

    /// <summary>To be called behind the routing and what makes answers of bare refusals.</summary>
    public static IApplicationBuilder UseTooLargeRefusal(this IApplicationBuilder app)
    {
        var most = app.ApplicationServices.GetRequiredService<FileSettings>().MostOfRequest;
        return app.Use(async (http, next) =>
        {
            var allowed = http.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>() is { } said ? said.MaxRequestBodySize : most;
            if (http.Request.ContentLength is not { } length || allowed is not { } limit || length <= limit)
            {
                await next(http);
                return;
            }

            await DropAsync(http, Math.Min(length, MostDropped));
            http.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        });
    }

    private static async Task DropAsync(HttpContext http, long bytes)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = null;
        }

        var piece = ArrayPool<byte>.Shared.Rent(Piece);
        try
        {
            int read;
            while (bytes > 0 && (read = await http.Request.Body.ReadAsync(piece, http.RequestAborted)) > 0)
            {
                bytes -= read;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(piece);
        }
    }
}
