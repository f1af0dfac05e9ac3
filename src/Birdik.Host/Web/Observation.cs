using Birdik.Platform.Settings;
using Npgsql;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Serilog;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace Birdik.Host.Web;

/// <summary>
/// What an operator sees: structured logs on standard error without personal data (request paths without query, ids instead of names),
/// traces and metrics by OTLP when <c>Observation:OtlpEndpoint</c> is set.
/// </summary>
internal static class Observation
{
    public static void AddObservation(this WebApplicationBuilder builder)
    {
        var level = builder.Configuration.Choice("Observation:Level", LogEventLevel.Warning);
        builder.Logging.ClearProviders();
        builder.Services.AddSerilog((_, log) =>
        {
            log.MinimumLevel.Is(level)
                .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
                // The keys of cookies lie in the data folder, readable by its owner only; without Windows nothing else encrypts them.
                .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection", LogEventLevel.Error)
                .MinimumLevel.Override("Quartz", LogEventLevel.Warning)
                .Enrich.FromLogContext()
                .WriteTo.Console(new CompactJsonFormatter(), standardErrorFromLevel: LogEventLevel.Verbose);
        });
        if (builder.Configuration.Address("Observation:OtlpEndpoint") is { } endpoint)
        {
            AddTelemetry(builder.Services, endpoint);
        }
    }

    private static void AddTelemetry(IServiceCollection services, Uri endpoint) => services
        .AddOpenTelemetry()
        .ConfigureResource(resource => resource.AddService("birdik"))
        .WithTracing(tracing => tracing
            .AddAspNetCoreInstrumentation(options => options.EnrichWithHttpRequest = (activity, _) => activity.SetTag("url.query", null))
            .AddNpgsql()
            .AddOtlpExporter(otlp => otlp.Endpoint = endpoint))
        .WithMetrics(metrics => metrics
            .AddAspNetCoreInstrumentation()
            .AddMeter("Npgsql")
            .AddOtlpExporter(otlp => otlp.Endpoint = endpoint));
}
