using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Birdik.Ui.Parts;

/// <summary>
/// <c>&lt;b-head title="Кирген каттар" lede="…"&gt;actions&lt;/b-head&gt;</c>: the page's heading, one quiet sentence, and its actions at the
/// right. It also names the page in the browser.
/// </summary>
[HtmlTargetElement("b-head")]
public sealed class HeadTagHelper : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public required string Title { get; set; }

    public string? Lede { get; set; }

    /// <summary>The heading is a finding: a whole sentence.</summary>
    public bool Finding { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ViewContext.ViewData["Title"] = Title;
        var actions = await output.GetChildContentAsync();
        output.TagName = "div";
        output.AddClass("b-head");
        output.Content.SetHtmlContent(Markup.Element("div").Holding(
            Markup.Element("h1", Finding ? "b-finding" : null, Title),
            Lede is null ? null : Markup.Element("p", "b-lede", Lede)));
        if (!actions.IsEmptyOrWhiteSpace)
        {
            var box = Markup.Element("div", "b-actions");
            box.InnerHtml.AppendHtml(actions);
            output.Content.AppendHtml(box);
        }
    }
}
