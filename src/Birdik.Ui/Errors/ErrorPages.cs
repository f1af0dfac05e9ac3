using System.Diagnostics;
using Birdik.Platform.Identity.Requests;
using Birdik.Platform.Localization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Ui.Errors;

/// <summary>Answers people in words where a request is refused or fails without a page of its own; the API keeps its own answers.</summary>
public static class ErrorPages
{
    /// <summary>To be called first in the pipeline.</summary>
    public static IApplicationBuilder UseErrorPages(this IApplicationBuilder app) => app
        .UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = AnswerAsync })
        .UseStatusCodePages(context => AnswerAsync(context.HttpContext));

    private static Task AnswerAsync(HttpContext http)
    {
        if (!WantsPage(http.Request))
        {
            return Task.CompletedTask;
        }

        var words = new Words(http.RequestServices.GetRequiredService<Texts>(), RequestLanguage.Of(http));
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.Headers.CacheControl = "no-store";
        var trace = Activity.Current?.TraceId.ToString() ?? http.TraceIdentifier;
        return http.Response.WriteAsync(ErrorPage.Make(http.Response.StatusCode, trace, words), http.RequestAborted);
    }

    private static bool WantsPage(HttpRequest request) =>
        !request.Path.StartsWithSegments("/api")
        && !request.Path.StartsWithSegments("/assets")
        && (HttpMethods.IsGet(request.Method) || HttpMethods.IsPost(request.Method))
        && request.Headers.Accept.ToString() is var accept
        && (accept.Length == 0 || accept.Contains("text/html", StringComparison.Ordinal) || accept.Contains("*/*", StringComparison.Ordinal));
}
