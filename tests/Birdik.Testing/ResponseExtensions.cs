using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Birdik.Platform.Localization;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Testing;

/// <summary>What tests ask of answers.</summary>
public static class ResponseExtensions
{
    /// <summary>The status and the problem code of a refusal of the API.</summary>
    public static async Task<(HttpStatusCode Status, string? Code)> RefusalAsync(this HttpResponseMessage answer, CancellationToken ct)
    {
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>(ct);
        return (answer.StatusCode, body.GetProperty("code").GetString());
    }

    /// <summary>The words of the application in a language.</summary>
    public static Words Words(this BirdikHost host, Language language) =>
        new(host.Services.GetRequiredService<Texts>(), language);
}
