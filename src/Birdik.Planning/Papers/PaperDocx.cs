using Birdik.Ui.Papers;

namespace Birdik.Planning.Papers;

/// <summary>A paper as a Word document: page numbers, wide tables on lying pages, headings in the outline.</summary>
internal static class PaperDocx
{
    private static readonly DocxLook Plain = new(12, DocxPlace.Both, After: 6);
    private static readonly DocxLook Middle = Plain with { Place = DocxPlace.Middle };
    private static readonly DocxLook Left = Plain with { Place = DocxPlace.Left };

    public static byte[] Of(Paper paper)
    {
        using var pages = new DocxPages { Title = paper.Title, IsNumbered = true };
        foreach (var part in paper.Parts)
        {
            pages.Turn(part is PaperTable { IsWide: true });
            switch (part)
            {
                case PaperTable table:
                    pages.Table(table.Heads, table.Rows, table.Shares);
                    break;
                case PaperText text:
                    pages.Line(text.Text, LookOf(text.Look));
                    break;
            }
        }

        return pages.Save();
    }

    private static DocxLook LookOf(PaperLook look) => look switch
    {
        PaperLook.Title => Middle with { Points = 16, IsBold = true },
        PaperLook.Middle => Middle,
        PaperLook.Approval => Left with { Indent = 9 },
        PaperLook.Heading => Left with { Points = 14, IsBold = true, Level = 1 },
        PaperLook.Bold => Left with { IsBold = true },
        PaperLook.Small => Left with { Points = 10 },
        _ => Plain,
    };
}
