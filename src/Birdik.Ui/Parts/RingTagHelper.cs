using System.Globalization;
using Birdik.Platform.Localization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Birdik.Ui.Parts;

/// <summary>
/// <c>&lt;b-ring title="2026" rings="…"/&gt;</c>: the year as rings of twelve months, January at the top, the first ring outermost. It is
/// a picture only: the same months stand as columns beside it.
/// </summary>
[HtmlTargetElement("b-ring", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class RingTagHelper(Words words) : TagHelper
{
    private const double Center = 160;
    private const double Outermost = 152;
    private const double Thickness = 44;

    public required string Title { get; set; }

    public required IReadOnlyList<RingView> Rings { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("b-ring");
        output.Attributes.SetAttribute("viewBox", "0 0 320 320");
        output.Attributes.SetAttribute("width", "320");
        output.Attributes.SetAttribute("role", "img");
        output.Attributes.SetAttribute("aria-label", words["Part.Ring", ("year", Title), ("rings", string.Join(", ", Rings.Select(ring => ring.Name)))]);
        var outer = Outermost;
        foreach (var ring in Rings)
        {
            for (var month = 0; month < ring.Months.Count; month++)
            {
                output.Content.AppendHtml(Arc(month, outer, ring.Months[month]));
                output.Content.AppendHtml(Label(month, outer));
            }

            outer -= Thickness + 4;
        }

        output.Content.AppendHtml(Text("b-ring-center", Center, Center, Title));
    }

    private static TagBuilder Arc(int month, double outer, MonthState state)
    {
        var (from, to, inner) = (Angle(month), Angle(month + 1), outer - Thickness);
        var path = string.Create(CultureInfo.InvariantCulture,
            $"M{X(from, outer):0.#} {Y(from, outer):0.#}A{outer} {outer} 0 0 1 {X(to, outer):0.#} {Y(to, outer):0.#}L{X(to, inner):0.#} {Y(to, inner):0.#}A{inner} {inner} 0 0 0 {X(from, inner):0.#} {Y(from, inner):0.#}z");
        return Markup.Element("path", state switch
        {
            MonthState.Ahead => "b-month",
            MonthState.Now => "b-month b-month--now",
            MonthState.Past => "b-month b-month--past",
            MonthState.Late => "b-month b-month--late",
        }).With("d", path);
    }

    private static TagBuilder Label(int month, double outer)
    {
        var (angle, radius) = (Angle(month + 0.5), outer - (Thickness / 2));
        return Text("b-ring-name", X(angle, radius), Y(angle, radius), (month + 1).ToString(CultureInfo.InvariantCulture));
    }

    private static TagBuilder Text(string cssClass, double x, double y, string text) => Markup.Element("text", cssClass, text)
        .With("x", x.ToString("0.#", CultureInfo.InvariantCulture))
        .With("y", y.ToString("0.#", CultureInfo.InvariantCulture));

    private static double Angle(double month) => (month / 12 * 2 * Math.PI) - (Math.PI / 2);

    private static double X(double angle, double radius) => Center + (Math.Cos(angle) * radius);

    private static double Y(double angle, double radius) => Center + (Math.Sin(angle) * radius);
}
