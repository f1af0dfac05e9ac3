using Birdik.Ui.Papers;

namespace Birdik.Letters.Papers;

/// <summary>The letter as a PDF of A4 pages.</summary>
internal static class PaperPdf
{
    public static byte[] Of(LetterPaper paper)
    {
        using var pages = new PdfPages(paper.Subject);
        var half = pages.Width / 2;
        pages.Columns([paper.OfficeKy, paper.OfficeRu], PdfFont.Bold);
        pages.Gap();
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
        pages.Columns([paper.Standing, paper.SignedBy], PdfFont.Bold);
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
