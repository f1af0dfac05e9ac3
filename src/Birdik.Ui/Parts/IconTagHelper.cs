using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Birdik.Ui.Parts;

/// <summary><c>&lt;b-icon name="Print"/&gt;</c>: inline SVG, hidden from screen readers, since its word stands beside it.</summary>
[HtmlTargetElement("b-icon", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class IconTagHelper : TagHelper
{
    public IconName Name { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("b-icon");
        output.Attributes.SetAttribute("viewBox", "0 0 24 24");
        // The size it has where there is no style: in the text form of a page.
        output.Attributes.SetAttribute("width", "16");
        output.Attributes.SetAttribute("height", "16");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Content.SetHtmlContent($"<path d=\"{Path(Name)}\"/>");
    }

    private static string Path(IconName name) => name switch
    {
        IconName.Menu => "M4 7h16M4 12h16M4 17h16",
        IconName.Down => "m6 9 6 6 6-6",
        IconName.Search => "M11 4a7 7 0 1 1 0 14 7 7 0 0 1 0-14zm5 12 4 4",
        IconName.Plus => "M12 5v14M5 12h14",
        IconName.Print => "M7 8V3h10v5M7 17H4V8h16v9h-3M7 14h10v7H7z",
        IconName.Download => "M12 4v11m-5-5 5 5 5-5M5 20h14",
        IconName.Calendar => "M4 6h16v14H4zM4 10h16M8 3v4m8-4v4",
        IconName.File => "M6 3h8l4 4v14H6zM14 3v4h4",
        IconName.Map => "m4 6 5-2 6 2 5-2v14l-5 2-6-2-5 2zm5-2v14m6-12v14",
        IconName.Chart => "M4 4v16h16M8 16v-5m4 5V7m4 9v-3",
        IconName.Person => "M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM4 21c1-4 4-6 8-6s7 2 8 6",
        IconName.Lock => "M6 11h12v9H6zm2 0V8a4 4 0 0 1 8 0v3",
    };
}
