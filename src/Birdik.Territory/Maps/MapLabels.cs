using Birdik.Platform.Localization;

namespace Birdik.Territory.Maps;

/// <summary>A name written on the map.</summary>
public sealed record MapLabel(double X, double Y, string Text);

/// <summary>Writes names where there is room for them, the widest areas first, and none over another.</summary>
public static class MapLabels
{
    private const double Letter = 7.6;
    private const double Line = 17;

    private static readonly string[] Kinds =
    [
        " облусу", " району", " айыл аймагы", " шаары", " область", " район", "город ", " айылный аймак", "айылный аймак ", " oblast", " rayon",
        " aiyl aimak", " city",
    ];

    public static IReadOnlyList<MapLabel> Of(MapSheet sheet, Language language)
    {
        var placed = new List<(MapLabel Label, double Width)>();
        foreach (var shape in sheet.Shapes.OrderByDescending(shape => shape.Room))
        {
            var label = new MapLabel(Math.Round(shape.X, 1), Math.Round(shape.Y + 5, 1), Short(shape.Unit.Name.In(language)));
            var width = label.Text.Length * Letter;
            if (shape.Room >= width && !placed.Exists(other => Meets(label, width, other.Label, other.Width)))
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
