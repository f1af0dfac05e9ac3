using Birdik.Methods.Numbers;

namespace Birdik.Methods.Staffing;

/// <summary>How sure a need is, given how far unit times spread.</summary>
/// <param name="Low">A tenth of the drawn needs lie below.</param>
/// <param name="Middle">Half lie below.</param>
/// <param name="High">A tenth lie above.</param>
/// <param name="Matters">The activities whose spread moves the need most, the widest first.</param>
public sealed record NeedBand(double Low, double Middle, double High, IReadOnlyList<NormSwing> Matters)
{
    public const int MostDraws = 1_000_000;
    private const int Shown = 3;

    /// <summary>Draws unit times and reckons the need for each draw.</summary>
    /// <remarks>
    /// Unit times are drawn independently from triangular distributions between the least and the most with the likely one as peak
    /// (D. Johnson, "The triangular distribution as a proxy for the beta distribution in risk analysis", The Statistician 46, 1997).
    /// Same seed, same answer on every machine: the generator is SplitMix64 (G. Steele, D. Lea, C. Flood, OOPSLA 2014). Quantiles are
    /// order statistics. O(draws · activities).
    /// </remarks>
    /// <param name="spreads">For each activity of the work, in its order.</param>
    /// <param name="draws">1 to <see cref="MostDraws"/>.</param>
    public static NeedBand Of(Workload work, IReadOnlyList<UnitTimeSpread> spreads, int draws, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(spreads.Count, work.Activities.Count, nameof(spreads));
        ArgumentOutOfRangeException.ThrowIfLessThan(draws, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(draws, MostDraws);
        var need = StaffNeed.Of(work);
        var perHour = (double)(need.CategoryFactor / work.AvailableHours);
        var volumes = work.Activities.Select(activity => (double)activity.Volume).ToArray();
        var needs = Draw(volumes, spreads, draws, new SplitMix(seed));
        for (var draw = 0; draw < draws; draw++)
        {
            needs[draw] = (needs[draw] * perHour) + (double)need.IndividualFactor;
        }

        Array.Sort(needs);
        return new(needs[draws / 10], needs[draws / 2], needs[draws - 1 - (draws / 10)], Swings(work, spreads, perHour));
    }

    private static double[] Draw(double[] volumes, IReadOnlyList<UnitTimeSpread> spreads, int draws, SplitMix random)
    {
        var hours = new double[draws];
        for (var draw = 0; draw < draws; draw++)
        {
            for (var activity = 0; activity < volumes.Length; activity++)
            {
                hours[draw] += volumes[activity] * spreads[activity].At(random.Next());
            }
        }

        return hours;
    }

    private static NormSwing[] Swings(Workload work, IReadOnlyList<UnitTimeSpread> spreads, double perHour) =>
    [
        .. work.Activities.Zip(spreads, (activity, spread) =>
                new NormSwing(activity.Code, (double)activity.Volume * (spread.Most - spread.Least) * perHour))
            .OrderByDescending(swing => swing.Posts)
            .ThenBy(swing => swing.Activity, StringComparer.Ordinal)
            .Take(Shown),
    ];
}

/// <param name="Posts">The need with the activity's longest unit time less that with its shortest.</param>
public sealed record NormSwing(string Activity, double Posts);

/// <summary>The spread of a unit time in hours: <c>0 ≤ least ≤ likely ≤ most</c>.</summary>
public sealed record UnitTimeSpread(double Least, double Likely, double Most)
{
    /// <summary>The unit time below which the given share of a triangular distribution lies.</summary>
    public double At(double share)
    {
        var width = Most - Least;
        if (width <= 0)
        {
            return Likely;
        }

        var rising = (Likely - Least) / width;
        return share < rising
            ? Least + Math.Sqrt(share * width * (Likely - Least))
            : Most - Math.Sqrt((1 - share) * width * (Most - Likely));
    }
}
