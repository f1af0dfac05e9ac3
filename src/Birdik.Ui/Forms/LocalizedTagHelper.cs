using Birdik.Platform.Localization;
using Birdik.Ui.Parts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Birdik.Ui.Forms;

/// <summary>
/// <c>&lt;b-localized asp-for="Input.Name" text="…"/&gt;</c>: a <see cref="LocalizedText"/> as a pair of fields, Kyrgyz and Russian; with
/// <c>english</c> a third. With <c>rows</c> they are text areas.
/// </summary>
[HtmlTargetElement("b-localized", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class LocalizedTagHelper(Words words) : FieldTagHelperBase(words)
{
    public bool English { get; set; }

    public int? Rows { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var attributes = Begin(output, "fieldset", "ds-fieldset");
        var value = For.Model as LocalizedText;
        output.Content.AppendHtml(Legend());
        if (HintText is not null)
        {
            output.Content.AppendHtml(Markup.Element("div", "b-hint", HintText));
        }

        var pair = Markup.Element("div", "b-pair");
        pair.Holding(
            One("Ky", value?.Ky, "ky", attributes),
            One("Ru", value?.Ru, "ru", attributes),
            English ? One("En", value?.En, "en", attributes) : null);
        output.Content.AppendHtml(pair);
    }

    private TagBuilder One(string part, string? value, string language, TagHelperAttributeList attributes)
    {
        var field = new FieldContext(ViewContext, For, part);
        var text = field.Typed ?? value;
        var control = Markup.Element(Rows is null ? "input" : "textarea", "ds-input")
            .With("id", field.Id).With("name", field.Name).With("lang", language).With("maxlength", "500");
        if (Rows is { } rows)
        {
            control.With("rows", rows.ToString(Words.Language.Culture()));
            control.InnerHtml.Append("\n" + text);
        }
        else
        {
            control.With("type", "text").With("value", text);
            control.TagRenderMode = TagRenderMode.SelfClosing;
        }

        CopyTo(Describe(control, field, null), attributes);
        var label = Markup.Element("label", "ds-label").With("for", field.Id)
            .Holding(Markup.Element("span", "b-lang", Words[$"Form.In.{part}"]));
        return Markup.Element("div", "ds-field").Holding(label, control, field.Error());
    }
}
