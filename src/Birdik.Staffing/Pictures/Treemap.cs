using Microsoft.AspNetCore.Html;

namespace Birdik.Staffing.Pictures;

/// <summary>Parts of a whole as rectangles of their size, the largest first.</summary>
/// <remarks>Squarified (M. Bruls, K. Huizing, J. van Wijk, "Squarified treemaps", 2000): rows are filled as long as their worst side ratio falls.</remarks>
public static class Treemap
{
    private const int Width = 640;
    private const int Height = 320;
    private const double LetterWidth = 8;
    private const double LineHeight = 18;

    private static readonly string[] Tones = ["main-soft", "lapis-soft", "green-soft", "saffron-soft", "sunk", "red-soft"];

    /// <param name="parts">Label, size above 0, and its share or number as written.</param>
    public static IHtmlContent Draw(string title, IReadOnlyList<(string Label, double Size, string Written)> parts)
    {
        var sorted = parts.Where(part => part.Size > 0).OrderByDescending(part => part.Size).ToList();
        var picture = new Picture(title, Width, Height);
        foreach (var (place, (x, y, width, height)) in Layout([.. sorted.Select(part => part.Size)], Width, Height).Index())
        {
            picture.Tile(x, y, width, height, Tones[place % Tones.Length], $"{sorted[place].Label}: {sorted[place].Written}");
            if (width >= 60 && height >= (2 * LineHeight) + 6)
            {
                var letters = (int)((width - 12) / LetterWidth);
                picture.Text(x + 6, y + LineHeight, sorted[place].Label.Length > letters ? $"{sorted[place].Label[..Math.Max(letters - 1, 1)]}…" : sorted[place].Label);
                picture.Text(x + 6, y + (2 * LineHeight), sorted[place].Written);
            }
        }

        return picture.Done();
    }

    /// <summary>Rectangles whose areas are as the sizes, together the whole.</summary>
    /// <param name="sizes">Above 0, the largest first.</param>
    public static IReadOnlyList<(double X, double Y, double Width, double Height)> Layout(IReadOnlyList<double> sizes, double width, double height)
    {
        var tiles = new List<(double, double, double, double)>();
        var scale = width * height / Math.Max(sizes.Sum(), double.Epsilon);
        var (x, y) = (0d, 0d);
        for (var first = 0; first < sizes.Count;)
        {
            var side = Math.Min(width, height);
            var last = first + 1;
            while (last < sizes.Count && Worst(sizes, first, last + 1, scale, side) <= Worst(sizes, first, last, scale, side))
            {
                last++;
            }

            var row = Enumerable.Range(first, last - first).Select(place => sizes[place] * scale).ToList();
            var depth = row.Sum() / side;
            var along = 0d;
            foreach (var area in row)
            {
                tiles.Add(width >= height ? (x, y + along, depth, area / depth) : (x + along, y, area / depth, depth));
                along += area / depth;
            }

            (x, y, width, height) = width >= height ? (x + depth, y, width - depth, height) : (x, y + depth, width, height - depth);
            first = last;
        }

        return tiles;
    }

    /// <summary>The largest ratio of sides in a row laid along a side.</summary>
    private static double Worst(IReadOnlyList<double> sizes, int first, int end, double scale, double side)
    {
        var (sum, most, least) = (0d, sizes[first] * scale, sizes[end - 1] * scale);
        for (var place = first; place < end; place++)
        {
            sum += sizes[place] * scale;
        }

        return Math.Max(side * side * most / (sum * sum), sum * sum / (side * side * least));
    }
}
