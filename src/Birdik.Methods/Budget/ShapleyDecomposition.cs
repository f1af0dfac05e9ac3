using System.Numerics;

namespace Birdik.Methods.Budget;

/// <summary>Divides the difference between two results among the parameters that were changed, in a way that no order of changes decides.</summary>
public static class ShapleyDecomposition
{
    /// <summary>2^12 = 4,096 runs.</summary>
    public const int MostCauses = 12;

    /// <summary>The part of each cause in each figure; over all causes they add up to the whole difference.</summary>
    /// <remarks>
    /// φ(i) = Σ over sets S without i of |S|! (n − |S| − 1)! / n! · (v(S + i) − v(S)): the mean of what cause i adds over all orders of
    /// changing. A cause that changes nothing gets 0; causes that do the same get the same. 2^n runs. Source: L. Shapley, "A value
    /// for n-person games" (1953); A. Shorrocks, "Decomposition procedures for distributional analysis" (2013).
    /// </remarks>
    /// <param name="causes">How many parameters were changed, 0 to <see cref="MostCauses"/>.</param>
    /// <param name="figures">
    /// The figures when the causes whose bits are set are changed and the others are not; called once for each set, in ascending
    /// order, so that the caller recomputes only what differs.
    /// </param>
    public static double[][] Of(int causes, Func<uint, double[]> figures)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(causes, MostCauses);
        ArgumentOutOfRangeException.ThrowIfNegative(causes);
        var runs = new double[1 << causes][];
        for (var set = 0u; set < runs.Length; set++)
        {
            runs[set] = figures(set);
        }

        var weights = Weights(causes);
        var parts = Enumerable.Range(0, causes).Select(_ => new double[runs[0].Length]).ToArray();
        for (var cause = 0; cause < causes; cause++)
        {
            var bit = 1u << cause;
            for (var set = 0u; set < runs.Length; set++)
            {
                if ((set & bit) == 0)
                {
                    Add(parts[cause], runs[set | bit], runs[set], weights[BitOperations.PopCount(set)]);
                }
            }
        }

        return parts;
    }

    private static void Add(double[] part, double[] with, double[] without, double weight)
    {
        for (var figure = 0; figure < part.Length; figure++)
        {
            part[figure] += weight * (with[figure] - without[figure]);
        }
    }

    // |S|! (n − |S| − 1)! / n! = 1 / (n · C(n − 1, |S|))
    private static double[] Weights(int causes)
    {
        var (weights, chosen) = (new double[causes], 1d);
        for (var size = 0; size < causes; size++)
        {
            weights[size] = 1 / (causes * chosen);
            chosen = chosen * (causes - 1 - size) / (size + 1);
        }

        return weights;
    }
}
