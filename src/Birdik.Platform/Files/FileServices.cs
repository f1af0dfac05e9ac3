using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Platform.Files;

internal static class FileServices
{
    public static void AddFiles(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = FileSettings.From(configuration);
        services.AddSingleton(settings);
        services.AddSingleton<FileStore>();
        services.AddTransient<FileVerifier>();
        services.AddTransient<AddFileHandler>();
        services.Configure<FormOptions>(form => form.MultipartBodyLengthLimit = settings.MostOfRequest);
        services.Configure<KestrelServerOptions>(kestrel => kestrel.Limits.MaxRequestBodySize = settings.MostOfRequest);
    }
}
