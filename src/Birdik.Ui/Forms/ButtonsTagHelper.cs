using Birdik.Platform.Localization;
using Birdik.Ui.Parts;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Birdik.Ui.Forms;

/// <summary><c>&lt;b-buttons save="Катты каттоо" cancel="/letters"/&gt;</c>: the end of a form; more buttons may stand inside.</summary>
[HtmlTargetElement("b-buttons", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ButtonsTagHelper(Words words) : TagHelper
{
    public required string Save { get; set; }

    /// <summary>Where one goes who thinks better of it.</summary>
    public string? Cancel { get; set; }

    /// <summary>The main button does what cannot be taken back.</summary>
    public bool Grave { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var others = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("b-buttons");
        output.Content.SetHtmlContent(Markup.Element("button", "ds-button", Save)
            .With("type", "submit").With("data-color", Grave ? "danger" : null));
        output.Content.AppendHtml(others);
        if (Cancel is not null)
        {
            output.Content.AppendHtml(Markup.Element("a", "ds-button", words["Form.Cancel"])
                .With("href", Cancel).With("data-variant", "tertiary"));
        }
    }
}
