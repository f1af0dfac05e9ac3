using PdfSharp.Fonts;

namespace Birdik.Ui.Papers;

/// <summary>The fonts of PDFs: they ship with the program, so that ө ү ң are there on every machine.</summary>
internal sealed class PaperFonts : IFontResolver
{
    public const string Family = "DejaVu Serif";
    private const string Plain = "DejaVuSerif";
    private const string Bold = "DejaVuSerif-Bold";

    private static readonly Lock Once = new();

    public static void Use()
    {
        lock (Once)
        {
            GlobalFontSettings.FontResolver ??= new PaperFonts();
        }
    }

    public FontResolverInfo ResolveTypeface(string familyName, bool isBold, bool isItalic) => new(isBold ? Bold : Plain);

    public byte[] GetFont(string faceName)
    {
        using var font = typeof(PaperFonts).Assembly.GetManifestResourceStream($"reference/fonts/{faceName}.ttf")
            ?? throw new InvalidOperationException($"The font {faceName} is missing from the program.");
        using var bytes = new MemoryStream();
        font.CopyTo(bytes);
        return bytes.ToArray();
    }
}
