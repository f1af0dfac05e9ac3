using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Birdik.Law.Reading;

/// <summary>The text of a page: a line for each block, superscript digits kept as such.</summary>
internal static class HtmlText
{
    private static readonly string[] Skipped = ["SCRIPT", "STYLE", "NAV", "HEAD", "NOSCRIPT", "TEMPLATE", "BUTTON", "SELECT"];

    private static readonly string[] Blocks =
    [
        "P", "DIV", "BR", "LI", "TR", "TABLE", "H1", "H2", "H3", "H4", "H5", "H6", "SECTION", "ARTICLE", "UL", "OL", "BLOCKQUOTE", "PRE", "TD", "HR",
    ];

    public static string Read(string html)
    {
        var document = new HtmlParser().ParseDocument(html);
        var text = new StringBuilder();
        var open = new Stack<(INode Node, bool Closes)>();
        open.Push((document.DocumentElement, false));
        while (open.TryPop(out var step))
        {
            if (step.Closes)
            {
                text.Append('\n');
            }
            else if (step.Node is IText words)
            {
                var inPre = words.ParentElement?.TagName == "PRE";
                text.Append(words.ParentElement?.TagName == "SUP" ? Superscripts.Raise(words.Data) : inPre ? words.Data : words.Data.ReplaceLineEndings(" "));
            }
            else if (step.Node is IElement element && !Skipped.Contains(element.TagName))
            {
                if (Blocks.Contains(element.TagName))
                {
                    text.Append('\n');
                    open.Push((element, true));
                }

                for (var child = element.LastChild; child is not null; child = child.PreviousSibling)
                {
                    open.Push((child, false));
                }
            }
        }

        return text.ToString();
    }
}
