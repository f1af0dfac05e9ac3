using Birdik.Platform.Localization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Birdik.Ui.Parts;

/// <summary><c>&lt;b-pager summary="1–50 / 621" previous="…" next="…"/&gt;</c>: where we are in a long list, and the way on.</summary>
[HtmlTargetElement("b-pager", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PagerTagHelper(Words words) : TagHelper
{
    /// <summary>Tells this pager from another on the same page.</summary>
    public string? Label { get; set; }

    public string? Summary { get; set; }

    public string? Previous { get; set; }

    public string? Next { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("b-pager");
        output.Attributes.SetAttribute("aria-label", Label ?? words["Part.Pager"]);
        if (Summary is not null)
        {
            output.Content.AppendHtml(Markup.Element("span", text: Summary));
        }

        Append(output, Previous, "prev", words["Part.Pager.Previous"]);
        Append(output, Next, "next", words["Part.Pager.Next"]);
    }

    private static void Append(TagHelperOutput output, string? href, string rel, string text)
    {
        // Razor hands an address that is not there over as an empty text.
        if (!string.IsNullOrEmpty(href))
        {
            output.Content.AppendHtml(Markup.LinkOrText(href, text).With("rel", rel));
        }
    }
}
