using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Birdik.Ui.Papers;

/// <summary>Paragraphs of Word documents.</summary>
public static class DocxParagraph
{
    private const string Font = "Times New Roman";

    /// <summary>Without signs that XML cannot hold.</summary>
    public static string Clean(string text) => text.All(XmlConvert.IsXmlChar)
        ? text
        : string.Concat(text.EnumerateRunes().Where(sign => !sign.IsBmp || XmlConvert.IsXmlChar((char)sign.Value)));

    internal static Paragraph Of(string text, DocxLook look)
    {
        if (look.Level > 0)
        {
            return new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = StyleOf(look.Level) }), new Run(Words(text)));
        }

        var run = new Run(new RunProperties(Letters(look)), Words(text));
        return Places(look).ToList() is { Count: > 0 } places ? new Paragraph(new ParagraphProperties(places), run) : new Paragraph(run);
    }

    /// <summary>That of the headings of a level, so that Word makes a table of contents of them.</summary>
    internal static Style Style(DocxLook look) => new(
        new StyleName { Val = $"heading {look.Level}" },
        new StyleParagraphProperties([new KeepNext(), .. Places(look), new OutlineLevel { Val = look.Level - 1 }]),
        new StyleRunProperties(Letters(look)))
    {
        Type = StyleValues.Paragraph,
        StyleId = StyleOf(look.Level),
    };

    /// <summary>Centimetres in twentieths of a point, as Word counts.</summary>
    internal static int Twips(double centimetres) => (int)(centimetres * 567);

    private static IEnumerable<OpenXmlElement> Places(DocxLook look) => new OpenXmlElement?[]
    {
        look.Before + look.After > 0 ? new SpacingBetweenLines { Before = Twentieths(look.Before), After = Twentieths(look.After) } : null,
        look.Indent > 0 ? new Indentation { Left = $"{Twips(look.Indent)}" } : null,
        look.Place switch
        {
            DocxPlace.Middle => new Justification { Val = JustificationValues.Center },
            DocxPlace.Right => new Justification { Val = JustificationValues.Right },
            DocxPlace.Both => new Justification { Val = JustificationValues.Both },
            _ => null,
        },
    }.OfType<OpenXmlElement>();

    private static OpenXmlElement[] Letters(DocxLook look)
    {
        var (font, size) = (new RunFonts { Ascii = Font, HighAnsi = Font, ComplexScript = Font }, new FontSize { Val = $"{look.Points * 2}" });
        return look.IsBold ? [font, new Bold(), size] : [font, size];
    }

    private static Text Words(string text) => new(Clean(text)) { Space = SpaceProcessingModeValues.Preserve };

    private static string StyleOf(int level) => $"Heading{level}";

    private static string Twentieths(int points) => $"{points * 20}";
}
