using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Birdik.Staffing.Pictures;

/// <summary>Pictures drawn by the server as SVG: attributes only, no style, no script; each stands over its table twin.</summary>
public sealed class Picture
{
    private readonly StringBuilder _svg = new();
    private readonly string _box;
    private bool _hasLinks;

    /// <param name="title">What is shown, for those who do not see it.</param>
    public Picture(string title, int width, int height) => _box = string.Create(
        CultureInfo.InvariantCulture,
        $"class=\"b-picture\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" font-size=\"14\" fill=\"var(--b-ink)\"><title>{Encode(title)}</title>");

    public void Text(double x, double y, string text, string anchor = "start") => _svg.Append(
        CultureInfo.InvariantCulture, $"<text x=\"{x:0.#}\" y=\"{y:0.#}\" text-anchor=\"{anchor}\">{Encode(text)}</text>");

    public void Link(double x, double y, string text, string href)
    {
        _hasLinks = true;
        _svg.Append(
            CultureInfo.InvariantCulture, $"<a href=\"{Encode(href)}\"><text x=\"{x:0.#}\" y=\"{y:0.#}\" fill=\"var(--b-main)\">{Encode(text)}</text></a>");
    }

    public void Bar(double x, double y, double width, double height, string colour) => _svg.Append(
        CultureInfo.InvariantCulture,
        $"<rect x=\"{x:0.#}\" y=\"{y:0.#}\" width=\"{Math.Max(width, 1):0.#}\" height=\"{height:0.#}\" fill=\"var(--b-{colour})\"/>");

    /// <summary>A rectangle with an edge; its name is read where no text has room.</summary>
    public void Tile(double x, double y, double width, double height, string colour, string name) => _svg.Append(
        CultureInfo.InvariantCulture,
        $"<rect x=\"{x:0.#}\" y=\"{y:0.#}\" width=\"{width:0.#}\" height=\"{height:0.#}\" fill=\"var(--b-{colour})\" stroke=\"var(--b-edge)\"><title>{Encode(name)}</title></rect>");

    public void Line(double x1, double y1, double x2, double y2, string colour, double thick = 1) => _svg.Append(
        CultureInfo.InvariantCulture,
        $"<path d=\"M{x1:0.#} {y1:0.#}L{x2:0.#} {y2:0.#}\" stroke=\"var(--b-{colour})\" stroke-width=\"{thick:0.#}\"/>");

    public void Dot(double x, double y, string colour, bool filled) => _svg.Append(
        CultureInfo.InvariantCulture,
        $"<circle cx=\"{x:0.#}\" cy=\"{y:0.#}\" r=\"4.5\" stroke=\"var(--b-{colour})\" stroke-width=\"2\" fill=\"{(filled ? $"var(--b-{colour})" : "var(--b-surface)")}\"/>");

    public void Path(IEnumerable<(double X, double Y)> points, string colour, double thick = 2)
    {
        var path = new StringBuilder();
        foreach (var (x, y) in points)
        {
            path.Append(path.Length == 0 ? 'M' : 'L').Append(CultureInfo.InvariantCulture, $"{x:0.#} {y:0.#}");
        }

        _svg.Append(CultureInfo.InvariantCulture, $"<path d=\"{path}\" fill=\"none\" stroke=\"var(--b-{colour})\" stroke-width=\"{thick:0.#}\"/>");
    }

    /// <summary>What holds links is a group: an image has nothing inside to go to.</summary>
    public IHtmlContent Done() => new HtmlString($"<svg role=\"{(_hasLinks ? "group" : "img")}\" {_box}{_svg}</svg>");

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);
}
