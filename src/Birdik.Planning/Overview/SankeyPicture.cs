using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Birdik.Platform.Localization;
using Microsoft.AspNetCore.Html;

namespace Birdik.Planning.Overview;

/// <summary>Bands from need over money to result, each as thick as its som; drawn by the server, its table twin stands under it.</summary>
public static class SankeyPicture
{
    private const int Width = 960;
    private const int Height = 420;
    private const int Bar = 14;
    private const int Gap = 8;
    private const int Label = 230;

    private static readonly int[] Left = [Label, (Width / 2) - (Bar / 2), Width - Label - Bar];

    public static IHtmlContent Draw(IReadOnlyList<Flow> flows, string title, Words words)
    {
        var columns = new[]
        {
            Column(flows.Where(flow => flow.Step == 0).GroupBy(flow => flow.From)),
            Column(flows.Where(flow => flow.Step == 0).GroupBy(flow => flow.To)),
            Column(flows.Where(flow => flow.Step == 1).GroupBy(flow => flow.To)),
        };
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture,
            $"<svg role=\"img\" viewBox=\"0 0 {Width} {Height}\" width=\"100%\" font-size=\"13\" fill=\"var(--b-ink)\"><title>{Encode(title)}</title>");
        foreach (var step in new[] { 0, 1 })
        {
            var outOf = columns[step].ToDictionary(node => node.Key, node => node.Top);
            var into = columns[step + 1].ToDictionary(node => node.Key, node => node.Top);
            foreach (var flow in flows.Where(flow => flow.Step == step).OrderBy(flow => Order(columns[step], flow.From)).ThenBy(flow => Order(columns[step + 1], flow.To)))
            {
                var thick = Thick(flow.Som, columns);
                Band(svg, Left[step] + Bar, outOf[flow.From], Left[step + 1], into[flow.To], thick, $"{flow.FromName(words)} → {flow.ToName(words)}: {words.Formats.Som(flow.Som)}");
                outOf[flow.From] += thick;
                into[flow.To] += thick;
            }
        }

        for (var place = 0; place < columns.Length; place++)
        {
            foreach (var node in columns[place])
            {
                svg.Append(CultureInfo.InvariantCulture,
                    $"<rect x=\"{Left[place]}\" y=\"{node.Top:0.#}\" width=\"{Bar}\" height=\"{Math.Max(1, node.Thick):0.#}\" fill=\"var(--b-main)\"/>");
                var (x, anchor) = place == 0 ? (Left[0] - 6, "end") : (Left[place] + Bar + 6, "start");
                svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x}\" y=\"{node.Top + (node.Thick / 2) + 4:0.#}\" text-anchor=\"{anchor}\">{Encode(words[node.Key])}</text>");
            }
        }

        return new HtmlString(svg.Append("</svg>").ToString());
    }

    private static List<Node> Column(IEnumerable<IGrouping<string, Flow>> groups)
    {
        var sums = groups.Select(group => (group.Key, Som: group.Sum(flow => flow.Som))).OrderByDescending(one => one.Som).ToList();
        var all = sums.Sum(one => one.Som);
        var room = Height - (Gap * Math.Max(0, sums.Count - 1));
        var top = 0.0;
        var nodes = new List<Node>();
        foreach (var (key, som) in sums)
        {
            var thick = all == 0 ? 0 : (double)(som / all) * room;
            nodes.Add(new Node(key, top, thick, som));
            top += thick + Gap;
        }

        return nodes;
    }

    /// <summary>Bands keep one scale: that of the column with the most nodes, so that none overflows.</summary>
    private static double Thick(decimal som, List<Node>[] columns) => columns.Min(column =>
        column.Sum(node => node.Som) is var all && all == 0 ? 0 : (double)(som / all) * (Height - (Gap * Math.Max(0, column.Count - 1))));

    private static int Order(List<Node> column, string key) => column.FindIndex(node => node.Key == key);

    private static void Band(StringBuilder svg, int x1, double y1, int x2, double y2, double thick, string title)
    {
        var middle = (x1 + x2) / 2;
        svg.Append(CultureInfo.InvariantCulture,
            $"<path d=\"M{x1} {y1:0.#}C{middle} {y1:0.#} {middle} {y2:0.#} {x2} {y2:0.#}V{y2 + thick:0.#}C{middle} {y2 + thick:0.#} {middle} {y1 + thick:0.#} {x1} {y1 + thick:0.#}Z\" fill=\"var(--b-main)\" fill-opacity=\"0.22\"><title>{Encode(title)}</title></path>");
    }

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);

    private sealed record Node(string Key, double Top, double Thick, decimal Som);
}
