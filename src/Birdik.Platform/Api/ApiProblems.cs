using Birdik.Platform.Localization;
using Birdik.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Platform.Api;

/// <summary>Refusals written from outside an endpoint: by authentication, rate limits, and for requests that reach none.</summary>
public static class ApiProblems
{
    public const string Path = "/api";

    public static bool IsApi(HttpContext http) => http.Request.Path.StartsWithSegments(Path, StringComparison.Ordinal);

    public static Task WriteAsync(HttpContext http, Problem problem, int? status = null)
    {
        var words = http.RequestServices.GetRequiredService<Words>();
        return TypedResults
            .Problem(ProblemMapping.Details([problem], words, status ?? ProblemMapping.StatusOf(problem.Kind)))
            .ExecuteAsync(http);
    }

    /// <summary>The problem for a bare status of the framework.</summary>
    public static Problem Of(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => new Problem("platform.not-signed-in"),
        StatusCodes.Status403Forbidden => Problem.Forbidden("platform.not-permitted"),
        StatusCodes.Status404NotFound => Problem.NotFound("platform.not-found"),
        StatusCodes.Status405MethodNotAllowed => new Problem("platform.method-not-allowed"),
        StatusCodes.Status413PayloadTooLarge => new Problem("platform.too-large", ProblemKind.TooLarge),
        StatusCodes.Status415UnsupportedMediaType => new Problem("platform.media-type-unsupported"),
        StatusCodes.Status429TooManyRequests => new Problem("platform.too-many-requests", ProblemKind.TooMany),
        >= 500 => new Problem("platform.failed", ProblemKind.Unavailable),
        _ => new Problem("platform.request-unreadable"),
    };
}
