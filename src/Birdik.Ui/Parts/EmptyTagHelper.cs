using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Birdik.Ui.Parts;

/// <summary><c>&lt;b-empty title="Азырынча кат жок"&gt;</c>: says what belongs here and holds the one button that starts it.</summary>
[HtmlTargetElement("b-empty")]
public sealed class EmptyTagHelper : TagHelper
{
    public required string Title { get; set; }

    public string? Text { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.AddClass("b-empty");
        output.PreContent.AppendHtml(Markup.Element("h2", text: Title));
        if (Text is not null)
        {
            output.PreContent.AppendHtml(Markup.Element("p", text: Text));
        }
    }
}
