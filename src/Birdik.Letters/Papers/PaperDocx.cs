using Birdik.Ui.Parts;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Birdik.Letters.Papers;

/// <summary>The letter as a Word document, on the blank with the office's name in both languages.</summary>
internal static class PaperDocx
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private const string Font = "Times New Roman";
    private const string Size = "28";
    private const string SmallSize = "20";

    public static byte[] Of(LetterPaper paper)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            var body = new Body();
            body.Append(Blank(paper));
            body.Append(Line("", JustificationValues.Left));
            body.Append(Line($"{paper.Dated} {paper.Number}".Trim(), JustificationValues.Left));
            body.Append(Line(paper.Addressee, JustificationValues.Right, bold: true));
            body.Append(Line("", JustificationValues.Left));
            body.Append(Line(paper.Subject, JustificationValues.Center, bold: true));
            foreach (var paragraph in paper.Body)
            {
                body.Append(Line(paragraph, JustificationValues.Both));
            }

            body.Append(Line("", JustificationValues.Left));
            body.Append(Line(Signature(paper), JustificationValues.Left, bold: true));
            body.Append(Line(paper.Executor, JustificationValues.Left, size: SmallSize));
            if (paper.Code is { } code)
            {
                body.Append(new Paragraph(new Run(DocxPicture.Of(main, QrPicture.Png(code.Qr), code.Text))));
                body.Append(Line(code.Line, JustificationValues.Left, size: SmallSize));
            }

            body.Append(new SectionProperties(
                new PageSize { Width = 11906, Height = 16838 }, new PageMargin { Top = 1134, Bottom = 1134, Left = 1701, Right = 850 }));
            main.Document = new Document(body);
        }

        return stream.ToArray();
    }

    internal static string Signature(LetterPaper paper) => paper.SignedFor.Length > 0 ? $"{paper.SignedBy} ({paper.SignedFor})" : paper.SignedBy;

    private static Table Blank(LetterPaper paper) => new(
        new TableProperties(new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct }),
        new TableGrid(new GridColumn { Width = "4677" }, new GridColumn { Width = "4677" }),
        new TableRow(
            new TableCell(Line(paper.OfficeKy, JustificationValues.Center, bold: true)),
            new TableCell(Line(paper.OfficeRu, JustificationValues.Center, bold: true))));

    private static Paragraph Line(string text, JustificationValues place, bool bold = false, string size = Size)
    {
        var look = new RunProperties(new RunFonts { Ascii = Font, HighAnsi = Font, ComplexScript = Font });
        if (bold)
        {
            look.Append(new Bold());
        }

        look.Append(new FontSize { Val = size });
        return new Paragraph(
            new ParagraphProperties(new Justification { Val = place }),
            new Run(look, new Text(Clean(text)) { Space = SpaceProcessingModeValues.Preserve }));
    }

    /// <summary>Without signs that XML cannot hold.</summary>
    internal static string Clean(string text) => new([.. text.Where(sign => !char.IsControl(sign) && !char.IsSurrogate(sign) && sign < '\uFFFE')]);
}
