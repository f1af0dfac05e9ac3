using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Birdik.Ui.Frame;

/// <summary>One sentence carried over a redirect and shown once on the next page: «Кат № 01-12/862 менен катталды».</summary>
public static class Notices
{
    private const string Key = "birdik.notice";

    public static void Notify(this PageModel page, string sentence) => page.TempData[Key] = sentence;

    /// <summary>Untouched where nothing was carried over, so that no page sends a cookie for nothing.</summary>
    internal static string? Take(HttpContext http, ITempDataDictionary data) =>
        http.Request.Cookies.ContainsKey(CookieTempDataProvider.CookieName) ? data[Key] as string : null;
}
