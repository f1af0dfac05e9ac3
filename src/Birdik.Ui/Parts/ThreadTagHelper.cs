using Birdik.Platform.Localization;
using Birdik.Platform.Threads;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Birdik.Ui.Parts;

/// <summary><c>&lt;b-thread links="…" here="Ушул кат" note="45 мүнөт"/&gt;</c>: what lies before and after this object.</summary>
[HtmlTargetElement("b-thread", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ThreadTagHelper(Words words) : TagHelper
{
    public required IReadOnlyList<ThreadLink> Links { get; set; }

    public required string Here { get; set; }

    public string? Note { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ol";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("b-thread");
        output.Attributes.SetAttribute("aria-label", words["Part.Thread"]);
        Append(output, ThreadDirection.Before);
        output.Content.AppendHtml(Step(null, Here, Note, "b-here").With("aria-current", "true"));
        Append(output, ThreadDirection.After);
    }

    private void Append(TagHelperOutput output, ThreadDirection direction)
    {
        foreach (var link in Links.Where(link => link.Direction == direction))
        {
            output.Content.AppendHtml(Step(link.Href, link.Title, link.Note, null));
        }
    }

    private static TagBuilder Step(string? href, string title, string? note, string? cssClass) =>
        Markup.Element("li", cssClass)
            .Holding(Markup.LinkOrText(href, title), note is null ? null : Markup.Element("small", text: note));
}
