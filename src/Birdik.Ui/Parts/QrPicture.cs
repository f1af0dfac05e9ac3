using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Html;
using QRCoder;

namespace Birdik.Ui.Parts;

/// <summary>A QR code as inline SVG: one path, black on white in every theme, with a name for those who do not see it.</summary>
public static class QrPicture
{
    private const int PixelsPerModule = 4;

    /// <summary>As a PNG, for papers.</summary>
    public static byte[] Png(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        using var png = new PngByteQRCode(data);
        return png.GetGraphic(PixelsPerModule);
    }

    /// <summary>Its dark modules, row by row, with the quiet zone around them.</summary>
    public static IReadOnlyList<System.Collections.BitArray> Modules(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        return [.. data.ModuleMatrix.Select(row => new System.Collections.BitArray(row))];
    }

    public static IHtmlContent Of(string text, string label)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var size = data.ModuleMatrix.Count;
        var path = new StringBuilder();
        for (var row = 0; row < size; row++)
        {
            for (var column = 0; column < size; column++)
            {
                if (data.ModuleMatrix[row][column])
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{column} {row}h1v1h-1z");
                }
            }
        }

        var svg = Markup.Element("svg")
            .With("xmlns", "http://www.w3.org/2000/svg")
            .With("role", "img")
            .With("aria-label", label)
            .With("viewBox", $"0 0 {size} {size}")
            .With("width", $"{size * PixelsPerModule}")
            .With("height", $"{size * PixelsPerModule}")
            .With("shape-rendering", "crispEdges");
        return svg.Holding(
            Markup.Element("rect").With("width", "100%").With("height", "100%").With("fill", "#fff"),
            Markup.Element("path").With("d", path.ToString()).With("fill", "#000"));
    }
}
