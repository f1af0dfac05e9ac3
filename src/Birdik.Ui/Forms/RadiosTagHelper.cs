using Birdik.Platform.Localization;
using Birdik.Ui.Parts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Birdik.Ui.Forms;

/// <summary><c>&lt;b-radios asp-for="Input.Channel" text="…" items="…"/&gt;</c>: one of few, all in sight.</summary>
[HtmlTargetElement("b-radios", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class RadiosTagHelper(Words words) : FieldTagHelperBase(words)
{
    public required IEnumerable<SelectListItem> Items { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Begin(output, "fieldset", "ds-fieldset");
        var field = new FieldContext(ViewContext, For);
        var chosen = field.Typed ?? FieldValue.Of(For.Model);
        if (field.DescribedBy(HintText) is { } describedBy)
        {
            output.Attributes.SetAttribute("aria-describedby", describedBy);
        }

        output.Content.AppendHtml(Legend());
        foreach (var part in new[] { field.Hint(HintText), field.Error() }.OfType<TagBuilder>())
        {
            output.Content.AppendHtml(part);
        }

        var number = 0;
        foreach (var item in Items)
        {
            // The error summary leads to the first one.
            var id = number++ == 0 ? field.Id : $"{field.Id}-{number}";
            var input = Markup.Element("input", "ds-input")
                .With("type", "radio").With("id", id).With("name", field.Name).With("value", item.Value)
                .With("checked", item.Value == chosen ? "checked" : null)
                .With("aria-invalid", field.Invalid ? "true" : null);
            input.TagRenderMode = TagRenderMode.SelfClosing;
            output.Content.AppendHtml(Markup.Element("div", "ds-field")
                .Holding(input, Markup.Element("label", "ds-label", item.Text).With("for", id)));
        }
    }
}
