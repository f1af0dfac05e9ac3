using Birdik.Platform.Localization;
using Microsoft.AspNetCore.Http;

namespace Birdik.Ui.Frame;

/// <summary>
/// The language of a request: the one chosen in this browser, else Kyrgyz. The browser's own wish is not asked: most machines of the
/// country are set to Russian, whoever sits at them.
/// </summary>
public static class RequestLanguage
{
    public const string Cookie = "birdik.language";

    public static Language Of(HttpContext? http) =>
        Languages.Find(http?.Request.Cookies[Cookie]) ?? Language.Ky;

    /// <summary>Keeps the choice in this browser for a year; also called at sign-in with the person's own language.</summary>
    public static void Keep(HttpContext http, Language language) =>
        http.Response.Cookies.Append(Cookie, language.Code(), new CookieOptions
        {
            MaxAge = TimeSpan.FromDays(365),
            HttpOnly = true,
            IsEssential = true,
            SameSite = SameSiteMode.Lax,
            Secure = http.Request.IsHttps,
        });
}
