using Birdik.Ui.Papers;

namespace Birdik.Letters.Papers;

/// <summary>The letter as a PDF of A4 pages.</summary>
internal static class PaperPdf
{
    private const double Between = 10;

    public static byte[] Of(LetterPaper paper)
    {
        using var pages = new PdfPages(paper.Subject);
        var (top, half) = (pages.Y, pages.Width / 2);
        pages.Lines(paper.OfficeKy, PdfFont.Bold, 0, half - Between);
        var after = pages.Y;
        pages.Y = top;
        pages.Lines(paper.OfficeRu, PdfFont.Bold, half + Between, half - Between);
        pages.Y = Math.Max(pages.Y, after) + PdfPages.LineHeight;
        pages.Lines($"{paper.Dated} {paper.Number}".Trim(), PdfFont.Plain);
        pages.Gap();
        pages.Lines(paper.Addressee, PdfFont.Bold, half, half);
        pages.Gap();
        pages.Lines(paper.Subject, PdfFont.Bold);
        pages.Gap();
        foreach (var paragraph in paper.Body)
        {
            pages.Lines(paragraph, PdfFont.Plain);
            pages.Y += PdfPages.LineHeight / 3;
        }

        pages.Gap();
        pages.Lines(paper.Signature, PdfFont.Bold);
        pages.Gap();
        pages.Lines(paper.Executor, PdfFont.Small);
        if (paper.Code is { } code)
        {
            pages.Gap();
            pages.Code(code.Qr, code.Line);
        }

        return pages.Save();
    }
}
