using Birdik.Platform.Localization;
using Birdik.Ui.Parts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Birdik.Ui.Forms;

/// <summary>
/// What all fields share. The label is <c>label</c>, or the text of <c>text</c>; the hint is <c>hint</c>, or the text of
/// <c>text</c> + <c>.Hint</c> where there is one.
/// </summary>
public abstract class FieldTagHelperBase(Words words) : TagHelper
{
    protected Words Words { get; } = words;

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    [HtmlAttributeName("asp-for")]
    public required ModelExpression For { get; set; }

    /// <summary>The key of the label's text.</summary>
    public string? Text { get; set; }

    public string? Label { get; set; }

    public string? Hint { get; set; }

    /// <summary>May stay empty; said beside the label.</summary>
    public bool Optional { get; set; }

    protected string LabelText => Label ?? (Text is null ? For.Name : Words[Text]);

    protected string? HintText => Hint ?? (Text is not null && Words.Has($"{Text}.Hint") ? Words[$"{Text}.Hint"] : null);

    protected TagBuilder LabelFor(string id) => Worded("label").With("for", id);

    protected TagBuilder Legend() => Worded("legend");

    /// <summary>Makes the output an element with a class, keeping what the page wrote on the tag for the control itself.</summary>
    protected static TagHelperAttributeList Begin(TagHelperOutput output, string name, string cssClass)
    {
        var forControl = new TagHelperAttributeList(output.Attributes);
        output.Attributes.Clear();
        output.TagName = name;
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass(cssClass);
        return forControl;
    }

    protected static void CopyTo(TagBuilder control, TagHelperAttributeList attributes)
    {
        foreach (var attribute in attributes)
        {
            control.MergeAttribute(attribute.Name, attribute.Value?.ToString() ?? "", replaceExisting: true);
        }
    }

    private protected static TagBuilder Describe(TagBuilder control, FieldContext field, string? hint) => control
        .With("aria-describedby", field.DescribedBy(hint))
        .With("aria-invalid", field.Invalid ? "true" : null);

    private TagBuilder Worded(string element)
    {
        var label = Markup.Element(element, "ds-label", LabelText);
        if (Optional)
        {
            label.InnerHtml.Append(" ").AppendHtml(Markup.Element("span", "b-optional", Words["Form.Optional"]));
        }

        return label;
    }
}
