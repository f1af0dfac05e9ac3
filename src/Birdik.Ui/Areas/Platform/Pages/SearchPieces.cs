using Birdik.Platform.Search;
using Birdik.Ui.Parts;
using Microsoft.AspNetCore.Html;

namespace Birdik.Ui.Areas.Platform.Pages;

/// <summary>A text with the found words marked, and not a space more than it has.</summary>
internal static class SearchPieces
{
    public static IHtmlContent Html(IReadOnlyList<TextPiece> pieces)
    {
        var html = new HtmlContentBuilder();
        foreach (var piece in pieces)
        {
            _ = piece.IsFound ? html.AppendHtml(Markup.Element("mark", text: piece.Text)) : html.Append(piece.Text);
        }

        return html;
    }
}
