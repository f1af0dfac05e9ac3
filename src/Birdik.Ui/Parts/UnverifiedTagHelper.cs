using Birdik.Platform.Localization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Birdik.Ui.Parts;

/// <summary><c>&lt;b-unverified href="/norms/…"/&gt;</c>: the mark of a result that rests on an unverified norm; opens its source.</summary>
[HtmlTargetElement("b-unverified", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class UnverifiedTagHelper(Words words) : TagHelper
{
    public string? Href { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = Href is null ? "span" : "a";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("b-unverified");
        if (Href is not null)
        {
            output.Attributes.SetAttribute("href", Href);
        }

        output.Content.SetContent(words["Part.Unverified"]);
    }
}
