using Birdik.Platform.Localization;
using Birdik.Ui.Parts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Birdik.Ui.Forms;

/// <summary><c>&lt;b-errors/&gt;</c>: the summary over a form, each error a link to its field; nothing when all is well.</summary>
[HtmlTargetElement("b-errors", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorsTagHelper(Words words) : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var errors = ViewContext.ViewData.ModelState
            .SelectMany(entry => entry.Value!.Errors.Select(error => (Field: entry.Key, Text: error.ErrorMessage)))
            .Where(error => error.Text.Length > 0)
            .DistinctBy(error => error.Text)
            .ToList();
        if (errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("ds-error-summary");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("data-error-summary", "");
        output.Content.SetHtmlContent(Markup.Element("h2", text: words.Count("Form.Errors", errors.Count)));
        var list = Markup.Element("ul");
        foreach (var (field, text) in errors)
        {
            list.Holding(Markup.Element("li")
                .Holding(Markup.LinkOrText(field.Length == 0 ? null : $"#{FieldContext.IdOf(field)}", text)));
        }

        output.Content.AppendHtml(list);
    }
}
