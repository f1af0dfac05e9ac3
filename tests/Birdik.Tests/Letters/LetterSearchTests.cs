using System.Text.Json;
using Birdik.Letters.Appeals;
using Birdik.Letters.Incoming;
using Birdik.Platform.Results;
using Birdik.Testing;

namespace Birdik.Tests.Letters;

/// <summary>What people of an office find of its letters.</summary>
public abstract class LetterSearchTests(BirdikHost host) : OfficeTests(host)
{
    protected const string Nothing = "";

    protected Task NameAsync(Office office, RegisteredLetter letter, params TestUser[] readers) =>
        CloseAsync(office, letter, LetterAccess.Named, readers);

    protected async Task CloseAsync(Office office, RegisteredLetter letter, LetterAccess access, params TestUser[] readers) => Assert.Empty(
        (await RunAsync<SetAccessHandler, Done>(office.Secretary, (handler, change) => handler.HandleAsync(
            new SetAccess(letter.Id, access, [.. readers.Select(reader => reader.Id)]), change, Ct))).Problems);

    protected async Task<string> AskAsync(TestUser user, string words)
    {
        using var client = await Host.ClientAsAsync(user);
        using var parsed = JsonDocument.Parse(await client.GetStringAsync($"/api/v1/search?q={Uri.EscapeDataString(words)}&facets=true", Ct));
        // Escapes of letters are taken out.
        return JsonSerializer.Serialize(parsed, Readable);
    }

    protected async Task<(string Hrefs, int Total, int Facets)> SearchAsync(TestUser user, string words)
    {
        using var answer = JsonDocument.Parse(await AskAsync(user, words));
        var facets = answer.RootElement.GetProperty("facets");
        return (
            Hrefs(answer), facets.GetProperty("total").GetInt32(),
            new[] { "kinds", "years", "senderClasses" }.Sum(facet => facets.GetProperty(facet).GetArrayLength()));
    }

    protected async Task<string> SuggestAsync(TestUser user, string words)
    {
        using var client = await Host.ClientAsAsync(user);
        using var answer = JsonDocument.Parse(await client.GetStringAsync($"/api/v1/search/suggestions?q={Uri.EscapeDataString(words)}", Ct));
        return Hrefs(answer);
    }

    /// <summary>What was found of letters; what ships for all offices may be found too.</summary>
    private static string Hrefs(JsonDocument answer) =>
        Together([.. answer.RootElement.GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("href").GetString()!)
            .Where(href => href.StartsWith("/letters/", StringComparison.Ordinal))]);

    protected static string Together(params string[] hrefs) => string.Join(' ', hrefs.Order(StringComparer.Ordinal));

    private static readonly JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
