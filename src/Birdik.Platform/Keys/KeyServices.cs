using Birdik.Platform.Modules;
using Birdik.Platform.Permissions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Platform.Keys;

internal static class KeyServices
{
    public const string Address = "/.well-known/birdik-keys.json";

    public static void AddKeys(this IServiceCollection services)
    {
        services.AddSingleton<KeyStore>();
        services.AddSingleton(provider => new Signer(provider.GetRequiredService<KeyStore>()));
        services.AddTransient(provider => new MakeKeyHandler(provider.GetRequiredService<KeyStore>()));
        services.AddTransient<IReferenceData, FirstKey>();
    }

    public static void MapKeys(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet(Address, (Signer signer) => TypedResults.Ok(signer.PublicKeys())).WithName("PublicKeys").Public();
}
