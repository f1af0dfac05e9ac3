using Birdik.Platform.Localization;
using Birdik.Platform.Permissions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Birdik.Ui.Frame;

/// <summary>Switches the language and goes back to the same page.</summary>
internal static class LanguageEndpoint
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost(Addresses.Language, Switch)
            .WithName("SwitchLanguage")
            .ExcludeFromDescription()
            // A stranger who switches somebody's language gains nothing, and public pages stay free of tokens.
            .DisableAntiforgery()
            .Public();

    private static IResult Switch(HttpContext http, [FromForm] string language, [FromForm] string? back)
    {
        if (Languages.Find(language) is not { } chosen)
        {
            return Results.BadRequest();
        }

        RequestLanguage.Keep(http, chosen);
        return Results.LocalRedirect(IsLocal(back) ? back! : Addresses.Start);
    }

    private static bool IsLocal(string? url) =>
        url is ['/', ..] and not ['/', '/' or '\\', ..] && !url.Any(char.IsControl);
}
