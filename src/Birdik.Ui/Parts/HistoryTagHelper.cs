using System.Globalization;
using Birdik.Platform.Localization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Birdik.Ui.Parts;

/// <summary><c>&lt;b-history lines="…"/&gt;</c>: what was done, in full sentences, in the order given.</summary>
[HtmlTargetElement("b-history", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class HistoryTagHelper(Words words) : TagHelper
{
    public required IReadOnlyList<HistoryLine> Lines { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Lines.Count == 0)
        {
            output.TagName = "p";
            output.TagMode = TagMode.StartTagAndEndTag;
            output.AddClass("b-quiet");
            output.Content.SetContent(words["Part.History.Empty"]);
            return;
        }

        output.TagName = "ol";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("b-history");
        foreach (var line in Lines)
        {
            output.Content.AppendHtml(Row(line));
        }
    }

    private TagBuilder Row(HistoryLine line) => Markup.Element("li").Holding(
        Markup.Element("time", text: words.Formats.Moment(line.At))
            .With("datetime", line.At.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)),
        Markup.Element("span", text: line.Sentence),
        line.Note is null ? null : Markup.Element("small", text: line.Note));
}
