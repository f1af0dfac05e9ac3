using Birdik.Platform.Localization;
using Birdik.Ui.Parts;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Birdik.Ui.Forms;

/// <summary><c>&lt;b-answers&gt;&lt;b-answer name="Жөнөтүүчү" change="…"&gt;value&lt;/b-answer&gt;…</c>: check your answers before they count.</summary>
[HtmlTargetElement("b-answers")]
public sealed class AnswersTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "dl";
        output.AddClass("b-check");
    }
}

/// <summary>One answer and the way back to change it.</summary>
[HtmlTargetElement("b-answer", ParentTag = "b-answers")]
public sealed class AnswerTagHelper(Words words) : TagHelper
{
    public required string Name { get; set; }

    public string? Change { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.TagName = "div";
        var value = Markup.Element("dd");
        value.InnerHtml.AppendHtml(content);
        output.Content.SetHtmlContent(Markup.Element("dt", text: Name));
        output.Content.AppendHtml(value);
        if (Change is not null)
        {
            var link = Markup.Element("a", text: words["Form.Change"]).With("href", Change);
            link.InnerHtml.AppendHtml(Markup.Element("span", "b-only-read", $": {Name}"));
            output.Content.AppendHtml(Markup.Element("dd").Holding(link));
        }
    }
}
