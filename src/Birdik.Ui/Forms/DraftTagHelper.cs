using Birdik.Platform.Localization;
using Birdik.Ui.Parts;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Birdik.Ui.Forms;

/// <summary>
/// <c>&lt;b-draft/&gt;</c>, inside <c>&lt;form data-draft="letters.register"&gt;</c>: offers what was typed here before and not saved. Shown by the
/// script only when there is such a draft.
/// </summary>
[HtmlTargetElement("b-draft", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DraftTagHelper(Words words) : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("b-draft");
        output.Attributes.SetAttribute("hidden", "hidden");
        output.Attributes.SetAttribute("role", "status");
        output.Attributes.SetAttribute("data-draft-offer", "");
        output.Content.SetHtmlContent(Markup.Element("span", text: words["Form.Draft"]));
        output.Content.AppendHtml(Button("data-draft-take", "Form.Draft.Take"));
        output.Content.AppendHtml(Button("data-draft-drop", "Form.Draft.Drop"));
    }

    private Microsoft.AspNetCore.Mvc.Rendering.TagBuilder Button(string sign, string text) =>
        Markup.Element("button", "ds-button", words[text])
            .With("type", "button").With("data-variant", "secondary").With("data-size", "sm").With(sign, "");
}
