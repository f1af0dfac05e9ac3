using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Birdik.Planning.Radar;

/// <summary>A document as a strip: each part as wide as its text is long, dark where it was copied, hatched where a fresh need confirms it.</summary>
public static class HeatStrip
{
    private const int Width = 1_000;
    private const int Height = 44;

    public static IHtmlContent Draw(RadarReport report, string title)
    {
        var all = Math.Max(1, report.Parts.Sum(part => part.Part.Text.Length));
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture,
            $"<svg role=\"img\" class=\"b-strip\" viewBox=\"0 0 {Width} {Height}\" preserveAspectRatio=\"none\" width=\"100%\" height=\"{Height}\"><title>{HtmlEncoder.Default.Encode(title)}</title>");
        var before = 0;
        foreach (var part in report.Parts)
        {
            var left = (double)before / all * Width;
            before += part.Part.Text.Length;
            var width = Math.Max(0.5, ((double)before / all * Width) - left);
            var fill = part.Source is null ? "var(--b-surface)" : part.IsFresh ? "var(--b-saffron)" : "var(--b-ink)";
            var opacity = part.Source is null ? 1 : part.IsFresh ? 0.55 : (double)part.Likeness;
            svg.Append(CultureInfo.InvariantCulture,
                $"<rect x=\"{left:0.##}\" y=\"0\" width=\"{width:0.##}\" height=\"{Height}\" fill=\"{fill}\" fill-opacity=\"{opacity:0.##}\" stroke=\"var(--b-line)\" stroke-width=\"0.5\"/>");
        }

        return new HtmlString(svg.Append("</svg>").ToString());
    }
}
