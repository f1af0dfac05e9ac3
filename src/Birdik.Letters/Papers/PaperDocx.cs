using Birdik.Ui.Papers;

namespace Birdik.Letters.Papers;

/// <summary>The letter as a Word document, on the blank with the office's name in both languages.</summary>
internal static class PaperDocx
{
    private static readonly DocxLook Plain = new(14);
    private static readonly DocxLook Body = new(14, DocxPlace.Both);
    private static readonly DocxLook Bold = new(14, IsBold: true);
    private static readonly DocxLook Small = new(10);

    public static byte[] Of(LetterPaper paper)
    {
        using var pages = new DocxPages();
        pages.Columns([paper.OfficeKy, paper.OfficeRu], Bold with { Place = DocxPlace.Middle });
        pages.Line("", Plain);
        pages.Line($"{paper.Dated} {paper.Number}".Trim(), Plain);
        pages.Line(paper.Addressee, Bold with { Place = DocxPlace.Right });
        pages.Line("", Plain);
        pages.Line(paper.Subject, Bold with { Place = DocxPlace.Middle });
        foreach (var paragraph in paper.Body)
        {
            pages.Line(paragraph, Body);
        }

        pages.Line("", Plain);
        pages.Columns([paper.Standing, paper.SignedBy], Bold);
        pages.Line(paper.Executor, Small);
        if (paper.Code is { } code)
        {
            pages.Code(code.Qr, code.Text);
            pages.Line(code.Line, Small);
        }

        return pages.Save();
    }
}
