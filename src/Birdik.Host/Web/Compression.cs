using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace Birdik.Host.Web;

/// <summary>Pages travel over slow lines: Brotli and gzip for what is made on the fly; static assets lie compressed already.</summary>
internal static class Compression
{
    public static void AddPageCompression(this IServiceCollection services)
    {
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.Providers.Add<BrotliCompressionProvider>();
            options.Providers.Add<GzipCompressionProvider>();
            options.MimeTypes = ResponseCompressionDefaults.MimeTypes.Concat(
                ["image/svg+xml", "application/geo+json", "application/problem+json", "text/csv", "text/calendar"]);
        });
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
    }
}
