using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Birdik.Ui.Parts;

/// <summary><c>&lt;b-status kind="Late"&gt;2 күн кечикти&lt;/b-status&gt;</c>: word, shape and colour together.</summary>
[HtmlTargetElement("b-status")]
public sealed class StatusTagHelper : TagHelper
{
    public StatusKind Kind { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.AddClass("ds-tag");
        output.AddClass("b-status");
        output.Attributes.SetAttribute("data-color", Kind.Color());
        output.PreContent.SetHtmlContent($"<svg viewBox=\"0 0 10 10\" width=\"10\" height=\"10\" aria-hidden=\"true\"><path d=\"{Kind.Shape()}\"/></svg>");
    }
}
