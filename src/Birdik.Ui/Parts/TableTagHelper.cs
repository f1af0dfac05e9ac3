using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Birdik.Ui.Parts;

/// <summary>
/// <c>&lt;b-table caption="…"&gt;&lt;thead&gt;…</c>: a table in its box. On a phone rows become cards; every <c>td</c> names its column by
/// <c>data-label</c>. With <c>wide</c> it stays a table and scrolls sideways.
/// </summary>
[HtmlTargetElement("b-table")]
public sealed class TableTagHelper : TagHelper
{
    public required string Caption { get; set; }

    /// <summary>Shows the caption; otherwise only screen readers read it.</summary>
    public bool ShowCaption { get; set; }

    public bool Wide { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "table";
        output.AddClass("b-table");
        var box = Markup.Element("div", "b-table-box");
        if (Wide)
        {
            box.AddCssClass("b-table-box--wide");
            box.With("role", "region").With("tabindex", "0").With("aria-label", Caption);
        }
        else
        {
            output.AddClass("b-table-cards");
        }

        output.PreElement.AppendHtml(box.RenderStartTag());
        output.PreContent.SetHtmlContent(Markup.Element("caption", ShowCaption ? null : "b-only-read").Holding(Markup.Element("span", null, Caption)));
        output.PostElement.AppendHtml(box.RenderEndTag());
    }
}
