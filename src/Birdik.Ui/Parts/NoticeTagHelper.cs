using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Birdik.Ui.Parts;

/// <summary><c>&lt;b-notice kind="Done"&gt;…&lt;/b-notice&gt;</c>: one message over the page; read out at once.</summary>
[HtmlTargetElement("b-notice")]
public sealed class NoticeTagHelper : TagHelper
{
    public StatusKind Kind { get; set; } = StatusKind.Info;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.AddClass("ds-alert");
        output.AddClass("b-notice");
        output.Attributes.SetAttribute("data-color", Kind.Color());
        output.Attributes.SetAttribute("role", Kind == StatusKind.Late ? "alert" : "status");
    }
}
