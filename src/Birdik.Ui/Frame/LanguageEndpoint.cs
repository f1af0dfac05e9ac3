using Birdik.Platform.Identity;
using Birdik.Platform.Identity.Accounts;
using Birdik.Platform.Identity.Requests;
using Birdik.Platform.Localization;
using Birdik.Platform.Permissions;
using Birdik.Platform.Results;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Birdik.Ui.Frame;

/// <summary>Switches the language, for this browser and for the person signed in, and goes back to the same page.</summary>
internal static class LanguageEndpoint
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost(Addresses.Language, SwitchAsync)
            .WithName("SwitchLanguage")
            .ExcludeFromDescription()
            // A stranger who switches somebody's language gains nothing, and public pages stay free of tokens.
            .DisableAntiforgery()
            .Public();

    private static async Task<IResult> SwitchAsync(
        HttpContext http, CurrentUser user, AccountWriter writer, [FromForm] string language, [FromForm] string? back, CancellationToken ct)
    {
        if (Languages.Find(language) is not { } chosen)
        {
            return Results.BadRequest();
        }

        RequestLanguage.Keep(http, chosen);
        if (user.Id is { } userId)
        {
            await writer.RunAsync<SetLanguageHandler, Done>(
                (handler, change, token) => handler.HandleAsync(new SetLanguage(userId, chosen), change, token), ct);
        }

        return Results.LocalRedirect(IsLocal(back) ? back! : Addresses.Start);
    }

    private static bool IsLocal(string? url) =>
        url is ['/', ..] and not ['/', '/' or '\\', ..] && !url.Any(char.IsControl);
}
