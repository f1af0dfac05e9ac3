using System.Security.Claims;
using Birdik.Platform.Localization;
using Microsoft.AspNetCore.Http;

namespace Birdik.Platform.Identity.Requests;

/// <summary>
/// The language of a request: the person's own setting, else the cookie, else Kyrgyz. The browser's own list is not
/// asked: on an office's machine it tells the language of Windows, not of the clerk.
/// </summary>
public static class RequestLanguage
{
    public const string Cookie = "birdik.language";

    public static Language Of(HttpContext? http) =>
        http is null
            ? Language.Ky
            : Languages.Find(http.User.FindFirstValue(BirdikClaims.Language))
                ?? Languages.Find(http.Request.Cookies[Cookie])
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
}
