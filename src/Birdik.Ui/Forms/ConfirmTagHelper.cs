using Birdik.Platform.Localization;
using Birdik.Ui.Parts;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Birdik.Ui.Forms;

/// <summary>
/// <c>&lt;b-confirm action="Жабуу" cancel="…"&gt;What will happen.&lt;/b-confirm&gt;</c>, inside a form: says the consequence, then asks once.
/// </summary>
[HtmlTargetElement("b-confirm")]
public sealed class ConfirmTagHelper(Words words) : TagHelper
{
    public required string Action { get; set; }

    public required string Cancel { get; set; }

    public bool Grave { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.AddClass("b-consequence");
        output.PreContent.SetHtmlContent(Markup.Element("strong", text: words["Form.Consequence"]));
        output.PreContent.AppendHtml(" ");
        output.PostElement.SetHtmlContent(Markup.Element("div", "b-buttons").Holding(
            Markup.Element("button", "ds-button", Action).With("type", "submit").With("data-color", Grave ? "danger" : null),
            Markup.Element("a", "ds-button", words["Form.Cancel"]).With("href", Cancel).With("data-variant", "tertiary")));
    }
}
