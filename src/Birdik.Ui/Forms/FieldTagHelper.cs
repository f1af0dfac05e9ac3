using Birdik.Platform.Localization;
using Birdik.Ui.Parts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Birdik.Ui.Forms;

/// <summary>
/// <c>&lt;b-field asp-for="Input.Sender" text="Incoming.Register.Sender" type="text" chars="20" unit="саат"/&gt;</c>: label, hint, control
/// and error, tied together by ids. Other attributes (<c>maxlength</c>, <c>autocomplete</c>, <c>rows</c>…) go to the control.
/// </summary>
[HtmlTargetElement("b-field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FieldTagHelper(Words words) : FieldTagHelperBase(words)
{
    /// <summary>text, textarea, date, number, file, email, tel, url, search, password.</summary>
    public string? Type { get; set; }

    /// <summary>How many characters are expected: 4, 10, 20 or 40; the width says it.</summary>
    public int? Chars { get; set; }

    /// <summary>The unit, written after the control.</summary>
    public string? Unit { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var attributes = Begin(output, "div", "ds-field");
        var field = new FieldContext(ViewContext, For);
        var type = Type ?? TypeOf(For.ModelExplorer.ModelType);
        var control = Describe(Control(field, type), field, HintText);
        if (Unit is not null)
        {
            control.MergeAttribute("aria-describedby", $"{field.DescribedBy(HintText)} {field.Id}-unit".Trim(), replaceExisting: true);
        }

        CopyTo(control, attributes);
        output.Content.AppendHtml(LabelFor(field.Id));
        Append(output, field.Hint(HintText));
        Append(output, Unit is null ? control : WithUnit(control, field));
        Append(output, field.Error());
    }

    private TagBuilder Control(FieldContext field, string type)
    {
        var value = field.Typed ?? FieldValue.Of(For.Model);
        var control = Markup.Element(type == "textarea" ? "textarea" : "input", "ds-input")
            .With("id", field.Id).With("name", field.Name).With("data-chars", Chars?.ToString(Words.Language.Culture()));
        if (type == "textarea")
        {
            control.With("rows", "4");
            // The browser drops the first line break of a textarea.
            control.InnerHtml.Append("\n" + value);
            return control;
        }

        control.TagRenderMode = TagRenderMode.SelfClosing;
        return type switch
        {
            "number" => control.With("type", "text").With("inputmode", "decimal").With("value", value),
            "file" or "password" => control.With("type", type),
            _ => control.With("type", type).With("value", value),
        };
    }

    private TagBuilder WithUnit(TagBuilder control, FieldContext field) => Markup.Element("div", "b-unit")
        .Holding(control, Markup.Element("span", text: Unit).With("id", $"{field.Id}-unit"));

    private static void Append(TagHelperOutput output, TagBuilder? part)
    {
        if (part is not null)
        {
            output.Content.AppendHtml(part);
        }
    }

    private static string TypeOf(Type type)
    {
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        return bare == typeof(DateOnly) ? "date"
            : bare == typeof(int) || bare == typeof(long) || bare == typeof(decimal) || bare == typeof(double) ? "number"
            : typeof(Microsoft.AspNetCore.Http.IFormFile).IsAssignableFrom(bare) ? "file"
            : "text";
    }
}
