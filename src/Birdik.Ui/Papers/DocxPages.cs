using Birdik.Ui.Parts;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Birdik.Ui.Papers;

/// <summary>A Word document on A4 in Times New Roman that fills from the top: paragraphs, headings, tables whose heading stands on every page, pictures of codes.</summary>
public sealed class DocxPages : IDisposable
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private const int Short = 11906;
    private const int Long = 16838;
    private const int Right = 850;
    private const int Footer = 709;

    private readonly MemoryStream _stream = new();
    private readonly Body _body = new();
    private readonly SortedDictionary<int, DocxLook> _headings = [];
    private readonly WordprocessingDocument _file;
    private readonly MainDocumentPart _main;
    private string? _footer;
    private bool _isWide;

    /// <param name="wide">Whether its first page lies.</param>
    public DocxPages(bool wide = false)
    {
        _file = WordprocessingDocument.Create(_stream, WordprocessingDocumentType.Document);
        _main = _file.AddMainDocumentPart();
        _isWide = wide;
    }

    /// <summary>The title in the file's properties.</summary>
    public string? Title { get; init; }

    /// <summary>Whether pages carry their number.</summary>
    public bool IsNumbered { get; init; }

    /// <summary>The size of the letters in tables.</summary>
    public int CellPoints { get; init; } = 10;

    /// <summary>Above and below, and at the left, in centimetres; at the right it is one and a half.</summary>
    public (double Edge, double Left) Margins { get; init; } = (2, 3);

    private int Width => (_isWide ? Long : Short) - DocxParagraph.Twips(Margins.Left) - Right;

    /// <summary>Writes a paragraph.</summary>
    public void Line(string text, DocxLook look)
    {
        if (look.Level > 0)
        {
            _headings.TryAdd(look.Level, look);
        }

        _body.Append(DocxParagraph.Of(text, look));
    }

    /// <summary>Texts side by side, each in its share of the width.</summary>
    public void Columns(IReadOnlyList<string> texts, DocxLook look) => _body.Append(new Table(
        new TableProperties(Whole()),
        new TableGrid(texts.Select(_ => new GridColumn { Width = $"{Width / texts.Count}" })),
        new TableRow(texts.Select(text => new TableCell(DocxParagraph.Of(text, look))))));

    /// <summary>A table over the whole width.</summary>
    /// <param name="heads">Repeated on every page.</param>
    /// <param name="rows">The rows under them.</param>
    /// <param name="shares">The widths of the columns, in shares of the whole; without them Word finds the widths.</param>
    /// <param name="sum">The last row, written bold.</param>
    public void Table(IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<string>> rows, IReadOnlyList<int>? shares = null, IReadOnlyList<string>? sum = null)
    {
        var widths = shares?.Select(share => $"{Width * share / shares.Sum()}").ToList();
        var properties = new TableProperties(Whole(), new TableBorders(
            Drawn<TopBorder>(), Drawn<LeftBorder>(), Drawn<BottomBorder>(), Drawn<RightBorder>(), Drawn<InsideHorizontalBorder>(), Drawn<InsideVerticalBorder>()),
            new TableLayout { Type = widths is null ? TableLayoutValues.Autofit : TableLayoutValues.Fixed });
        var (plain, bold) = (new DocxLook(CellPoints), new DocxLook(CellPoints, IsBold: true));
        var table = new Table(properties, new TableGrid(heads.Select((_, place) => widths is null ? new GridColumn() : new GridColumn { Width = widths[place] })));
        table.Append(new TableRow([new TableRowProperties(new CantSplit(), new TableHeader()), .. Cells(heads, widths, bold)]));
        table.Append(rows.Select(row => new TableRow(Cells(row, widths, plain))));
        if (sum is not null)
        {
            table.Append(new TableRow(Cells(sum, widths, bold)));
        }

        _body.Append(table);
    }

    /// <summary>A QR code.</summary>
    /// <param name="text">What it holds.</param>
    /// <param name="label">What it says to those who do not see it.</param>
    public void Code(string text, string label) => _body.Append(new Paragraph(new Run(DocxPicture.Of(_main, QrPicture.Png(text), label))));

    /// <summary>Lets what follows stand on upright or lying pages; a heading goes along with what it heads.</summary>
    public void Turn(bool wide)
    {
        if (wide == _isWide)
        {
            return;
        }

        var heading = _body.LastChild is Paragraph { ParagraphProperties.ParagraphStyleId: not null } last ? last : null;
        heading?.Remove();
        if (_body.HasChildren)
        {
            // The page of what stands before ends with a paragraph that says how it lies.
            _body.Append(new Paragraph(new ParagraphProperties(Page())));
        }

        if (heading is not null)
        {
            _body.Append(heading);
        }

        _isWide = wide;
    }

    public byte[] Save()
    {
        _body.Append(Page());
        _main.Document = new Document(_body);
        if (_headings.Count > 0)
        {
            _main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles(_headings.Values.Select(DocxParagraph.Style));
        }

        if (Title is not null)
        {
            _file.PackageProperties.Title = Title;
        }

        _file.Dispose();
        return _stream.ToArray();
    }

    public void Dispose()
    {
        _file.Dispose();
        _stream.Dispose();
    }

    private SectionProperties Page()
    {
        var (edge, left) = (DocxParagraph.Twips(Margins.Edge), (uint)DocxParagraph.Twips(Margins.Left));
        var page = new SectionProperties(
            new PageSize
            {
                Width = (uint)(_isWide ? Long : Short), Height = (uint)(_isWide ? Short : Long),
                Orient = _isWide ? PageOrientationValues.Landscape : PageOrientationValues.Portrait,
            },
            new PageMargin { Top = edge, Bottom = edge, Left = left, Right = Right, Header = Footer, Footer = Footer });
        if (IsNumbered)
        {
            page.PrependChild(new FooterReference { Type = HeaderFooterValues.Default, Id = _footer ??= Number() });
        }

        return page;
    }

    private string Number()
    {
        var part = _main.AddNewPart<FooterPart>();
        part.Footer = new Footer(new Paragraph(
            new ParagraphProperties(new Justification { Val = JustificationValues.Center }),
            new Run(new FieldChar { FieldCharType = FieldCharValues.Begin }),
            new Run(new FieldCode("PAGE")),
            new Run(new FieldChar { FieldCharType = FieldCharValues.End })));
        return _main.GetIdOfPart(part);
    }

    private static IEnumerable<TableCell> Cells(IReadOnlyList<string> cells, List<string>? widths, DocxLook look) => cells.Select((text, place) => widths is null
        ? new TableCell(DocxParagraph.Of(text, look))
        : new TableCell(
            new TableCellProperties(new TableCellWidth { Width = widths[place], Type = TableWidthUnitValues.Dxa }), DocxParagraph.Of(text, look)));

    private static TableWidth Whole() => new() { Width = "5000", Type = TableWidthUnitValues.Pct };

    private static T Drawn<T>()
        where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4 };
}
