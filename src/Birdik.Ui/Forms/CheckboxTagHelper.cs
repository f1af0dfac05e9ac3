using Birdik.Platform.Localization;
using Birdik.Ui.Parts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Birdik.Ui.Forms;

/// <summary><c>&lt;b-checkbox asp-for="Input.Controlled" text="…"/&gt;</c>: yes or no; sends <c>false</c> when empty.</summary>
[HtmlTargetElement("b-checkbox", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class CheckboxTagHelper(Words words) : FieldTagHelperBase(words)
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var attributes = Begin(output, "div", "ds-field");
        var field = new FieldContext(ViewContext, For);
        var isChecked = field.Typed is { } typed ? typed.StartsWith("true", StringComparison.Ordinal) : For.Model is true;
        var input = Input(field, "checkbox", "true").With("id", field.Id).With("checked", isChecked ? "checked" : null);
        input.AddCssClass("ds-input");
        CopyTo(Describe(input, field, HintText), attributes);
        output.Content.AppendHtml(input);
        foreach (var part in new[] { LabelFor(field.Id), field.Hint(HintText), field.Error() }.OfType<TagBuilder>())
        {
            output.Content.AppendHtml(part);
        }

        output.PostElement.AppendHtml(Input(field, "hidden", "false"));
    }

    private static TagBuilder Input(FieldContext field, string type, string value)
    {
        var input = Markup.Element("input").With("type", type).With("name", field.Name).With("value", value);
        input.TagRenderMode = TagRenderMode.SelfClosing;
        return input;
    }
}
