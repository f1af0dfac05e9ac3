using System.Security.Claims;
using Birdik.Platform.Localization;
using Microsoft.AspNetCore.Http;

namespace Birdik.Platform.Identity.Requests;

/// <summary>The language of a request: the person's own setting, else the cookie, else what the browser asks for, else Kyrgyz.</summary>
public static class RequestLanguage
{
    public const string Cookie = "birdik.language";

    private const int MaxAccepted = 10;

    public static Language Of(HttpContext? http) =>
        http is null
            ? Language.Ky
            : Languages.Find(http.User.FindFirstValue(BirdikClaims.Language))
                ?? Languages.Find(http.Request.Cookies[Cookie])
                ?? Accepted(http)
                ?? Language.Ky;

    /// <summary>Keeps the choice in this browser for a year.</summary>
    public static void Keep(HttpContext http, Language language) =>
        http.Response.Cookies.Append(Cookie, language.Code(), new CookieOptions
        {
            MaxAge = TimeSpan.FromDays(365),
            SameSite = SameSiteMode.Lax,
            HttpOnly = true,
            IsEssential = true,
            Secure = http.Request.IsHttps,
        });

    private static Language? Accepted(HttpContext http) => http.Request.GetTypedHeaders().AcceptLanguage
        .Take(MaxAccepted)
        .OrderByDescending(accepted => accepted.Quality ?? 1)
        .Select(accepted => Languages.Find(accepted.Value.Value?.Split('-')[0].ToLowerInvariant()))
        .FirstOrDefault(language => language is not null);
}
