using Birdik.Platform.Localization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Birdik.Ui.Parts;

/// <summary><c>&lt;b-crumbs&gt;&lt;b-crumb href="…"&gt;Каттар&lt;/b-crumb&gt;…&lt;/b-crumbs&gt;</c>: the way here; the last has no address.</summary>
[HtmlTargetElement("b-crumbs")]
[RestrictChildren("b-crumb")]
public sealed class CrumbsTagHelper(Words words) : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "nav";
        output.AddClass("b-crumbs");
        output.Attributes.SetAttribute("aria-label", words["Part.Crumbs"]);
        output.PreContent.SetHtmlContent("<ol>");
        output.PostContent.SetHtmlContent("</ol>");
    }
}

/// <summary>One step of <c>b-crumbs</c>.</summary>
[HtmlTargetElement("b-crumb", ParentTag = "b-crumbs")]
public sealed class CrumbTagHelper : TagHelper
{
    public string? Href { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.TagName = "li";
        var inner = Markup.Element(Href is null ? "span" : "a").With("href", Href);
        if (Href is null)
        {
            inner.Attributes["aria-current"] = "page";
        }

        inner.InnerHtml.AppendHtml(content);
        output.Content.SetHtmlContent(inner);
    }
}
