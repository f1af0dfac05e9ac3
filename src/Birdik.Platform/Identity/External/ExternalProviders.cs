using Birdik.Platform.Settings;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Birdik.Platform.Identity.External;

/// <summary>The providers of this installation, each a scheme of its own.</summary>
public sealed class ExternalProviders(IReadOnlyList<ExternalProvider> all)
{
    private const string SchemePrefix = "external-";

    public IReadOnlyList<ExternalProvider> All { get; } = all;

    public ExternalProvider? Find(string? name) => All.FirstOrDefault(provider => provider.Name == name);

    internal static string SchemeOf(ExternalProvider provider) => SchemePrefix + provider.Name;

    internal static void Add(IServiceCollection services, IConfiguration configuration)
    {
        var all = Read(configuration);
        services.AddSingleton(new ExternalProviders(all));
        var authentication = new AuthenticationBuilder(services);
        foreach (var provider in all)
        {
            authentication.AddOpenIdConnect(SchemeOf(provider), provider.Title, options => Configure(options, provider));
        }
    }

    /// <exception cref="SettingException">A setting is missing or wrong; the message names its key.</exception>
    internal static IReadOnlyList<ExternalProvider> Read(IConfiguration configuration)
    {
        var all = new List<ExternalProvider>();
        foreach (var section in configuration.GetSection(ExternalProvider.Section).GetChildren())
        {
            var provider = new ExternalProvider();
            section.Bind(provider);
            provider.Name = section.Key;
            if (provider.WrongKey() is { } key)
            {
                throw new SettingException(key, "is missing or wrong.");
            }

            all.Add(provider);
        }

        return all;
    }

    private static void Configure(OpenIdConnectOptions options, ExternalProvider provider)
    {
        options.SignInScheme = Schemes.External;
        options.Authority = provider.Authority;
        options.ClientId = provider.ClientId;
        options.ClientSecret = provider.ClientSecret;
        options.RequireHttpsMetadata = provider.RequireHttps;
        options.ResponseType = OpenIdConnectResponseType.Code;
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.CallbackPath = $"{ExternalEndpoints.Path}/{provider.Name}/back";
        options.CorrelationCookie.SameSite = SameSiteMode.Lax;
        options.CorrelationCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.NonceCookie.SameSite = SameSiteMode.Lax;
        options.NonceCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.MapInboundClaims = false;
        options.DisableTelemetry = true;
        options.Scope.Clear();
        options.Scope.Add("openid");
        foreach (var scope in provider.Scopes)
        {
            options.Scope.Add(scope);
        }

        options.Events.OnRemoteFailure = context =>
        {
            context.Response.Redirect($"{AccountLinks.SignIn}?failed=external");
            context.HandleResponse();
            return Task.CompletedTask;
        };
    }
}
