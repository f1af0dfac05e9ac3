using Birdik.Platform.Localization;

namespace Birdik.Territory.Maps;

/// <summary>A name written on the map.</summary>
public sealed record MapLabel(double X, double Y, string Text);

/// <summary>Writes names where there is room for them, the widest areas first, and none over another.</summary>
public static class MapLabels
{
    private const double Letter = 7.6;
    private const double Line = 17;

    /// <summary>Of more units than this only those above are named: a few names among many would mislead.</summary>
    private const int MostNamed = 100;

    private static readonly string[] Kinds =
    [
        " облусу", " району", " айыл аймагы", " шаары", " область", " район", "город ", " айылный аймак", "айылный аймак ", " oblast", " rayon",
        " aiyl aimak", " city",
    ];

    public static IReadOnlyList<MapLabel> Of(MapSheet sheet, Language language)
    {
        var named = sheet.Shapes.Count > MostNamed && sheet.Borders.Count > 0
            ? sheet.Borders.Select(border => (border.Unit, border.X, border.Y, border.Room))
            : sheet.Shapes.Select(shape => (shape.Unit, shape.X, shape.Y, shape.Room));
        var placed = new List<(MapLabel Label, double Width)>();
        foreach (var (unit, x, y, room) in named.OrderByDescending(one => one.Room))
        {
            var label = new MapLabel(Math.Round(x, 1), Math.Round(y + 5, 1), Short(unit.Name.In(language)));
            var width = label.Text.Length * Letter;
            if (room >= width && !placed.Exists(other => Meets(label, width, other.Label, other.Width)))
            {
                placed.Add((label, width));
            }
        }

        return placed.ConvertAll(one => one.Label);
    }

    /// <summary>The name without the word for the kind, which the map tells by itself.</summary>
    private static string Short(string name)
    {
        foreach (var kind in Kinds)
        {
            name = name.Replace(kind, "", StringComparison.Ordinal);
        }

        return name;
    }

    private static bool Meets(MapLabel one, double width, MapLabel other, double otherWidth) =>
        Math.Abs(one.X - other.X) < (width + otherWidth) / 2 && Math.Abs(one.Y - other.Y) < Line;
}
