using Birdik.Ui.Parts;
using PdfSharp;
using PdfSharp.Drawing;
using PdfSharp.Pdf;

namespace Birdik.Letters.Papers;

/// <summary>The letter as a PDF of A4 pages.</summary>
internal sealed class PaperPdf : IDisposable
{
    public const string MediaType = "application/pdf";
    private const double Left = 85;
    private const double Right = 42;
    private const double Edge = 57;
    private const double LineHeight = 17;
    private const double QrSide = 78;

    private readonly PdfDocument _pdf = new();
    private readonly XFont _plain;
    private readonly XFont _bold;
    private readonly XFont _small;
    private XGraphics _page = null!;
    private double _width;
    private double _bottom;
    private double _y;

    private PaperPdf()
    {
        PaperFonts.Use();
        (_plain, _bold, _small) = (
            new XFont(PaperFonts.Family, 11), new XFont(PaperFonts.Family, 11, XFontStyleEx.Bold), new XFont(PaperFonts.Family, 9));
        Begin();
    }

    public static byte[] Of(LetterPaper paper)
    {
        using var writer = new PaperPdf();
        writer.Write(paper);
        using var stream = new MemoryStream();
        writer._pdf.Info.Title = paper.Subject;
        writer._pdf.Save(stream, closeStream: false);
        return stream.ToArray();
    }

    public void Dispose()
    {
        _page.Dispose();
        _pdf.Dispose();
    }

    private void Write(LetterPaper paper)
    {
        var top = _y;
        Lines(paper.OfficeKy, _bold, Left, _width / 2 - 10);
        var after = _y;
        _y = top;
        Lines(paper.OfficeRu, _bold, Left + _width / 2 + 10, _width / 2 - 10);
        _y = Math.Max(_y, after) + LineHeight;
        Lines($"{paper.Dated} {paper.Number}".Trim(), _plain, Left, _width);
        Gap();
        Lines(paper.Addressee, _bold, Left + _width / 2, _width / 2);
        Gap();
        Lines(paper.Subject, _bold, Left, _width);
        Gap();
        foreach (var paragraph in paper.Body)
        {
            Lines(paragraph, _plain, Left, _width);
            _y += LineHeight / 3;
        }

        Gap();
        Lines(PaperDocx.Signature(paper), _bold, Left, _width);
        Gap();
        Lines(paper.Executor, _small, Left, _width);
        if (paper.Code is { } code)
        {
            Code(code);
        }
    }

    /// <summary>The picture of the answer's code with the code beside it, never apart.</summary>
    private void Code(PaperCode code)
    {
        Gap();
        if (_y + QrSide > _bottom)
        {
            Begin();
        }

        var (modules, top) = (QrPicture.Modules(code.Qr), _y);
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

        _y = top + (QrSide / 3);
        Lines(code.Line, _small, Left + QrSide + 10, _width - QrSide - 10);
        _y = Math.Max(_y, top + QrSide);
    }

    private void Gap() => _y += LineHeight;

    /// <summary>Writes a paragraph, broken where the line is full; a word longer than the line is cut.</summary>
    private void Lines(string text, XFont font, double left, double width)
    {
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(word => Cut(word, font, width)))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (_page.MeasureString(longer, font).Width <= width)
            {
                line = longer;
                continue;
            }

            Put(line, font, left);
            line = word;
        }

        if (line.Length > 0)
        {
            Put(line, font, left);
        }
    }

    private IEnumerable<string> Cut(string word, XFont font, double width)
    {
        while (word.Length > 1 && _page.MeasureString(word, font).Width > width)
        {
            var fits = word.Length - 1;
            while (fits > 1 && _page.MeasureString(word[..fits], font).Width > width)
            {
                fits--;
            }

            yield return word[..fits];
            word = word[fits..];
        }

        yield return word;
    }

    private void Put(string line, XFont font, double left)
    {
        if (_y + LineHeight > _bottom)
        {
            Begin();
        }

        _page.DrawString(line, font, XBrushes.Black, new XPoint(left, _y + LineHeight));
        _y += LineHeight;
    }

    private void Begin()
    {
        _page?.Dispose();
        var page = _pdf.AddPage();
        page.Size = PageSize.A4;
        _page = XGraphics.FromPdfPage(page);
        (_width, _bottom, _y) = (page.Width.Point - Left - Right, page.Height.Point - Edge, Edge);
    }
}
