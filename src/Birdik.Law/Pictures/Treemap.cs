namespace Birdik.Law.Pictures;

/// <summary>
/// Rectangles whose areas are as their weights, as near to squares as can be (Bruls, Huizing, van Wijk, Squarified treemaps, 2000).
/// </summary>
public static class Treemap
{
    /// <summary>Lays the weights, largest first, into a rectangle; weights of zero get none.</summary>
    public static IReadOnlyList<TreemapTile<T>> Lay<T>(IEnumerable<(T Item, double Weight)> weights, double width, double height)
    {
        var sorted = weights.Where(one => one.Weight > 0).OrderByDescending(one => one.Weight).ToList();
        var scale = width * height / Math.Max(sorted.Sum(one => one.Weight), double.Epsilon);
        var tiles = new List<TreemapTile<T>>();
        var (x, y, w, h) = (0.0, 0.0, width, height);
        var at = 0;
        while (at < sorted.Count)
        {
            var side = Math.Min(w, h);
            var count = RowLength(sorted, at, side, scale);
            var row = sorted.GetRange(at, count);
            var thickness = row.Sum(one => one.Weight) * scale / side;
            var along = 0.0;
            foreach (var (item, weight) in row)
            {
                var length = weight * scale / thickness;
                tiles.Add(w >= h
                    ? new TreemapTile<T>(item, weight, x, y + along, thickness, length)
                    : new TreemapTile<T>(item, weight, x + along, y, length, thickness));
                along += length;
            }

            (x, y, w, h) = w >= h ? (x + thickness, y, w - thickness, h) : (x, y + thickness, w, h - thickness);
            at += count;
        }

        return tiles;
    }

    /// <summary>How many go into the next row before its worst shape gets worse.</summary>
    private static int RowLength<T>(List<(T Item, double Weight)> sorted, int at, double side, double scale)
    {
        var (count, best) = (0, double.MaxValue);
        while (at + count < sorted.Count)
        {
            var row = sorted.GetRange(at, count + 1);
            var sum = row.Sum(one => one.Weight) * scale;
            var (largest, smallest) = (row[0].Weight * scale, row[^1].Weight * scale);
            var worst = Math.Max(side * side * largest / (sum * sum), sum * sum / (side * side * smallest));
            if (worst > best)
            {
                break;
            }

            (best, count) = (worst, count + 1);
        }

        return Math.Max(count, 1);
    }
}

/// <summary>A rectangle of the map.</summary>
public sealed record TreemapTile<T>(T Item, double Weight, double X, double Y, double Width, double Height);
