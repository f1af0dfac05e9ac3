using Birdik.Ui.Papers;

namespace Birdik.Planning.Papers;

/// <summary>A paper as a PDF of A4 pages.</summary>
internal static class PaperPdf
{
    private const double Between = 4;

    public static byte[] Of(Paper paper)
    {
        using var pages = new PdfPages(paper.Title) { Numbered = true };
        var isWide = false;
        for (var place = 0; place < paper.Parts.Count; place++)
        {
            var part = paper.Parts[place];

            // A heading goes along with its wide table.
            var wide = IsWide(part) || (part is PaperText { Look: PaperLook.Heading } && place + 1 < paper.Parts.Count && IsWide(paper.Parts[place + 1]));
            if (wide != isWide)
            {
                pages.Begin(isWide = wide);
            }

            Write(pages, part);
        }

        return pages.Save();
    }

    private static bool IsWide(PaperPart part) => part is PaperTable { IsWide: true };

    private static void Write(PdfPages pages, PaperPart part)
    {
        switch (part)
        {
            case PaperTable table:
                pages.Table(table.Heads, table.Rows, table.Shares);
                break;
            case PaperText { Look: PaperLook.Heading } heading:
                pages.Heading(heading.Text);
                break;
            case PaperText { Look: PaperLook.Approval } approval:
                pages.Lines(approval.Text, PdfFont.Plain, pages.Width / 2, pages.Width / 2);
                break;
            case PaperText text:
                pages.Lines(
                    text.Text,
                    text.Look switch { PaperLook.Title => PdfFont.Title, PaperLook.Bold => PdfFont.Bold, PaperLook.Small => PdfFont.Small, _ => PdfFont.Plain },
                    centred: text.Look is PaperLook.Title or PaperLook.Middle);
                pages.Y += Between;
                break;
        }
    }
}
