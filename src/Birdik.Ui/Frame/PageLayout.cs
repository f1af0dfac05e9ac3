using Microsoft.AspNetCore.Http;

namespace Birdik.Ui.Frame;

/// <summary>A whole page for a visit, its content alone for a fragment that htmx asks for; the same address serves both.</summary>
public static class PageLayout
{
    public static string? For(HttpContext http)
    {
        http.Response.Headers.Append("Vary", "HX-Request");
        var headers = http.Request.Headers;
        var isFragment = headers.ContainsKey("HX-Request")
            && !headers.ContainsKey("HX-Boosted")
            && !headers.ContainsKey("HX-History-Restore-Request");
        return isFragment ? null : "_Layout";
    }
}
