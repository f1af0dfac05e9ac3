using Birdik.Ui.Frame;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Birdik.Ui.Parts;

/// <summary>
/// <c>&lt;b-chart kind="Bar" unit="саат" caption="…"&gt;&lt;b-table …&gt;…&lt;/b-table&gt;&lt;/b-chart&gt;</c>: a picture over its table twin, drawn in the
/// browser from that very table: the first column names; every <c>th data-series</c> is a series (<c>data-tone</c>: main, red, green,
/// saffron, lapis, quiet); <c>td data-value</c> holds the number. Without script the table stands alone.
/// </summary>
[HtmlTargetElement("b-chart")]
public sealed class ChartTagHelper : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public ChartKind Kind { get; set; }

    public string? Unit { get; set; }

    public required string Caption { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        PageScripts.Add(ViewContext.HttpContext, PageScripts.Charts);
        output.TagName = "figure";
        output.AddClass("b-chart");
        output.Attributes.SetAttribute("data-chart", Kind switch
        {
            ChartKind.Bar => "bar",
            ChartKind.Stack => "stack",
            ChartKind.Line => "line",
        });
        if (Unit is not null)
        {
            output.Attributes.SetAttribute("data-unit", Unit);
        }

        output.PreContent.SetHtmlContent(Markup.Element("figcaption", text: Unit is null ? Caption : $"{Caption}, {Unit}"));
    }
}
