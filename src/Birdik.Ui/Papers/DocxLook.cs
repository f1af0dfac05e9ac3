namespace Birdik.Ui.Papers;

/// <summary>How a paragraph of a Word document is set.</summary>
/// <param name="Points">The size of its letters.</param>
/// <param name="Level">Of a heading, from 1; 0 is none. All headings of one level look the same.</param>
/// <param name="Before">Left free above it, in points.</param>
/// <param name="After">Left free below it, in points.</param>
/// <param name="Indent">From the left margin, in centimetres.</param>
public sealed record DocxLook(
    int Points, DocxPlace Place = DocxPlace.Left, bool IsBold = false, int Level = 0, int Before = 0, int After = 0, double Indent = 0);

public enum DocxPlace
{
    Left,
    Middle,
    Right,

    /// <summary>At both margins.</summary>
    Both,
}
