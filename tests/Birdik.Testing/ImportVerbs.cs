using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Birdik.Testing;

/// <summary>What a person does to fill a register from a file.</summary>
public static class ImportVerbs
{
    /// <summary>Sends a file to a register and comes to the page that says what would happen; its address comes with it.</summary>
    public static async Task<(string Address, IHtmlDocument Page)> CheckImportAsync(
        this HttpClient client, string register, string name, byte[] content, CancellationToken ct, string act = TestData.Act)
    {
        using var answer = await client.SendImportAsync(register, name, content, act, ct);
        var address = answer.StatusCode == HttpStatusCode.Redirect
            ? answer.Headers.Location!.ToString()
            : throw new InvalidOperationException($"{(int)answer.StatusCode}: {(await answer.ReadPageAsync(ct)).QuerySelector("main")?.TextContent}");
        return (address, await client.GetPageAsync(address, ct));
    }

    public static Task<(string Address, IHtmlDocument Page)> CheckImportAsync(
        this HttpClient client, string register, string text, CancellationToken ct) =>
        client.CheckImportAsync(register, "table.csv", Encoding.UTF8.GetBytes(text), ct);

    public static async Task<HttpResponseMessage> SendImportAsync(
        this HttpClient client, string register, string name, byte[] content, string act, CancellationToken ct)
    {
        var page = await client.GetPageAsync($"{register}/import", ct);
        var token = page.QuerySelector("form[enctype] input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var form = new MultipartFormDataContent
        {
            { new StringContent(token), "__RequestVerificationToken" },
            { new StringContent(act), "Input.Act" },
            { new ByteArrayContent(content), "Input.File", name },
        };
        return await client.PostAsync($"{register}/import", form, ct);
    }

    /// <summary>Presses the button of the preview; the address of the import that was kept.</summary>
    public static async Task<string> KeepImportAsync(this HttpClient client, (string Address, IHtmlDocument Page) check, CancellationToken ct)
    {
        var form = check.Page.QuerySelector<IHtmlFormElement>("main form") ?? throw new InvalidOperationException("There is nothing to confirm.");
        using var answer = await client.SendFormAsync(check.Address, form, new Dictionary<string, string>(), ct);
        return answer.StatusCode == HttpStatusCode.Redirect
            ? answer.Headers.Location!.ToString()
            : throw new InvalidOperationException((await answer.ReadPageAsync(ct)).QuerySelector("main")!.TextContent);
    }

    /// <summary>Presses "take back" on the page of an import.</summary>
    public static Task<HttpResponseMessage> UndoImportAsync(this HttpClient client, string import, CancellationToken ct) =>
        client.PostFormAsync(import, new Dictionary<string, string>(), ct, "main form");

    /// <summary>The lines of the file that stand under an outcome.</summary>
    public static IReadOnlyList<int> LinesOf(this IHtmlDocument page, string outcome) =>
        [.. page.QuerySelectorAll($"[data-outcome={outcome}] tbody td.b-num").Select(cell => int.Parse(cell.TextContent, null))];
}
