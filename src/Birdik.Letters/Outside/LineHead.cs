using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Birdik.Letters.Outside;

/// <summary>The first line and the headers of a call as they went over the line, for the exchange journal; what lets someone in is left out.</summary>
internal static class LineHead
{
    private static readonly string[] Secret = ["Authorization", "Cookie", "Set-Cookie", "Proxy-Authorization"];

    public static string Of(HttpRequestMessage request) =>
        Text($"{request.Method} {request.RequestUri}", Headers(request.Headers).Concat(Headers(request.Content?.Headers)));

    public static string Of(HttpResponseMessage answer) =>
        Text($"HTTP {(int)answer.StatusCode} {answer.ReasonPhrase}".TrimEnd(), Headers(answer.Headers).Concat(Headers(answer.Content.Headers)));

    public static string Of(HttpRequest request) => Text(
        $"{request.Method} {request.Path}{request.QueryString}", request.Headers.Select(header => (header.Key, $"{header.Value}")));

    private static IEnumerable<(string, string)> Headers(HttpHeaders? headers) =>
        headers?.Select(header => (header.Key, string.Join(", ", header.Value))) ?? [];

    private static string Text(string first, IEnumerable<(string Name, string Value)> headers)
    {
        var text = new StringBuilder(first);
        foreach (var (name, value) in headers.Where(one => !Secret.Contains(one.Name, StringComparer.OrdinalIgnoreCase)))
        {
            text.Append('\n').Append(name).Append(": ").Append(value);
        }

        return text.ToString();
    }
}
