namespace Birdik.Optimization.WholePosts;

/// <summary>Functions, and blocks of posts of a kind that may all do the same of them; sizes in whole numbers of one small unit.</summary>
internal sealed class StaffingNetwork
{
    /// <summary>The most ways of keeping functions apart that are looked at in one kind; with more, some are left out.</summary>
    private const int MostWays = 500;

    /// <summary>In what part of a post work is reckoned.</summary>
    public const long Scale = 1_000_000;

    public StaffingNetwork(StaffingProblem problem)
    {
        var places = problem.Needs.Select((need, place) => (need.Function, place)).ToDictionary(pair => pair.Function, pair => pair.place, StringComparer.Ordinal);
        var sizes = problem.Needs.Select(need => (long)decimal.Round(need.Fte * Scale)).ToList();
        var step = (long)(problem.Step * Scale);
        Unit = sizes.Append(step).Aggregate(Divisor);
        (Sizes, Step) = ([.. sizes.Select(size => size / Unit)], step / Unit);
        All = [.. Enumerable.Range(0, Sizes.Count)];
        ByLaw = [.. All.Where(function => problem.Needs[function].ByLaw)];
        foreach (var (kind, place) in problem.Kinds.Select((kind, place) => (kind, place)))
        {
            var (ways, all) = Ways([.. problem.Doable(kind)], problem.Incompatible);
            IsWhole &= all;
            Blocks.AddRange(ways.Select(way => new Block(place, [.. way.Select(function => places[function])])));
        }

        BlocksOf = [.. All.Select(function => Enumerable.Range(0, Blocks.Count).Where(block => Blocks[block].Functions.Contains(function)).ToArray())];
    }

    /// <summary>The unit of all sizes, in millionths of a post.</summary>
    public long Unit { get; }

    /// <summary>Of every function.</summary>
    public IReadOnlyList<long> Sizes { get; }

    /// <summary>Of one step of a post.</summary>
    public long Step { get; }

    public IReadOnlyList<int> All { get; }

    public IReadOnlyList<int> ByLaw { get; }

    public List<Block> Blocks { get; } = [];

    /// <summary>The blocks that can do a function.</summary>
    public IReadOnlyList<int[]> BlocksOf { get; }

    /// <summary>Whether every way of keeping functions apart is among the blocks.</summary>
    public bool IsWhole { get; } = true;

    public long Size(decimal posts) => (long)decimal.Round(posts * Scale) / Unit;

    public decimal Posts(long size) => size * Unit / (decimal)Scale;

    /// <summary>The largest sets of functions that one person may hold: a post never does more than one of them lets it.</summary>
    private static (List<HashSet<string>> Ways, bool All) Ways(List<string> functions, IReadOnlyList<(string First, string Second)> apart)
    {
        var enemies = apart.SelectMany(pair => new[] { pair, (First: pair.Second, Second: pair.First) }).ToLookup(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
        var ways = new List<HashSet<string>>();
        var open = new Stack<(HashSet<string> Chosen, List<string> Left)>([(new(StringComparer.Ordinal), functions)]);
        for (var looked = 0; looked < MostWays && open.TryPop(out var state);)
        {
            var (chosen, left) = state;
            var quarrel = left.FirstOrDefault(function => enemies[function].Any(left.Contains));
            if (quarrel is not null)
            {
                open.Push((chosen, [.. left.Where(function => function != quarrel)]));
                open.Push(([.. chosen, quarrel], [.. left.Where(function => function != quarrel && !enemies[quarrel].Contains(function))]));
                continue;
            }

            looked++;
            var way = new HashSet<string>([.. chosen, .. left], StringComparer.Ordinal);
            if (!functions.Exists(function => !way.Contains(function) && !enemies[function].Any(way.Contains)))
            {
                ways.Add(way);
            }
        }

        return (ways, open.Count == 0);
    }

    private static long Divisor(long one, long other) => other == 0 ? one : Divisor(other, one % other);

    /// <param name="Kind">Its place among the kinds of the problem.</param>
    internal sealed record Block(int Kind, HashSet<int> Functions);
}
