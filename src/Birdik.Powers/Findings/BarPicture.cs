using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Birdik.Powers.Findings;

/// <summary>Lying bars drawn by the server as SVG: the label over the bar, the number at its end. Attributes only, no style, no script.</summary>
public static class BarPicture
{
    private const int Width = 320;
    private const int Step = 38;
    private const int Room = 48;

    /// <param name="title">What is shown, for those who do not see it.</param>
    /// <param name="bars">Label, number, and the number as it is written.</param>
    public static IHtmlContent Draw(string title, IReadOnlyList<(string Label, decimal Value, string Written)> bars)
    {
        var most = bars.Select(bar => bar.Value).DefaultIfEmpty(0).Max();
        var height = (bars.Count * Step) + 4;
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture,
            $"<svg role=\"img\" width=\"{Width}\" height=\"{height}\" viewBox=\"0 0 {Width} {height}\" font-size=\"14\" fill=\"var(--b-ink)\"><title>{Encode(title)}</title>");
        for (var place = 0; place < bars.Count; place++)
        {
            var (label, value, written) = bars[place];
            var width = most == 0 ? 0 : (int)Math.Round(value / most * (Width - Room));
            var top = place * Step;
            svg.Append(CultureInfo.InvariantCulture,
                $"<text x=\"0\" y=\"{top + 14}\">{Encode(label)}</text><rect x=\"0\" y=\"{top + 19}\" width=\"{Math.Max(width, 1)}\" height=\"12\" fill=\"var(--b-main)\"/><text x=\"{width + 6}\" y=\"{top + 30}\">{Encode(written)}</text>");
        }

        return new HtmlString(svg.Append("</svg>").ToString());
    }

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);
}
