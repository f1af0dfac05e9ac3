using Birdik.Ui.Parts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Birdik.Ui.Forms;

/// <summary>
/// <c>&lt;b-carry prefix="Input"/&gt;</c>, inside a form that shows answers to be checked: what was typed on the page before, carried along
/// unseen, exactly as it was typed.
/// </summary>
[HtmlTargetElement("b-carry", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class CarryTagHelper : TagHelper
{
    public string Prefix { get; set; } = "Input";

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        var request = ViewContext.HttpContext.Request;
        if (!request.HasFormContentType)
        {
            return;
        }

        foreach (var (name, values) in request.Form.Where(field => field.Key.StartsWith($"{Prefix}.", StringComparison.Ordinal)))
        {
            foreach (var value in values)
            {
                var input = Markup.Element("input").With("type", "hidden").With("name", name).With("value", value);
                input.TagRenderMode = TagRenderMode.SelfClosing;
                output.Content.AppendHtml(input);
            }
        }
    }
}
