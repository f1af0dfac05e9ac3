using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Birdik.Ui.Parts;

/// <summary>
/// <c>&lt;b-button kind="Secondary" href="…" key="n"&gt;Катты каттоо&lt;/b-button&gt;</c>: a link with <c>href</c>, else a button that
/// submits its form. <c>key</c> is the key that presses it.
/// </summary>
[HtmlTargetElement("b-button")]
public sealed class ButtonTagHelper : TagHelper
{
    public ButtonKind Kind { get; set; }

    public string? Href { get; set; }

    public string? Key { get; set; }

    public bool Small { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = Href is null ? "button" : "a";
        output.AddClass("ds-button");
        if (Href is not null)
        {
            output.Attributes.SetAttribute("href", Href);
        }
        else if (!output.Attributes.ContainsName("type"))
        {
            output.Attributes.SetAttribute("type", "submit");
        }

        Set(output, "data-variant", Kind switch
        {
            ButtonKind.Secondary => "secondary",
            ButtonKind.Quiet => "tertiary",
            ButtonKind.Primary or ButtonKind.Grave => null,
        });
        Set(output, "data-color", Kind == ButtonKind.Grave ? "danger" : null);
        Set(output, "data-size", Small ? "sm" : null);
        Set(output, "data-key", Key);
        Set(output, "aria-keyshortcuts", Key);
    }

    private static void Set(TagHelperOutput output, string name, string? value)
    {
        if (value is not null)
        {
            output.Attributes.SetAttribute(name, value);
        }
    }
}
