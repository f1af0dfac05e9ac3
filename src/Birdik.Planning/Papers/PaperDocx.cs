using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Birdik.Planning.Papers;

/// <summary>A paper as a Word document: A4, Times New Roman, page numbers, wide tables on lying pages, headings in the outline.</summary>
internal static class PaperDocx
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private const string Font = "Times New Roman";
    private const string TextSize = "24";
    private const string TableSize = "20";
    private const uint Short = 11906;
    private const uint Long = 16838;

    public static byte[] Of(Paper paper)
    {
        using var stream = new MemoryStream();
        using (var file = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = file.AddMainDocumentPart();
            var footer = main.AddNewPart<FooterPart>();
            footer.Footer = new Footer(new Paragraph(
                new ParagraphProperties(new Justification { Val = JustificationValues.Center }),
                new Run(new FieldChar { FieldCharType = FieldCharValues.Begin }),
                new Run(new FieldCode("PAGE")),
                new Run(new FieldChar { FieldCharType = FieldCharValues.End })));
            main.Document = new Document(Body(paper, main.GetIdOfPart(footer)));
            file.PackageProperties.Title = paper.Title;
        }

        return stream.ToArray();
    }

    private static Body Body(Paper paper, string footer)
    {
        var body = new Body();
        var isWide = false;
        foreach (var part in paper.Parts)
        {
            var wide = part is PaperTable { IsWide: true };
            if (wide != isWide && body.HasChildren)
            {
                // The page of what stands before ends with a paragraph that says how it lies; a heading goes along with its table.
                var heading = wide && body.LastChild is Paragraph { ParagraphProperties.KeepNext: not null } last ? last : null;
                heading?.Remove();
                body.Append(new Paragraph(new ParagraphProperties(Page(isWide, footer))));
                if (heading is not null)
                {
                    body.Append(heading);
                }
            }

            isWide = wide;
            body.Append(part switch
            {
                PaperTable table => Table(table),
                PaperText text => Line(text),
                _ => throw new InvalidOperationException($"A paper cannot hold {part}."),
            });
        }

        body.Append(Page(isWide, footer));
        return body;
    }

    private static SectionProperties Page(bool wide, string footer) => new(
        new FooterReference { Type = HeaderFooterValues.Default, Id = footer },
        new PageSize { Width = wide ? Long : Short, Height = wide ? Short : Long, Orient = wide ? PageOrientationValues.Landscape : PageOrientationValues.Portrait },
        new PageMargin { Top = 1134, Bottom = 1134, Left = 1701, Right = 850, Header = 709, Footer = 709 });

    private static Paragraph Line(PaperText text)
    {
        var properties = new ParagraphProperties();
        if (text.Look == PaperLook.Heading)
        {
            properties.Append(new KeepNext());
        }

        properties.Append(new SpacingBetweenLines { After = "120" });
        if (text.Look == PaperLook.Approval)
        {
            properties.Append(new Indentation { Left = "5103" });
        }

        properties.Append(new Justification
        {
            Val = text.Look switch
            {
                PaperLook.Title or PaperLook.Middle => JustificationValues.Center,
                PaperLook.Plain => JustificationValues.Both,
                _ => JustificationValues.Left,
            },
        });
        if (text.Look == PaperLook.Heading)
        {
            properties.Append(new OutlineLevel { Val = 0 });
        }

        return new Paragraph(properties, Words(text.Text, SizeOf(text.Look), text.Look is PaperLook.Title or PaperLook.Heading or PaperLook.Bold));
    }

    private static string SizeOf(PaperLook look) => look switch
    {
        PaperLook.Title => "32",
        PaperLook.Heading => "28",
        PaperLook.Small => TableSize,
        _ => TextSize,
    };

    private static Run Words(string text, string size, bool bold)
    {
        var look = new RunProperties(new RunFonts { Ascii = Font, HighAnsi = Font, ComplexScript = Font });
        if (bold)
        {
            look.Append(new Bold());
        }

        look.Append(new FontSize { Val = size });
        return new Run(look, new Text(Clean(text)) { Space = SpaceProcessingModeValues.Preserve });
    }

    private static Table Table(PaperTable table)
    {
        var border = new Func<BorderType, BorderType>(type =>
        {
            (type.Val, type.Size) = (BorderValues.Single, 4);
            return type;
        });
        var (whole, all) = (table.IsWide ? 14287 : 9355, table.Shares.Sum());
        List<string> widths = [.. table.Shares.Select(share => $"{whole * share / all}")];
        var made = new Table(new TableProperties(
            new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct },
            new TableBorders(
                border(new TopBorder()), border(new LeftBorder()), border(new BottomBorder()), border(new RightBorder()),
                border(new InsideHorizontalBorder()), border(new InsideVerticalBorder())),
            new TableLayout { Type = TableLayoutValues.Fixed }));
        made.Append(new TableGrid(widths.Select(width => new GridColumn { Width = width })));
        var head = new TableRow(new TableRowProperties(new CantSplit(), new TableHeader()));
        head.Append(Cells(table.Heads, widths, bold: true));
        made.Append(head);
        foreach (var row in table.Rows)
        {
            made.Append(new TableRow(Cells(row, widths, bold: false)));
        }

        return made;
    }

    private static IEnumerable<TableCell> Cells(IReadOnlyList<string> cells, List<string> widths, bool bold) => cells.Select((cell, place) => new TableCell(
        new TableCellProperties(new TableCellWidth { Width = widths[place], Type = TableWidthUnitValues.Dxa }),
        new Paragraph(Words(cell, TableSize, bold))));

    /// <summary>Without signs that XML cannot hold.</summary>
    private static string Clean(string text) => new([.. text.Where(sign => !char.IsControl(sign) && !char.IsSurrogate(sign) && sign < '\uFFFE')]);
}
