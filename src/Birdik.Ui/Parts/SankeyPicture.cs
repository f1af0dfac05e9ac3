using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Birdik.Ui.Parts;

/// <summary>
/// Flows from left to right, drawn by the server as SVG: each column adds up to the whole, a band is as wide as what flows. The table stands
/// beside it; here are no numbers that it does not hold. Attributes only, no style, no script.
/// </summary>
public static class SankeyPicture
{
    private const int Width = 960;
    private const int Bar = 12;
    private const int Gap = 14;
    private const int LabelWidth = 230;
    private const int LeastBand = 18;

    /// <param name="title">What is shown, for those who do not see it.</param>
    /// <param name="columns">The nodes of each column, from the top.</param>
    /// <param name="flows">What flows from a node to a node of the next column.</param>
    public static IHtmlContent Draw(string title, IReadOnlyList<IReadOnlyList<SankeyNode>> columns, IReadOnlyList<SankeyFlow> flows)
    {
        var most = columns.Max(column => column.Count);
        var height = Math.Max(240, most * (LeastBand + Gap + 14));
        var whole = columns.Max(column => column.Sum(node => node.Value));
        var scale = whole == 0 ? 0 : (height - (Gap * most)) / whole;
        var places = Places(columns, scale);
        var (left, right) = (places.ToDictionary(one => one.Key, one => one.Value.Y), places.ToDictionary(one => one.Key, one => one.Value.Y));
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture,
            $"<svg role=\"img\" width=\"{Width}\" height=\"{height + Gap}\" viewBox=\"0 0 {Width} {height + Gap}\" font-size=\"14\" fill=\"var(--b-ink)\"><title>{Encode(title)}</title>");
        foreach (var flow in flows.OrderBy(flow => places[flow.From].Y).ThenBy(flow => places[flow.To].Y))
        {
            var thick = flow.Value * scale;
            var (x1, x2) = (places[flow.From].X + Bar, places[flow.To].X);
            var (y1, y2, middle) = (right[flow.From] + (thick / 2), left[flow.To] + (thick / 2), (x1 + x2) / 2);
            svg.Append(CultureInfo.InvariantCulture,
                $"<path d=\"M{x1} {y1:0.#}C{middle} {y1:0.#} {middle} {y2:0.#} {x2} {y2:0.#}\" fill=\"none\" stroke=\"var(--b-{flow.Tone})\" stroke-opacity=\"0.35\" stroke-width=\"{Math.Max(thick, 1):0.#}\"><title>{Encode(flow.Label)}</title></path>");
            right[flow.From] += thick;
            left[flow.To] += thick;
        }

        for (var column = 0; column < columns.Count; column++)
        {
            foreach (var node in columns[column])
            {
                var (x, y) = places[node.Key];
                var tall = Math.Max(node.Value * scale, 2);
                var last = column == columns.Count - 1;
                svg.Append(CultureInfo.InvariantCulture,
                    $"<rect x=\"{x}\" y=\"{y:0.#}\" width=\"{Bar}\" height=\"{tall:0.#}\" fill=\"var(--b-{node.Tone})\"/><text x=\"{(last ? x - 6 : x + Bar + 6)}\" y=\"{y + (tall / 2) + 5:0.#}\" text-anchor=\"{(last ? "end" : "start")}\">{Encode(Short(node.Label))}<title>{Encode(node.Label)}</title></text>");
            }
        }

        return new HtmlString(svg.Append("</svg>").ToString());
    }

    private static Dictionary<string, (int X, decimal Y)> Places(IReadOnlyList<IReadOnlyList<SankeyNode>> columns, decimal scale)
    {
        var places = new Dictionary<string, (int X, decimal Y)>();
        for (var column = 0; column < columns.Count; column++)
        {
            var x = columns.Count == 1 ? 0 : (Width - Bar) * column / (columns.Count - 1);
            decimal y = 4;
            foreach (var node in columns[column])
            {
                places[node.Key] = (x, y);
                y += Math.Max(node.Value * scale, 2) + Gap;
            }
        }

        return places;
    }

    private static string Short(string label) => label.Length <= LabelWidth / 7 ? label : $"{label[..((LabelWidth / 7) - 1)]}…";

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);
}

/// <param name="Key">One of a kind in the whole picture.</param>
/// <param name="Tone">The name of a colour: main, lapis, green, red, saffron, quiet.</param>
public sealed record SankeyNode(string Key, string Label, decimal Value, string Tone = "main");

public sealed record SankeyFlow(string From, string To, decimal Value, string Label, string Tone = "main");
