namespace Birdik.Optimization.WholePosts;

/// <summary>
/// The most work that given posts can do, duties by law first: a largest flow from functions through blocks of posts, found by shortest
/// augmenting paths (J. Edmonds, R. M. Karp, Journal of the ACM 19(2), 1972). All sizes are whole numbers of one small unit.
/// </summary>
/// <remarks>
/// What blocks can do is a polymatroid, so that the most work by law and the most work at all come in one plan: a path for a later
/// function only moves the work of the earlier ones. What stays undone is the excess of the functions reached from an undone one over
/// the blocks that can do any of them.
/// </remarks>
internal sealed class Coverage
{
    private readonly StaffingNetwork _network;
    private readonly long[] _room;
    private readonly long[] _left;
    private readonly Dictionary<int, long>[] _work;

    /// <param name="rooms">Of every block.</param>
    public Coverage(StaffingNetwork network, IReadOnlyList<long> rooms)
    {
        _network = network;
        _room = [.. rooms];
        _left = [.. network.Sizes];
        _work = [.. rooms.Select(_ => new Dictionary<int, long>())];
        Fill(network.ByLaw);
        (UncoveredByLaw, CutsByLaw) = (network.ByLaw.Sum(function => _left[function]), Cuts(network.ByLaw));
        Fill(network.All);
        (Uncovered, CutsOfAll) = (_left.Sum(), Cuts(network.All));
    }

    public long UncoveredByLaw { get; }

    public long Uncovered { get; }

    /// <summary>Sets of functions by law for which the blocks that can do any of them are too small.</summary>
    public IReadOnlyList<int[]> CutsByLaw { get; }

    /// <summary>The same for all functions.</summary>
    public IReadOnlyList<int[]> CutsOfAll { get; }

    /// <summary>Work of a block by function.</summary>
    public IReadOnlyDictionary<int, long> WorkOf(int block) => _work[block];

    private void Fill(IReadOnlyList<int> functions)
    {
        foreach (var function in functions)
        {
            while (_left[function] > 0 && Augment(function))
            {
            }
        }
    }

    private List<int[]> Cuts(IReadOnlyList<int> functions)
    {
        var undone = functions.Where(function => _left[function] > 0).ToList();
        var cuts = undone.Select(function => Reached([function])).ToList();
        if (undone.Count > 1)
        {
            cuts.Add(Reached(undone));
        }

        return cuts;
    }

    private int[] Reached(IReadOnlyList<int> from) => [.. Search(from, out _).Functions.Order()];

    private bool Augment(int function)
    {
        var search = Search([function], out var end);
        if (end < 0)
        {
            return false;
        }

        var (amount, path) = (Math.Min(_left[function], _room[end]), new List<(int Block, int By, int? Instead)>());
        for (int? block = end; block is { } at;)
        {
            var by = search.CameFrom[at];
            int? before = by == function ? null : search.Through[by];
            path.Add((at, by, before));
            amount = before is { } loser ? Math.Min(amount, _work[loser][by]) : amount;
            block = before;
        }

        foreach (var (block, by, instead) in path)
        {
            _work[block][by] = _work[block].GetValueOrDefault(by) + amount;
            if (instead is { } loser && (_work[loser][by] -= amount) == 0)
            {
                _work[loser].Remove(by);
            }
        }

        _room[end] -= amount;
        _left[function] -= amount;
        return true;
    }

    /// <summary>Breadth first: from functions to blocks that can do them, and from a full block to the functions it does.</summary>
    private Reach Search(IReadOnlyList<int> from, out int end)
    {
        var reach = new Reach([.. from], [], []);
        var queue = new Queue<int>(from);
        while (queue.TryDequeue(out var function))
        {
            foreach (var block in _network.BlocksOf[function].Where(block => reach.CameFrom.TryAdd(block, function)))
            {
                if (_room[block] > 0)
                {
                    end = block;
                    return reach;
                }

                foreach (var other in _work[block].Keys.Where(reach.Functions.Add))
                {
                    reach.Through.Add(other, block);
                    queue.Enqueue(other);
                }
            }
        }

        end = -1;
        return reach;
    }

    /// <param name="CameFrom">Of a block, the function that reached it.</param>
    /// <param name="Through">Of a function, the block that does it.</param>
    private sealed record Reach(HashSet<int> Functions, Dictionary<int, int> CameFrom, Dictionary<int, int> Through);
}
