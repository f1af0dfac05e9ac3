using System.Security.Claims;
using Birdik.Platform.Identity.Accounts;
using Birdik.Platform.Identity.SignIn;
using Birdik.Platform.Permissions;
using Birdik.Platform.Results;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;

namespace Birdik.Platform.Identity.External;

/// <summary>
/// To a provider and back. Whoever is known comes in; whoever is signed in already links the provider to their account; an unknown
/// person is turned back, since accounts are made by administrators.
/// </summary>
internal static class ExternalEndpoints
{
    public const string Path = "/account/external";

    private const string Provider = "provider";
    private const string ReturnUrl = "return";
    private const int MaxKey = 200;

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapGroup(Path).ExcludeFromDescription().Public();
        group.MapGet("{provider}", Go).WithName("GoToProvider");
        group.MapGet("arrived", ArriveAsync).WithName("ArriveFromProvider");
    }

    private static IResult Go(string provider, string? returnUrl, ExternalProviders providers) =>
        providers.Find(provider) is { } found
            ? TypedResults.Challenge(
                new AuthenticationProperties
                {
                    RedirectUri = $"{Path}/arrived",
                    Items = { [Provider] = found.Name, [ReturnUrl] = LocalUrl.Or(returnUrl, AccountLinks.AfterSignIn) },
                },
                [ExternalProviders.SchemeOf(found)])
            : TypedResults.NotFound();

    private static async Task<IResult> ArriveAsync(
        HttpContext http,
        ExternalProviders providers,
        UserManager<UserAccount> accounts,
        Sessions sessions,
        AccountWriter writer,
        CurrentUser user,
        CancellationToken ct)
    {
        var arrived = await http.AuthenticateAsync(Schemes.External);
        await http.SignOutAsync(Schemes.External);
        if (providers.Find(arrived.Properties?.Items[Provider]) is not { } provider
            || arrived.Principal?.FindFirstValue(provider.SubjectClaim) is not { Length: > 0 and <= MaxKey } key)
        {
            return TypedResults.LocalRedirect($"{AccountLinks.SignIn}?failed=external");
        }

        if (user.Id is { } userId)
        {
            var linked = await writer.RunAsync<LinkLoginHandler, Done>(
                (handler, change, token) => handler.HandleAsync(new LinkLogin(userId, provider.Name, key, provider.Title), change, token), ct);
            return TypedResults.LocalRedirect(linked.Succeeded ? AccountLinks.Account : $"{AccountLinks.Account}?failed=link");
        }

        if (await accounts.FindByLoginAsync(provider.Name, key) is not { ClosedAt: null } account)
        {
            return TypedResults.LocalRedirect($"{AccountLinks.SignIn}?failed=unknown");
        }

        var tenant = await sessions.StartAsync(account, remember: false, ct);
        return TypedResults.LocalRedirect(tenant == 0 ? AccountLinks.Office : arrived.Properties!.Items[ReturnUrl] ?? AccountLinks.AfterSignIn);
    }
}
