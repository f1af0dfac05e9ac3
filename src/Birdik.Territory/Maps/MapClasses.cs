using Birdik.Methods.Classes;

namespace Birdik.Territory.Maps;

/// <summary>How figures are divided into classes.</summary>
public enum ClassMethod
{
    /// <summary>As many units in each class.</summary>
    Quantile,

    /// <summary>Like figures together.</summary>
    Natural,
}

/// <summary>The classes of a map: each with the smallest and largest figure that is really in it, so that no limit is left open.</summary>
public sealed class MapClasses
{
    public const int Most = 5;

    private readonly IReadOnlyList<double> _breaks;

    public MapClasses(IReadOnlyCollection<decimal> figures, ClassMethod method)
    {
        var numbers = figures.Select(figure => (double)figure);
        _breaks = method switch
        {
            ClassMethod.Quantile => ClassBreaks.Quantiles(numbers, Most),
            ClassMethod.Natural => ClassBreaks.Natural(numbers, Most),
        };
        All = [.. figures.GroupBy(Of).OrderBy(group => group.Key)
            .Select(group => new MapClass(Shade(group.Key), group.Min(), group.Max(), group.Count()))];
    }

    public IReadOnlyList<MapClass> All { get; }

    /// <summary>The class of the stylesheet that colours a figure: 0, lightest, to 5, darkest.</summary>
    public int ShadeOf(decimal figure) => Shade(Of(figure));

    private int Of(decimal figure) => ClassBreaks.ClassOf((double)figure, _breaks);

    /// <summary>Few classes keep clear steps between their shades.</summary>
    private int Shade(int place) => _breaks.Count <= 1 ? 2 : (int)Math.Round(place * 5.0 / (_breaks.Count - 1));
}

/// <param name="Shade">The class of the stylesheet.</param>
public sealed record MapClass(int Shade, decimal Least, decimal Most, int Units);
