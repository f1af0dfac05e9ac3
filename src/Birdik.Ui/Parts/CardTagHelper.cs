using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Birdik.Ui.Parts;

/// <summary><c>&lt;b-card title="Маалымат"&gt;…&lt;/b-card&gt;</c>: one part of a record.</summary>
[HtmlTargetElement("b-card")]
public sealed class CardTagHelper : TagHelper
{
    public required string Title { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "section";
        output.AddClass("b-card");
        output.PreContent.SetHtmlContent(Markup.Element("h2", text: Title));
    }
}
