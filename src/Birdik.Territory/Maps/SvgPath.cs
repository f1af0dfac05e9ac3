using System.Globalization;
using System.Text;
using NetTopologySuite.Geometries;

namespace Birdik.Territory.Maps;

/// <summary>Writes polygons as the shortest SVG path: whole numbers, each step from the corner before.</summary>
internal static class SvgPath
{
    public static string Of(Geometry geometry, MapFrame frame)
    {
        var path = new StringBuilder();
        for (var part = 0; part < geometry.NumGeometries; part++)
        {
            if (geometry.GetGeometryN(part) is Polygon polygon)
            {
                Append(path, polygon.ExteriorRing, frame);
                foreach (var hole in polygon.InteriorRings)
                {
                    Append(path, hole, frame);
                }
            }
        }

        return path.ToString();
    }

    private static void Append(StringBuilder path, LineString ring, MapFrame frame)
    {
        var corners = new List<(int X, int Y)>();
        foreach (var coordinate in ring.Coordinates.AsSpan(0, ring.NumPoints - 1))
        {
            var corner = frame.Corner(coordinate);
            if (corners.Count == 0 || corners[^1] != corner)
            {
                corners.Add(corner);
            }
        }

        if (corners.Count < 3)
        {
            return;
        }

        path.Append('M').Append(corners[0].X);
        AppendNumber(path, corners[0].Y);
        path.Append('l');
        for (var i = 1; i < corners.Count; i++)
        {
            if (i == 1)
            {
                path.Append(corners[i].X - corners[i - 1].X);
            }
            else
            {
                AppendNumber(path, corners[i].X - corners[i - 1].X);
            }

            AppendNumber(path, corners[i].Y - corners[i - 1].Y);
        }

        path.Append('z');
    }

    /// <summary>A minus sign parts numbers as well as a blank.</summary>
    private static void AppendNumber(StringBuilder path, int number)
    {
        if (number >= 0)
        {
            path.Append(' ');
        }

        path.Append(number.ToString(CultureInfo.InvariantCulture));
    }
}
