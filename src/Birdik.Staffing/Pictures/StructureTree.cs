using Microsoft.AspNetCore.Html;

namespace Birdik.Staffing.Pictures;

/// <summary>A tree that grows downwards and to the right, so that it fits a telephone: each box stands under the one it answers to.</summary>
public static class StructureTree
{
    private const int Width = 300;
    private const int Indent = 18;
    private const int Line = 18;
    private const int Padding = 7;
    private const int Gap = 9;
    private const int MostDepth = 8;
    private const double LetterWidth = 8.7;

    /// <param name="boxes">Each before those under it; depth 0 for the top.</param>
    public static IHtmlContent Draw(string title, IReadOnlyList<TreeBox> boxes)
    {
        var laid = new List<(TreeBox Box, int Left, int Top, List<string> Lines)>();
        var top = 0;
        foreach (var box in boxes)
        {
            var left = Math.Min(box.Depth, MostDepth) * Indent;
            var letters = (int)((Width - left - (2 * Padding)) / LetterWidth);
            var lines = WrappedText.Lines(box.Title, letters);
            lines.AddRange(WrappedText.Lines(box.Note, letters));
            laid.Add((box, left, top, lines));
            top += (lines.Count * Line) + (2 * Padding) + Gap;
        }

        var picture = new Picture(title, Width, Math.Max(top, 1));
        foreach (var (place, (box, left, y, _)) in laid.Index())
        {
            if (place > 0 && laid.Take(place).LastOrDefault(other => other.Box.Depth == box.Depth - 1) is { Box: not null } above)
            {
                var stem = above.Left + (Indent / 2);
                picture.Line(stem, above.Top + Height(above.Lines), stem, y + 16, "edge", 1.5);
                picture.Line(stem, y + 16, left, y + 16, "edge", 1.5);
            }
        }

        foreach (var (box, left, y, lines) in laid)
        {
            picture.Tile(left, y, Width - left - 1, Height(lines), box.Tone, box.Title);
            foreach (var (number, line) in lines.Index())
            {
                picture.Text(left + Padding, y + Padding + 13 + (number * Line), line);
            }
        }

        return picture.Done();
    }

    private static int Height(List<string> lines) => (lines.Count * Line) + (2 * Padding);
}

/// <param name="Note">Under the title, such as who leads it.</param>
/// <param name="Tone">A colour of the theme for its ground.</param>
public sealed record TreeBox(int Depth, string Title, string Note, string Tone);
