namespace Birdik.Bench.Load;

/// <summary>One round of requests.</summary>
internal sealed record LoadRound(double[] Milliseconds, TimeSpan Took, int Bytes);

/// <summary>The rounds of one address together.</summary>
internal sealed class LoadFigures
{
    private readonly List<double> _times = [];
    private TimeSpan _took;

    public double P50 => Quantile(0.50);

    public double P95 => Quantile(0.95);

    public double PerSecond => _times.Count / _took.TotalSeconds;

    public int Bytes { get; private set; }

    public void Add(LoadRound round)
    {
        _times.AddRange(round.Milliseconds);
        _took += round.Took;
        Bytes = round.Bytes;
    }

    private double Quantile(double share)
    {
        var sorted = _times.Order().ToArray();
        return sorted[(int)Math.Min(sorted.Length - 1, share * sorted.Length)];
    }
}
