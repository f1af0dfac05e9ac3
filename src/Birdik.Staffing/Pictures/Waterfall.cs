using Microsoft.AspNetCore.Html;

namespace Birdik.Staffing.Pictures;

/// <summary>Steps that add up: each bar begins where the one before it ended; the last ones stand on the ground.</summary>
public static class Waterfall
{
    private const int Width = 300;
    private const int Step = 40;
    private const int Line = 17;
    private const int Room = 64;

    // So many letters of Kyrgyz fit in the width.
    private const int Letters = 33;

    /// <param name="steps">Label, what is added, its number as written, and whether it is a sum that stands on the ground.</param>
    public static IHtmlContent Draw(string title, IReadOnlyList<(string Label, double Value, string Written, bool IsSum)> steps)
    {
        var (at, least, most) = (0d, 0d, 1e-9);
        foreach (var step in steps)
        {
            at = step.IsSum ? step.Value : at + step.Value;
            (least, most) = (Math.Min(least, at), Math.Max(most, at));
        }

        var scale = (Width - Room) / (most - least);
        var labels = steps.Select(step => WrappedText.Lines(step.Label, Letters)).ToList();
        var picture = new Picture(title, Width, (steps.Count * Step) + (labels.Sum(lines => lines.Count - 1) * Line) + 4);
        var top = 0;
        at = 0;
        for (var place = 0; place < steps.Count; place++)
        {
            var (_, value, written, isSum) = steps[place];
            var from = isSum ? 0 : at;
            at = isSum ? value : at + value;
            var (left, right) = (Math.Min(from, at) - least, Math.Max(from, at) - least);
            foreach (var (number, line) in labels[place].Index())
            {
                picture.Text(0, top + 14 + (number * Line), line);
            }

            top += (labels[place].Count - 1) * Line;
            picture.Bar(left * scale, top + 19, (right - left) * scale, 13, isSum ? "main" : value < 0 ? "red" : "lapis");
            picture.Text((right * scale) + 6, top + 31, written);
            top += Step;
        }

        return picture.Done();
    }
}
