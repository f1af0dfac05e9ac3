using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Birdik.Ui.Parts;

/// <summary><c>&lt;b-chips label="Тандоо"&gt;&lt;b-chip href="…" count="14" current="true"&gt;…</c>: quick filters with their counts.</summary>
[HtmlTargetElement("b-chips")]
[RestrictChildren("b-chip")]
public sealed class ChipsTagHelper : TagHelper
{
    public required string Label { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ul";
        output.AddClass("b-chips");
        output.Attributes.SetAttribute("aria-label", Label);
    }
}

/// <summary>One chip of <c>b-chips</c>.</summary>
[HtmlTargetElement("b-chip", ParentTag = "b-chips")]
public sealed class ChipTagHelper : TagHelper
{
    public required string Href { get; set; }

    /// <summary>The count as it is shown: «14», «1 000+».</summary>
    public string? Count { get; set; }

    public bool Current { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.TagName = "li";
        var link = Markup.Element("a").With("href", Href).With("aria-current", Current ? "true" : null);
        link.InnerHtml.AppendHtml(content);
        if (Count is not null)
        {
            link.InnerHtml.Append(" ").AppendHtml(Markup.Element("small", text: Count));
        }

        output.Content.SetHtmlContent(link);
    }
}
