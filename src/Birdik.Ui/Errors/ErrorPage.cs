using System.Text.Encodings.Web;
using System.Text.Unicode;
using Birdik.Platform.Localization;
using Birdik.Ui.Frame;

namespace Birdik.Ui.Errors;

/// <summary>
/// The page of a refused or failed request, made without layout, menu or store, so that it stands also when the database does not.
/// </summary>
internal static class ErrorPage
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Make(int status, string? trace, Words words)
    {
        var kind = status is 400 or 403 or 404 or 409 or 413 or 429 ? status : status < 500 ? 400 : 500;
        var title = Encoder.Encode(words[$"Error.{kind}.Title"]);
        var code = Encoder.Encode(words["Error.Code", ("code", status)]);
        var number = trace is null || kind != 500 ? "" : $"<p class=\"b-quiet b-small\">{Encoder.Encode(words["Error.Trace", ("trace", trace)])}</p>";
        return $"""
            <!doctype html>
            <html lang="{words.Language.Code()}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <title>{title} – {Encoder.Encode(words["Frame.Mark"])}</title>
            <link rel="stylesheet" href="/assets/birdik.css">
            <link rel="icon" href="/assets/favicon.svg">
            </head>
            <body>
            <header class="b-top"><a class="b-mark" href="{Addresses.Start}">{Encoder.Encode(words["Frame.Mark"])}</a></header>
            <div class="b-frame b-frame--open">
            <main class="b-main b-plain">
            <p class="b-code">{code}</p>
            <h1>{title}</h1>
            <p>{Encoder.Encode(words[$"Error.{kind}.Text"])}</p>
            <p>{Encoder.Encode(words[$"Error.{kind}.Next"])}</p>
            {number}
            <div class="b-buttons"><a class="ds-button" href="{Addresses.Today}">{Encoder.Encode(words["Error.ToToday"])}</a>
            <a class="ds-button" data-variant="tertiary" href="{Addresses.Start}">{Encoder.Encode(words["Error.ToStart"])}</a></div>
            </main>
            </div>
            </body>
            </html>
            """;
    }
}
