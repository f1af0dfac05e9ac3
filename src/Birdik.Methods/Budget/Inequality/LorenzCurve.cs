namespace Birdik.Methods.Budget.Inequality;

/// <summary>How unequal means per head are between municipalities, each weighing as many as live there.</summary>
public sealed class LorenzCurve
{
    private readonly (double Population, double Amount)[] _sorted;
    private readonly double _population;
    private readonly double _amount;

    /// <param name="units">Population (above 0) and amount of each unit, in any order; at least one.</param>
    public LorenzCurve(IEnumerable<(double Population, double Amount)> units)
    {
        _sorted = [.. units.OrderBy(unit => unit.Amount / unit.Population)];
        if (_sorted.Length == 0 || _sorted.Any(unit => !(unit.Population > 0)))
        {
            throw new ArgumentException("There is a unit, and each has a population above 0.", nameof(units));
        }

        (_population, _amount) = (_sorted.Sum(unit => unit.Population), _sorted.Sum(unit => unit.Amount));
    }

    /// <summary>The curve from (0, 0) to (1, 1): the share of all money that the poorest share of the population has.</summary>
    /// <remarks>The diagonal when there is no money at all.</remarks>
    public IReadOnlyList<(double Population, double Amount)> Points
    {
        get
        {
            var points = new List<(double, double)> { (0, 0) };
            var (population, amount) = (0d, 0d);
            foreach (var unit in _sorted)
            {
                population += unit.Population;
                amount += unit.Amount;
                points.Add((population / _population, _amount == 0 ? population / _population : amount / _amount));
            }

            return points;
        }
    }

    /// <summary>The share of all money that the poorest share of the population has, linear between the points of the curve.</summary>
    /// <param name="population">0 to 1.</param>
    public double ShareOf(double population)
    {
        var points = Points;
        var after = 1;
        while (after < points.Count - 1 && points[after].Population < population)
        {
            after++;
        }

        var ((x1, y1), (x2, y2)) = (points[after - 1], points[after]);
        return y1 + ((y2 - y1) * (population - x1) / (x2 - x1));
    }

    /// <summary>Gini coefficient: 1 − Σ (p(k) − p(k−1)) · (L(k) + L(k−1)), 0 when all have the same per head.</summary>
    /// <remarks>Between 0 and 1 where no amount is below 0. Source: C. Gini 1914; the trapezoid form on grouped data.</remarks>
    public double Gini
    {
        get
        {
            var points = Points;
            return 1 - Enumerable.Range(1, points.Count - 1).Sum(k =>
                (points[k].Population - points[k - 1].Population) * (points[k].Amount + points[k - 1].Amount));
        }
    }

    /// <summary>Theil index T: Σ w · (x/μ) · ln(x/μ), w the share of population, x per head, μ the mean; 0 when all are equal.</summary>
    /// <remarks>Null when an amount is below 0 or there is no money. A unit with nothing adds 0. Source: H. Theil, 1967.</remarks>
    public double? Theil
    {
        get
        {
            if (_amount <= 0 || _sorted[0].Amount < 0)
            {
                return null;
            }

            var mean = _amount / _population;
            return _sorted.Where(unit => unit.Amount > 0).Sum(unit =>
            {
                var ratio = unit.Amount / unit.Population / mean;
                return unit.Population / _population * ratio * Math.Log(ratio);
            });
        }
    }
}
