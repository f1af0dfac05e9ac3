using NetTopologySuite.Geometries;

namespace Birdik.Territory.Maps;

/// <summary>
/// Puts longitude and latitude on paper: plate carrée true to scale along the middle parallel (x = λ·cos φ₀, y = −φ), fitted into a
/// width. Within the country's four degrees of latitude lengths are true to 3 %.
/// </summary>
public sealed class MapFrame
{
    /// <summary>The width of every map in its own units.</summary>
    public const double Width = 1000;

    /// <summary>Corners are kept to a quarter of a unit: whole numbers, four to the unit.</summary>
    public const int Fineness = 4;

    private const double Margin = 8;

    private readonly double _left;
    private readonly double _top;
    private readonly double _shrink;
    private readonly double _scale;

    public MapFrame(Envelope degrees)
    {
        var box = degrees.Width > 0 && degrees.Height > 0 ? degrees : Widened(degrees);
        _shrink = Math.Max(0.05, Math.Cos(box.Centre.Y * Math.PI / 180));
        _scale = (Width - (2 * Margin)) / (box.Width * _shrink);
        if (box.Height * _scale > Width)
        {
            _scale = Width / box.Height;
        }

        _left = box.MinX - ((Width / _scale / _shrink) - box.Width) / 2;
        _top = box.MaxY + (Margin / _scale);
        Height = Math.Ceiling((box.Height * _scale) + (2 * Margin));
    }

    public double Height { get; }

    /// <summary>How many degrees of latitude one unit of the map is.</summary>
    public double DegreesPerUnit => 1 / _scale;

    public (double X, double Y) Place(double longitude, double latitude) =>
        ((longitude - _left) * _shrink * _scale, (_top - latitude) * _scale);

    /// <summary>The longitude and latitude of a place on the map: <see cref="Place"/> turned round.</summary>
    public (double Longitude, double Latitude) Degrees(double x, double y) => ((x / _scale / _shrink) + _left, _top - (y / _scale));

    /// <summary>The place in whole quarters of a unit.</summary>
    public (int X, int Y) Corner(Coordinate degrees)
    {
        var (x, y) = Place(degrees.X, degrees.Y);
        return ((int)Math.Round(x * Fineness), (int)Math.Round(y * Fineness));
    }

    private static Envelope Widened(Envelope degrees)
    {
        var widened = degrees.Copy();
        widened.ExpandBy(0.5);
        return widened;
    }
}
