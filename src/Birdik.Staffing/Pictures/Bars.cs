using Microsoft.AspNetCore.Html;

namespace Birdik.Staffing.Pictures;

/// <summary>A bar for each row, its name above and its number at its end; a line may stand for what is balanced.</summary>
public static class Bars
{
    private const int Width = 300;
    private const int Row = 40;
    private const int Room = 90;

    /// <param name="rows">Name, size, the number as written, and the colour of the theme.</param>
    /// <param name="mark">Where the line stands; null for none.</param>
    public static IHtmlContent Draw(string title, IReadOnlyList<(string Name, double Size, string Written, string Colour)> rows, double? mark = null)
    {
        var most = rows.Select(row => row.Size).Append(mark * 1.1 ?? 0).Max();
        var scale = most > 0 ? (Width - Room) / most : 0;
        var picture = new Picture(title, Width, (rows.Count * Row) + 4);
        foreach (var (place, (name, size, written, colour)) in rows.Index())
        {
            picture.Text(0, (place * Row) + 14, name);
            picture.Bar(0, (place * Row) + 19, size * scale, 13, colour);
            picture.Text((size * scale) + 6, (place * Row) + 31, written);
        }

        if (mark is { } at)
        {
            picture.Line(at * scale, 0, at * scale, rows.Count * Row, "ink", 1.5);
        }

        return picture.Done();
    }
}
