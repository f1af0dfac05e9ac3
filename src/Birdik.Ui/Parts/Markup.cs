using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.TagHelpers;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Birdik.Ui.Parts;

/// <summary>Short words for building elements in tag helpers.</summary>
internal static class Markup
{
    public static void AddClass(this TagHelperOutput output, string name) => output.AddClass(name, HtmlEncoder.Default);

    /// <summary>An element with a class and, where given, a text.</summary>
    public static TagBuilder Element(string name, string? cssClass = null, string? text = null)
    {
        var element = new TagBuilder(name);
        if (cssClass is not null)
        {
            element.AddCssClass(cssClass);
        }

        if (text is not null)
        {
            element.InnerHtml.Append(text);
        }

        return element;
    }

    public static TagBuilder With(this TagBuilder element, string name, string? value)
    {
        if (value is not null)
        {
            element.Attributes[name] = value;
        }

        return element;
    }

    public static TagBuilder Holding(this TagBuilder element, params ReadOnlySpan<TagBuilder?> children)
    {
        foreach (var child in children)
        {
            if (child is not null)
            {
                element.InnerHtml.AppendHtml(child);
            }
        }

        return element;
    }

    /// <summary>A link, or where there is no address the same words as plain text.</summary>
    public static TagBuilder LinkOrText(string? href, string text) => href is null
        ? Element("span", text: text)
        : Element("a", text: text).With("href", href);
}
