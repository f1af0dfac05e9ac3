using Birdik.Ui.Parts;
using PdfSharp;
using PdfSharp.Drawing;
using PdfSharp.Pdf;

namespace Birdik.Ui.Papers;

/// <summary>A4 pages that fill from the top: paragraphs broken where the line is full, tables whose heading stands on every page, page numbers.</summary>
public sealed class PdfPages : IDisposable
{
    public const string MediaType = "application/pdf";
    public const double LineHeight = 17;

    private const double Left = 85;
    private const double Right = 42;
    private const double Edge = 57;
    private const double CellEdge = 3;
    private const double CellLine = 12;
    private const double HeadingRoom = 3;
    private const double QrSide = 78;
    private const double BesideQr = 10;
    private const double BesideText = 10;

    // A blank that does not break holds a number together.
    private static readonly char[] Blanks = [' ', '\t', '\r', '\n'];

    private static readonly XPen Thin = new(XColors.Black, 0.5);

    private readonly PdfDocument _pdf = new();
    private readonly Dictionary<(string Word, PdfFont Font), double> _widths = [];
    private readonly Dictionary<PdfFont, XFont> _fonts;
    private XGraphics _page = null!;
    private double _bottom;
    private bool _isWide;

    public PdfPages(string title, bool wide = false)
    {
        PaperFonts.Use();
        _fonts = new()
        {
            [PdfFont.Plain] = new XFont(PaperFonts.Family, 11),
            [PdfFont.Bold] = new XFont(PaperFonts.Family, 11, XFontStyleEx.Bold),
            [PdfFont.Title] = new XFont(PaperFonts.Family, 14, XFontStyleEx.Bold),
            [PdfFont.Small] = new XFont(PaperFonts.Family, 9),
            [PdfFont.SmallBold] = new XFont(PaperFonts.Family, 9, XFontStyleEx.Bold),
        };
        _pdf.Info.Title = title;
        Begin(wide);
    }

    /// <summary>Where the next line stands, in points from the top of the page.</summary>
    public double Y { get; set; }

    /// <summary>The width between the margins, in points.</summary>
    public double Width { get; private set; }

    /// <summary>Whether pages carry their number; set before saving.</summary>
    public bool Numbered { get; init; }

    public void Gap() => Y += LineHeight;

    /// <summary>Begins a page, upright or lying.</summary>
    public void Begin(bool wide)
    {
        _page?.Dispose();
        var page = _pdf.AddPage();
        (page.Size, page.Orientation, _isWide) = (PageSize.A4, wide ? PageOrientation.Landscape : PageOrientation.Portrait, wide);
        _page = XGraphics.FromPdfPage(page);
        (Width, _bottom, Y) = (page.Width.Point - Left - Right, page.Height.Point - Edge, Edge);
    }

    /// <summary>Writes a paragraph, from the left margin and over the whole width unless said otherwise.</summary>
    public void Lines(string text, PdfFont font, double from = 0, double? width = null, bool centred = false)
    {
        foreach (var line in Broken(text, font, width ?? Width))
        {
            if (Y + LineHeight > _bottom)
            {
                Begin(_isWide);
            }

            var x = Left + from + (centred ? ((width ?? Width) - WidthOf(line, font)) / 2 : 0);
            _page.DrawString(line, _fonts[font], XBrushes.Black, new XPoint(x, Y + LineHeight));
            Y += LineHeight;
        }
    }

    /// <summary>Texts side by side, each in its share of the width, never apart on two pages.</summary>
    public void Columns(IReadOnlyList<string> texts, PdfFont font)
    {
        var (share, most) = (Width / texts.Count, texts.Max(text => Broken(text, font, (Width / texts.Count) - BesideText).Count()));
        if (Y + (most * LineHeight) > _bottom)
        {
            Begin(_isWide);
        }

        var top = Y;
        for (var place = 0; place < texts.Count; place++)
        {
            Y = top;
            Lines(texts[place], font, place * share, share - BesideText);
        }

        Y = top + (most * LineHeight);
    }

    /// <summary>A heading, which takes some lines of what follows along to its page.</summary>
    public void Heading(string text)
    {
        if (Y + (LineHeight * HeadingRoom) > _bottom)
        {
            Begin(_isWide);
        }

        Gap();
        Lines(text, PdfFont.Bold);
    }

    /// <summary>A table; the shares of the width are those of the columns.</summary>
    public void Table(IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<string>> rows, IReadOnlyList<int> shares)
    {
        var all = shares.Sum();
        List<double> widths = [.. shares.Select(share => Width * share / all)];
        Y += 2 * CellEdge;
        Row(heads, widths, PdfFont.SmallBold, null);
        foreach (var row in rows)
        {
            Row(row, widths, PdfFont.Small, heads);
        }

        Y += LineHeight / 2;
    }

