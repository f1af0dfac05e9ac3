using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Platform.Api;

/// <summary>How the API reads and writes: camelCase, enums as camelCase text, nothing unknown, nothing twice.</summary>
public static class ApiServices
{
    internal static void Add(IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(options => Configure(options.SerializerOptions));
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.AddExceptionHandler<ApiErrors>();
        services.AddScoped<ConflictAnswers>();
    }

    /// <summary>Bare refusals of the framework under <c>/api</c> get a body; those of pages are left to the pages.</summary>
    public static IApplicationBuilder UseApiProblems(this IApplicationBuilder app) => app.UseWhen(
        ApiProblems.IsApi,
        api => api.UseStatusCodePages(context => ApiProblems.WriteAsync(
            context.HttpContext,
            ApiProblems.Of(context.HttpContext.Response.StatusCode),
            context.HttpContext.Response.StatusCode)));

    private static void Configure(JsonSerializerOptions json)
    {
        json.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        json.PropertyNameCaseInsensitive = false;
        json.NumberHandling = JsonNumberHandling.Strict;
        json.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        json.AllowDuplicateProperties = false;
        json.RespectNullableAnnotations = true;
        json.RespectRequiredConstructorParameters = true;
        json.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
        json.MaxDepth = 32;
        json.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
    }
}
