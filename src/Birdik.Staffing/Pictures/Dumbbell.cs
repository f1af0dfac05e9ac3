using Microsoft.AspNetCore.Html;

namespace Birdik.Staffing.Pictures;

/// <summary>Two numbers of each office on one line: hollow the norm by residents, full the workload, a tick the ceiling.</summary>
public static class Dumbbell
{
    private const int Width = 640;
    private const int Names = 190;
    private const int Row = 22;
    private const int Top = 24;

    public static IHtmlContent Draw(string title, IReadOnlyList<DumbbellRow> rows, Func<double, string> written)
    {
        var most = rows.SelectMany(row => new[] { row.Norm ?? 0, row.Workload, row.Ceiling ?? 0 }).DefaultIfEmpty(1).Max();
        var scale = (Width - Names - 20) / Math.Max(most, 1);
        var picture = new Picture(title, Width, Top + (rows.Count * Row) + 6);
        var step = Step(most);
        for (var at = 0d; at <= most; at += step)
        {
            picture.Line(Names + (at * scale), Top - 6, Names + (at * scale), Top + (rows.Count * Row), "line");
            picture.Text(Names + (at * scale), 12, written(at), "middle");
        }

        for (var place = 0; place < rows.Count; place++)
        {
            var (name, href, norm, workload, ceiling) = rows[place];
            var y = Top + (place * Row) + 11;
            picture.Link(0, y + 5, name.Length > 24 ? $"{name[..23]}…" : name, href);
            if (norm is { } residents)
            {
                picture.Line(Names + (residents * scale), y, Names + (workload * scale), y, workload > residents ? "red" : "green", 3);
                picture.Dot(Names + (residents * scale), y, "quiet", filled: false);
            }

            if (ceiling is { } limit)
            {
                picture.Line(Names + (limit * scale), y - 9, Names + (limit * scale), y + 9, "ink", 2);
            }

            picture.Dot(Names + (workload * scale), y, "main", filled: true);
        }

        return picture.Done();
    }

    private static double Step(double most)
    {
        var rough = Math.Pow(10, Math.Floor(Math.Log10(Math.Max(most, 1))));
        return most / rough < 2 ? rough / 2 : most / rough < 5 ? rough : rough * 2;
    }
}

/// <param name="Norm">Posts by residents; null where not known.</param>
public sealed record DumbbellRow(string Name, string Href, double? Norm, double Workload, double? Ceiling);
