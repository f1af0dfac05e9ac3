using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using Birdik.Platform.Identity.External;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Birdik.Testing;

/// <summary>A provider of identities that lets anybody be whom they say: its code is the nonce and the subject.</summary>
public sealed class FakeProvider : HttpMessageHandler
{
    public const string Name = "fake";
    public const string Authority = "https://id.example";

    private const string Client = "birdik";

    private readonly RsaSecurityKey _key = new(RSA.Create(2_048)) { KeyId = "1" };

    /// <summary>The address at which the provider sends the person back.</summary>
    public static string Back(Dictionary<string, StringValues> asked, string subject) => QueryHelpers.AddQueryString(
        asked["redirect_uri"].ToString(),
        new Dictionary<string, string?> { ["state"] = asked["state"], ["code"] = $"{asked["nonce"]} {subject}" });

    internal static void Add(IServiceCollection services)
    {
        ExternalProviders.Add(services, new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            [$"ExternalSignIn:{Name}:Authority"] = Authority,
            [$"ExternalSignIn:{Name}:ClientId"] = Client,
            [$"ExternalSignIn:{Name}:ClientSecret"] = "secret",
            [$"ExternalSignIn:{Name}:Title"] = "Сыноо",
        }).Build());
        services.Configure<OpenIdConnectOptions>(
            ExternalProviders.SchemeOf(new ExternalProvider { Name = Name }),
            options => options.BackchannelHttpHandler = new FakeProvider());
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        request.RequestUri!.AbsolutePath switch
        {
            "/.well-known/openid-configuration" => Json(new
            {
                issuer = Authority,
                authorization_endpoint = $"{Authority}/authorize",
                token_endpoint = $"{Authority}/token",
                jwks_uri = $"{Authority}/keys",
            }),
            "/keys" => Json(new { keys = (JsonWebKey[])[JsonWebKeyConverter.ConvertFromRSASecurityKey(_key)] }),
            "/token" => Json(new { token_type = "Bearer", access_token = "-", id_token = await TokenAsync(request, cancellationToken) }),
            _ => new HttpResponseMessage(HttpStatusCode.NotFound),
        };

    private static HttpResponseMessage Json<T>(T body) => new(HttpStatusCode.OK) { Content = JsonContent.Create(body) };

    private async Task<string> TokenAsync(HttpRequestMessage request, CancellationToken ct)
    {
        var form = QueryHelpers.ParseQuery(await request.Content!.ReadAsStringAsync(ct));
        var code = form["code"].ToString().Split(' ');
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Authority,
            Audience = Client,
            IssuedAt = now,
            Expires = now.AddMinutes(5),
            Claims = new Dictionary<string, object> { ["sub"] = code[1], ["nonce"] = code[0] },
            SigningCredentials = new SigningCredentials(_key, SecurityAlgorithms.RsaSha256),
        });
    }
}
