using System.Globalization;
using System.Security.Claims;
using System.Threading.RateLimiting;
using Birdik.Platform.Api;
using Birdik.Platform.Identity;
using Birdik.Platform.Results;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Birdik.Platform.RateLimits;

/// <summary>How often one account, token or address may ask; more is answered 429 and when to come back.</summary>
internal static class RequestLimits
{
    private const int MinuteSeconds = 60;

    public static void Add(IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<RateLimitsSettings>().Bind(configuration.GetSection(RateLimitsSettings.Section))
            .ValidateDataAnnotations().ValidateOnStart();
        services.AddRateLimiter(options => options.OnRejected = RefuseAsync);
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<RateLimitsSettings>>((options, settings) =>
            options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http => Partition(http, settings.Value)));
    }

    internal static RateLimitPartition<string> Partition(HttpContext http, RateLimitsSettings settings)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
        {
            return RateLimitPartition.GetNoLimiter("");
        }

        if (http.User.FindFirstValue(BirdikClaims.Token) is { } token)
        {
            return PerMinute($"token {token}", settings.TokenPerMinute);
        }

        if (http.User.FindFirstValue(BirdikClaims.User) is { } account)
        {
            return PerMinute($"account {account}", settings.AccountPerMinute);
        }

        if (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method))
        {
            return RateLimitPartition.GetNoLimiter("");
        }

        var address = http.Connection.RemoteIpAddress;
        return IsSignIn(http.Request.Path)
            ? PerMinute($"sign-in {address}", settings.SignInsPerMinute)
            : PerMinute($"form {address}", settings.FormsPerMinute);
    }

    private static bool IsSignIn(PathString path) =>
        path.StartsWithSegments(AccountLinks.SignIn, StringComparison.OrdinalIgnoreCase)
        || path.StartsWithSegments(AccountLinks.SecondFactor, StringComparison.OrdinalIgnoreCase);

    private static RateLimitPartition<string> PerMinute(string key, int limit) => RateLimitPartition.GetFixedWindowLimiter(
        key, _ => new FixedWindowRateLimiterOptions { PermitLimit = limit, Window = TimeSpan.FromSeconds(MinuteSeconds) });

    private static async ValueTask RefuseAsync(OnRejectedContext context, CancellationToken ct)
    {
        var http = context.HttpContext;
        var wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after.TotalSeconds : MinuteSeconds;
        http.Response.Headers.RetryAfter = Math.Ceiling(wait).ToString(CultureInfo.InvariantCulture);
        http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        if (ApiProblems.IsApi(http))
        {
            await ApiProblems.WriteAsync(http, new Problem("platform.too-many-requests", ProblemKind.TooMany));
        }
    }
}
