using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Law.Provisions;

internal static class TextServices
{
    public static void AddActTexts(this IServiceCollection services)
    {
        services.AddTransient<AddVersionHandler>();
        services.AddTransient<IVersionReader, ProvisionSearch>();
        services.AddTransient<FindVersion>();
        services.AddTransient<FindProvision>();
        services.AddTransient<ReadText>();
        services.AddTransient<ReadTextPage>();
        services.AddTransient<ReadArticle>();
        services.AddTransient<CompareVersions>();
        services.AddTransient<PreviewText>();
    }
}