    /// <summary>A QR code with a line of words beside it, never apart.</summary>
    public void Code(string text, string words)
    {
        if (Y + QrSide > _bottom)
        {
            Begin(_isWide);
        }

        var (modules, top) = (QrPicture.Modules(text), Y);
        var side = QrSide / modules.Count;
        for (var row = 0; row < modules.Count; row++)
        {
            for (var column = 0; column < modules[row].Count; column++)
            {
                if (modules[row][column])
                {
                    // A hair wider than a module, so that no viewer draws lines between them.
                    _page.DrawRectangle(XBrushes.Black, Left + (column * side), top + (row * side), side + 0.05, side + 0.05);
                }
            }
        }

        Y = top + (QrSide / 3);
        Lines(words, PdfFont.Small, QrSide + BesideQr, Width - QrSide - BesideQr);
        Y = Math.Max(Y, top + QrSide);
    }

    public byte[] Save()
    {
        _page.Dispose();
        if (Numbered)
        {
            for (var number = 0; number < _pdf.PageCount; number++)
            {
                using var page = XGraphics.FromPdfPage(_pdf.Pages[number]);
                page.DrawString($"{number + 1}", _fonts[PdfFont.Small], XBrushes.Black, new XPoint(_pdf.Pages[number].Width.Point / 2, _pdf.Pages[number].Height.Point - (Edge / 2)));
            }
        }

        using var stream = new MemoryStream();
        _pdf.Save(stream, closeStream: false);
        return stream.ToArray();
    }

    public void Dispose()
    {
        _page.Dispose();
        _pdf.Dispose();
    }

    private void Row(IReadOnlyList<string> cells, List<double> widths, PdfFont font, IReadOnlyList<string>? heads)
    {
        List<List<string>> lines = [.. cells.Select((cell, place) => Broken(cell, font, widths[place] - (2 * CellEdge)).ToList())];
        var most = lines.Max(cell => cell.Count);
        for (var from = 0; from < Math.Max(most, 1);)
        {
            var fits = (int)((_bottom - Y - (2 * CellEdge)) / CellLine);
            if (fits < Math.Min(most - from, 2))
            {
                Begin(_isWide);
                if (heads is not null)
                {
                    Row(heads, widths, PdfFont.SmallBold, null);
                }

                continue;
            }

            var taken = Math.Clamp(most - from, 1, Math.Max(fits, 1));
            Cells([.. lines.Select(cell => cell.Skip(from).Take(taken).ToList())], widths, font, taken);
            from += taken;
        }
    }

    private void Cells(List<List<string>> cells, List<double> widths, PdfFont font, int lines)
    {
        var (x, height) = (Left, (lines * CellLine) + (2 * CellEdge));
        for (var place = 0; place < cells.Count; place++)
        {
            _page.DrawRectangle(Thin, x, Y, widths[place], height);
            for (var line = 0; line < cells[place].Count; line++)
            {
                _page.DrawString(cells[place][line], _fonts[font], XBrushes.Black, new XPoint(x + CellEdge, Y + CellEdge + ((line + 0.8) * CellLine)));
            }

            x += widths[place];
        }

        Y += height;
    }

    /// <summary>The lines of a text; a word longer than the line is cut.</summary>
    private IEnumerable<string> Broken(string text, PdfFont font, double width)
    {
        var line = "";
        var blank = WidthOf(" ", font);
        var used = 0.0;
        foreach (var word in text.Split(Blanks, StringSplitOptions.RemoveEmptyEntries).SelectMany(word => Cut(word, font, width)))
        {
            var wide = WidthOf(word, font);
            if (line.Length > 0 && used + blank + wide > width)
            {
                yield return line;
                (line, used) = (word, wide);
            }
            else
            {
                (line, used) = line.Length == 0 ? (word, wide) : ($"{line} {word}", used + blank + wide);
            }
        }

        if (line.Length > 0)
        {
            yield return line;
        }
    }

    private IEnumerable<string> Cut(string word, PdfFont font, double width)
    {
        while (word.Length > 1 && WidthOf(word, font) > width)
        {
            var fits = word.Length - 1;
            while (fits > 1 && WidthOf(word[..fits], font) > width)
            {
                fits--;
            }

            yield return word[..fits];
            word = word[fits..];
        }

        yield return word;
    }

    private double WidthOf(string word, PdfFont font)
    {
        if (!_widths.TryGetValue((word, font), out var wide))
        {
            _widths[(word, font)] = wide = _page.MeasureString(word, _fonts[font]).Width;
        }

        return wide;
    }
}

/// <summary>The letters a paper is written in.</summary>
public enum PdfFont
{
    Plain,
    Bold,
    Title,
    Small,
    SmallBold,
}
