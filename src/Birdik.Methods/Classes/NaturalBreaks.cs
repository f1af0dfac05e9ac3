namespace Birdik.Methods.Classes;

/// <summary>Fisher's dynamic programme over distinct figures and how often each occurs.</summary>
internal sealed class NaturalBreaks
{
    private readonly double[] _figures;
    private readonly double[] _weights;
    private readonly double[] _sums;
    private readonly double[] _squares;

    public NaturalBreaks(KeyValuePair<double, int>[] groups)
    {
        _figures = [.. groups.Select(group => group.Key)];
        _weights = new double[groups.Length + 1];
        _sums = new double[groups.Length + 1];
        _squares = new double[groups.Length + 1];

        // Around their middle the squares stay small, so that little is lost where they are subtracted.
        var middle = _figures[groups.Length / 2];
        for (var i = 0; i < groups.Length; i++)
        {
            var (figure, weight) = (_figures[i] - middle, groups[i].Value);
            _weights[i + 1] = _weights[i] + weight;
            _sums[i + 1] = _sums[i] + (weight * figure);
            _squares[i + 1] = _squares[i] + (weight * figure * figure);
        }
    }

    public double[] Find(int classes)
    {
        var count = _figures.Length;
        var cost = new double[count + 1];
        var starts = new int[classes + 1, count + 1];
        for (var end = 1; end <= count; end++)
        {
            cost[end] = Spread(0, end);
        }

        for (var k = 2; k <= classes; k++)
        {
            for (var end = count; end >= k; end--)
            {
                (cost[end], starts[k, end]) = Best(cost, k, end);
            }
        }

        var breaks = new double[classes];
        for (int k = classes, end = count; k > 0; end = starts[k, end], k--)
        {
            breaks[k - 1] = _figures[end - 1];
        }

        return breaks;
    }

    private (double Cost, int Start) Best(double[] cost, int k, int end)
    {
        var (best, start) = (double.PositiveInfinity, k - 1);
        for (var from = k - 1; from < end; from++)
        {
            var whole = cost[from] + Spread(from, end);
            if (whole < best)
            {
                (best, start) = (whole, from);
            }
        }

        return (best, start);
    }

    /// <summary>The sum of squared distances from their mean of the figures from one place up to another.</summary>
    private double Spread(int from, int end)
    {
        var weight = _weights[end] - _weights[from];
        var sum = _sums[end] - _sums[from];
        return _squares[end] - _squares[from] - (sum * sum / weight);
    }
}
