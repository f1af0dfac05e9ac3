using System.Text;
using Birdik.Law.AkomaNtoso;
using Birdik.Methods.Law.Structure;
using Birdik.Testing;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Birdik.Tests.Law;

/// <summary>The text of a law in each format that is read; the PDF is the real one of the Civil Code.</summary>
internal static class LawInFormats
{
    public static byte[] Of(string format) => format switch
    {
        "docx" => Docx(TestData.LawText),
        "pdf" => File.ReadAllBytes(SharedData.Find("law", "civil-code-editions", "civil-code-part-1.2018.ru.pdf")),
        "html" => Encoding.UTF8.GetBytes($"<html><body>{string.Concat(TestData.LawText.Split('\n').Select(line => $"<p>{line}</p>"))}</body></html>"),
        "xml" => Encoding.UTF8.GetBytes(AknWriter.ToText(AknWriter.Write(
            LegalTextParser.Parse(TestData.LawText), new AknIdentity("/akn/kg/act/2001-01-01/5", new DateOnly(2001, 1, 1))))),
        _ => Encoding.UTF8.GetBytes(TestData.LawText),
    };

    private static byte[] Docx(string text)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            document.AddMainDocumentPart().Document = new Document(new Body(text.Split('\n').Select(line => new Paragraph(new Run(new W.Text(line))))));
        }

        return stream.ToArray();
    }
}
