using Microsoft.AspNetCore.Http;

namespace Birdik.Ui.Frame;

/// <summary>The scripts that only some pages need; the layout loads those that the page's parts asked for.</summary>
public static class PageScripts
{
    public const string Charts = "charts";
    public const string Passkeys = "passkeys";

    private static readonly object Key = new();

    public static void Add(HttpContext http, string script) => Of(http).Add(script);

    internal static IReadOnlySet<string> Asked(HttpContext http) => Of(http);

    private static SortedSet<string> Of(HttpContext http)
    {
        if (http.Items[Key] is not SortedSet<string> scripts)
        {
            http.Items[Key] = scripts = new SortedSet<string>(StringComparer.Ordinal);
        }

        return scripts;
    }
}
