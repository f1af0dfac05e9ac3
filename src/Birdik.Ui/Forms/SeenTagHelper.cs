using Birdik.Platform.Writing;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Birdik.Ui.Forms;

/// <summary><c>&lt;b-seen value="Model.Seen"/&gt;</c>, inside the form of an <see cref="EditPageModel"/>: what the person had before them.</summary>
[HtmlTargetElement("b-seen", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SeenTagHelper : TagHelper
{
    public required Seen Value { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "input";
        output.TagMode = TagMode.SelfClosing;
        output.Attributes.SetAttribute("type", "hidden");
        output.Attributes.SetAttribute("name", nameof(EditPageModel.Seen));
        output.Attributes.SetAttribute("value", Value.ToString());
    }
}
