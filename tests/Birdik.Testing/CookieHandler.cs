using System.Net;

namespace Birdik.Testing;

/// <summary>Keeps cookies as a browser does; follows no redirect, so that tests see each.</summary>
internal sealed class CookieHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    public CookieContainer Cookies { get; } = new();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var address = request.RequestUri!;
        if (Cookies.GetCookieHeader(address) is { Length: > 0 } header)
        {
            request.Headers.Add("Cookie", header);
        }

        var answer = await base.SendAsync(request, cancellationToken);
        if (answer.Headers.TryGetValues("Set-Cookie", out var set))
        {
            foreach (var cookie in set)
            {
                Cookies.SetCookies(address, Timeless(cookie));
            }
        }

        return answer;
    }

    /// <summary>The server reckons by the clock of the tests, the container by the machine's: only "delete" is left of a date.</summary>
    private static string Timeless(string cookie) => cookie.Contains("01 Jan 1970", StringComparison.Ordinal)
        ? cookie
        : string.Join(';', cookie.Split(';').Where(part => !part.TrimStart().StartsWith("expires=", StringComparison.OrdinalIgnoreCase)));
}
