using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Birdik.Ui.Parts;

/// <summary><c>&lt;b-facts&gt;&lt;b-fact name="Мөөнөтү"&gt;21.11.2026&lt;/b-fact&gt;…</c>: names and values beside each other.</summary>
[HtmlTargetElement("b-facts")]
public sealed class FactsTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "dl";
        output.AddClass("b-facts");
    }
}

/// <summary>One fact of <c>b-facts</c>; a fact without content is left out.</summary>
[HtmlTargetElement("b-fact", ParentTag = "b-facts")]
public sealed class FactTagHelper : TagHelper
{
    public required string Name { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        if (content.IsEmptyOrWhiteSpace)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = null;
        var value = Markup.Element("dd");
        value.InnerHtml.AppendHtml(content);
        output.Content.SetHtmlContent(Markup.Element("dt", text: Name));
        output.Content.AppendHtml(value);
    }
}
