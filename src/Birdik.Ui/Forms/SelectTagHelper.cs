using Birdik.Platform.Localization;
using Birdik.Ui.Parts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Birdik.Ui.Forms;

/// <summary><c>&lt;b-select asp-for="Input.Journal" text="…" items="Model.Journals" empty="Тандаңыз"/&gt;</c>: one of many.</summary>
[HtmlTargetElement("b-select", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SelectTagHelper(Words words) : FieldTagHelperBase(words)
{
    public required IEnumerable<SelectListItem> Items { get; set; }

    /// <summary>The first line, without a value; none when left out.</summary>
    public string? Empty { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var attributes = Begin(output, "div", "ds-field");
        var field = new FieldContext(ViewContext, For);
        var chosen = field.Typed ?? FieldValue.Of(For.Model) ?? "";
        var control = Markup.Element("select", "ds-input")
            .With("id", field.Id).With("name", field.Name).With("data-width", "auto");
        if (Empty is not null)
        {
            control.Holding(Markup.Element("option", text: Empty).With("value", ""));
        }

        foreach (var item in Items)
        {
            control.Holding(Markup.Element("option", text: item.Text)
                .With("value", item.Value)
                .With("disabled", item.Disabled ? "disabled" : null)
                .With("selected", item.Value == chosen || (chosen.Length == 0 && item.Selected) ? "selected" : null));
        }

        CopyTo(Describe(control, field, HintText), attributes);
        output.Content.SetHtmlContent(LabelFor(field.Id));
        foreach (var part in new[] { field.Hint(HintText), control, field.Error() }.OfType<TagBuilder>())
        {
            output.Content.AppendHtml(part);
        }
    }
}
