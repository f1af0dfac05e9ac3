namespace Birdik.Law.Reading;

/// <summary>Page numbers and lines that stand at the head or foot of most pages.</summary>
internal static class PageFurniture
{
    private const int FewestPages = 3;
    private const double ShareOfPages = 0.6;

    public static void Remove(List<List<string>> pages)
    {
        RemoveAt(pages, lines => 0);
        RemoveAt(pages, lines => lines.Count - 1);
    }

    private static void RemoveAt(List<List<string>> pages, Func<List<string>, int> place)
    {
        var full = pages.Where(lines => lines.Count > 1).ToList();
        if (full.Count < FewestPages)
        {
            return;
        }

        var often = full.GroupBy(lines => Shape(lines[place(lines)]))
            .Where(group => group.Count() > full.Count * ShareOfPages)
            .Select(group => group.Key)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var lines in full.Where(lines => often.Contains(Shape(lines[place(lines)]))))
        {
            lines.RemoveAt(place(lines));
        }
    }

    private static string Shape(string line) => string.Concat(line.Select(sign => char.IsAsciiDigit(sign) ? '#' : sign)).Replace("##", "#", StringComparison.Ordinal);
}
