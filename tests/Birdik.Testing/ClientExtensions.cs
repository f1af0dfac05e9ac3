using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Birdik.Testing;

/// <summary>What a person does with pages: opens them and sends their forms, with every hidden field they hold.</summary>
public static class ClientExtensions
{
    private static readonly HtmlParser Parser = new();

    /// <summary>Opens a page that must be there.</summary>
    public static async Task<IHtmlDocument> GetPageAsync(this HttpClient client, string address, CancellationToken ct)
    {
        using var answer = await client.GetAsync(address, ct);
        var document = await answer.ReadPageAsync(ct);
        return answer.StatusCode == HttpStatusCode.OK
            ? document
            : throw new InvalidOperationException($"{address}: {(int)answer.StatusCode} {answer.Headers.Location}");
    }

    public static async Task<IHtmlDocument> ReadPageAsync(this HttpResponseMessage answer, CancellationToken ct) =>
        await Parser.ParseDocumentAsync(await answer.Content.ReadAsStringAsync(ct));

    /// <summary>
    /// Opens a page, fills its form and sends it. The form is the one at <paramref name="form"/> (a CSS selector), by default the
    /// first that holds all named fields.
    /// </summary>
    public static async Task<HttpResponseMessage> PostFormAsync(
        this HttpClient client, string address, IReadOnlyDictionary<string, string> fields, CancellationToken ct, string? form = null)
    {
        var page = await client.GetPageAsync(address, ct);
        var found = form is null
            ? page.Forms.FirstOrDefault(candidate => fields.Keys.All(name => candidate.Elements.Any(field => NameOf(field) == name)))
            : page.QuerySelector<IHtmlFormElement>(form);
        if (found is null)
        {
            throw new InvalidOperationException($"{address} has no form for {form ?? string.Join(", ", fields.Keys)}.");
        }

        return await client.SendFormAsync(address, found, fields, ct);
    }

    /// <summary>Sends a form of a page already opened.</summary>
    public static Task<HttpResponseMessage> SendFormAsync(
        this HttpClient client, string address, IHtmlFormElement form, IReadOnlyDictionary<string, string> fields, CancellationToken ct)
    {
        var values = Values(form).Where(pair => !fields.ContainsKey(pair.Key)).Concat(fields).ToList();
        var action = form.GetAttribute("action") is { Length: > 0 } target ? target : address;
        var content = form.Enctype == "multipart/form-data" ? Multipart(values) : (HttpContent)new FormUrlEncodedContent(values);
        return client.PostAsync(action, content, ct);
    }

    private static MultipartFormDataContent Multipart(IEnumerable<KeyValuePair<string, string>> values)
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in values)
        {
            var part = new StringContent(value);
            part.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = $"\"{name}\"" };
            content.Add(part);
        }

        return content;
    }

    private static IEnumerable<KeyValuePair<string, string>> Values(IHtmlFormElement form)
    {
        foreach (var field in form.Elements.Where(field => NameOf(field) is { Length: > 0 } && !field.HasAttribute("disabled")))
        {
            switch (field)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio" } box when box.IsChecked:
                    yield return new(box.Name!, box.HasAttribute("value") ? box.Value : "on");
                    break;
                case IHtmlInputElement { Type: not ("checkbox" or "radio" or "submit" or "button" or "file") } input:
                    yield return new(input.Name!, input.Value);
                    break;
                case IHtmlTextAreaElement text:
                    yield return new(text.Name!, text.Value);
                    break;
                case IHtmlSelectElement select:
                    foreach (var option in select.SelectedOptions)
                    {
                        yield return new(select.Name!, option.Value);
                    }

                    break;
            }
        }
    }

    private static string? NameOf(IElement field) => field.GetAttribute("name");
}
