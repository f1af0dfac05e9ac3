using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using A = DocumentFormat.OpenXml.Drawing;
using P = DocumentFormat.OpenXml.Drawing.Pictures;
using W = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace Birdik.Ui.Papers;

/// <summary>A picture in a line of a Word document.</summary>
public static class DocxPicture
{
    /// <summary>2.4 cm in EMU: 360 000 to the centimetre.</summary>
    private const long Side = 864_000;
    private const string PictureUri = "http://schemas.openxmlformats.org/drawingml/2006/picture";

    /// <param name="label">What the picture says to those who do not see it.</param>
    public static Drawing Of(OpenXmlPart part, byte[] png, string label)
    {
        var image = part.AddNewPart<ImagePart>("image/png", null);
        using (var bytes = new MemoryStream(png, writable: false))
        {
            image.FeedData(bytes);
        }

        return new Drawing(new W.Inline(
            new W.Extent { Cx = Side, Cy = Side },
            new W.DocProperties { Id = 1U, Name = "QR", Description = label },
            new A.Graphic(new A.GraphicData(Picture(part.GetIdOfPart(image))) { Uri = PictureUri }))
        {
            DistanceFromTop = 0U, DistanceFromBottom = 0U, DistanceFromLeft = 0U, DistanceFromRight = 0U,
        });
    }

    private static P.Picture Picture(string link) => new(
        new P.NonVisualPictureProperties(new P.NonVisualDrawingProperties { Id = 0U, Name = "qr.png" }, new P.NonVisualPictureDrawingProperties()),
        new P.BlipFill(new A.Blip { Embed = link }, new A.Stretch(new A.FillRectangle())),
        new P.ShapeProperties(
            new A.Transform2D(new A.Offset { X = 0L, Y = 0L }, new A.Extents { Cx = Side, Cy = Side }),
            new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle }));
}
