using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Birdik.Platform.Api;

/// <summary>Requests to the API that cannot be read, and failures in it, are answered as problems too.</summary>
internal sealed partial class ApiErrors(ILogger<ApiErrors> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (!ApiProblems.IsApi(httpContext))
        {
            return false;
        }

        var status = exception is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError;
        if (status >= StatusCodes.Status500InternalServerError)
        {
            LogFailure(logger, exception, httpContext.GetEndpoint()?.DisplayName);
        }

        await ApiProblems.WriteAsync(httpContext, ApiProblems.Of(status), status);
        return true;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The endpoint {Endpoint} failed.")]
    private static partial void LogFailure(ILogger logger, Exception exception, string? endpoint);
}
