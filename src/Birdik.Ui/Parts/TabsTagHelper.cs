using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Birdik.Ui.Parts;

/// <summary><c>&lt;b-tabs label="Көрүнүштөр"&gt;&lt;b-tab href="…" current="true"&gt;…</c>: views of one thing; each is an address of its own.</summary>
[HtmlTargetElement("b-tabs")]
[RestrictChildren("b-tab")]
public sealed class TabsTagHelper : TagHelper
{
    public required string Label { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "nav";
        output.AddClass("b-tabs");
        output.Attributes.SetAttribute("aria-label", Label);
        output.PreContent.SetHtmlContent("<ul>");
        output.PostContent.SetHtmlContent("</ul>");
    }
}

/// <summary>One tab of <c>b-tabs</c>.</summary>
[HtmlTargetElement("b-tab", ParentTag = "b-tabs")]
public sealed class TabTagHelper : TagHelper
{
    public required string Href { get; set; }

    public bool Current { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.TagName = "li";
        var link = Markup.Element("a").With("href", Href).With("aria-current", Current ? "page" : null);
        link.InnerHtml.AppendHtml(content);
        output.Content.SetHtmlContent(link);
    }
}
