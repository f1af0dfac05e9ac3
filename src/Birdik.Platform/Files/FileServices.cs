using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Platform.Files;

internal static class FileServices
{
    private const long BesideTheFile = 1024 * 1024;
    private const long KestrelDefault = 30_000_000;

    public static void AddFiles(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = FileSettings.From(configuration);
        services.AddSingleton(settings);
        services.AddSingleton<FileStore>();
        services.AddTransient<FileVerifier>();
        services.AddTransient<AddFileHandler>();
        services.Configure<FormOptions>(form => form.MultipartBodyLengthLimit = settings.MaxBytes + BesideTheFile);
        services.Configure<KestrelServerOptions>(
            kestrel => kestrel.Limits.MaxRequestBodySize = Math.Max(KestrelDefault, settings.MaxBytes + BesideTheFile));
    }
}
