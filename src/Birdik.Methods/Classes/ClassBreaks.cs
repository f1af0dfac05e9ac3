namespace Birdik.Methods.Classes;

/// <summary>Divides figures into few classes for a map with coloured areas. Equal figures always fall into one class.</summary>
public static class ClassBreaks
{
    /// <summary>The largest figure of each class, from small to large; the last is the largest of all.</summary>
    /// <remarks>
    /// Classes of about equal size: the k-th break is the figure at rank ceil(k·n/classes). Fewer classes come back where figures
    /// repeat. O(n log n).
    /// </remarks>
    /// <param name="figures">In any order; none may be NaN.</param>
    /// <param name="classes">How many classes are wanted, at least 1.</param>
    public static IReadOnlyList<double> Quantiles(IEnumerable<double> figures, int classes)
    {
        var sorted = Sorted(figures, classes);
        if (sorted.Length == 0)
        {
            return [];
        }

        return [.. Enumerable.Range(1, classes)
            .Select(k => sorted[(((k * sorted.Length) + classes - 1) / classes) - 1])
            .Distinct()];
    }

    /// <summary>The largest figure of each class, so that figures lie as near to the mean of their class as they can.</summary>
    /// <remarks>
    /// W. D. Fisher, "On grouping for maximum homogeneity", Journal of the American Statistical Association 53 (1958): exact, by
    /// dynamic programming over the distinct figures; known on maps as natural breaks (Jenks). O(classes · d²) for d distinct figures.
    /// </remarks>
    /// <inheritdoc cref="Quantiles"/>
    public static IReadOnlyList<double> Natural(IEnumerable<double> figures, int classes)
    {
        var groups = Sorted(figures, classes).CountBy(figure => figure).OrderBy(group => group.Key).ToArray();
        return groups.Length <= classes ? [.. groups.Select(group => group.Key)] : new NaturalBreaks(groups).Find(classes);
    }

    /// <summary>The class, from 0, to which a figure belongs.</summary>
    public static int ClassOf(double figure, IReadOnlyList<double> breaks)
    {
        for (var i = 0; i < breaks.Count - 1; i++)
        {
            if (figure <= breaks[i])
            {
                return i;
            }
        }

        return breaks.Count - 1;
    }

    private static double[] Sorted(IEnumerable<double> figures, int classes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(classes, 1);
        return [.. figures.Order()];
    }
}
