using System.Globalization;
using Birdik.Platform.Audit;
using Birdik.Platform.Localization;
using Birdik.Platform.Writing;
using Birdik.Ui.Parts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Birdik.Ui.Forms;

/// <summary>
/// <c>&lt;b-meanwhile deeds="Model.Meanwhile" now="/territory/units/…"/&gt;</c>, over a form: who changed what while it was being filled in,
/// and that what was typed is kept; nothing when nobody did.
/// </summary>
[HtmlTargetElement("b-meanwhile", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class MeanwhileTagHelper(Words words) : TagHelper
{
    public required IReadOnlyList<ToldDeed> Deeds { get; set; }

    /// <summary>Where the object is shown as it is now.</summary>
    public required string Now { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Deeds.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "section";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("b-meanwhile");
        output.Content.SetHtmlContent(Markup.Element("h2", text: words["Form.Meanwhile.Title"]));
        var list = Markup.Element("ol", "b-history");
        foreach (var deed in Deeds)
        {
            list.Holding(Row(deed));
        }

        output.Content.AppendHtml(list);
        output.Content.AppendHtml(Markup.Element("p", text: words["Form.Meanwhile.Kept"]));
        output.Content.AppendHtml(Markup.Element("p").Holding(
            Markup.Element("a", text: words["Form.Meanwhile.Now"]).With("href", Now).With("target", "_blank").With("rel", "noopener")));
    }

    private TagBuilder Row(ToldDeed deed)
    {
        var row = Markup.Element("li").Holding(
            Markup.Element("time", text: words.Formats.Moment(deed.At))
                .With("datetime", deed.At.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)),
            Markup.Element("span", text: deed.Who.Length == 0 ? deed.Sentence : $"{deed.Who}: {deed.Sentence}"));
        foreach (var change in words.Named(deed.Changes))
        {
            row.Holding(Field(change));
        }

        return row;
    }

    private TagBuilder Field(FieldChange change) => Markup.Element("small").Holding(
        Markup.Element("span", text: $"{words.FieldName(change)}: "),
        change.Old is null ? null : Markup.Element("del", text: change.Old),
        Markup.Element("span", text: change.Old is null ? "" : " → "),
        Markup.Element("ins", text: change.New ?? "–"));
}
