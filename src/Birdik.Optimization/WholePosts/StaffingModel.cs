using Google.OrTools.Sat;

namespace Birdik.Optimization.WholePosts;

/// <summary>
/// How many steps of every block: a small whole-number model to which conditions are added until the work it promises can be done.
/// </summary>
/// <remarks>
/// Work that stays undone is at least the size of any set of functions less the posts that can do one of them (P. Hall, Journal of the
/// London Mathematical Society 10, 1935; D. Gale, Pacific Journal of Mathematics 7, 1957), and the largest such excess is exact. The
/// model begins with few sets; <see cref="Coverage"/> gives those its answer breaks (J. F. Benders, Numerische Mathematik 4, 1962).
/// </remarks>
internal sealed class StaffingModel
{
    private readonly StaffingProblem _problem;
    private readonly StaffingNetwork _network;
    private readonly CpModel _model = new();
    private readonly IntVar[] _steps;
    private readonly IntVar _undoneByLaw;
    private readonly IntVar _undone;
    private readonly LinearExpr[] _goals;
    private readonly long _costScale;
    private readonly long[] _costs;

    public StaffingModel(StaffingProblem problem)
    {
        _problem = problem;
        _network = new StaffingNetwork(problem);
        _costScale = ScaleOf(problem.Kinds.Select(problem.StepCost));
        _costs = [.. _network.Blocks.Select(block => (long)(problem.StepCost(problem.Kinds[block.Kind]) * _costScale))];
        _steps = [.. _network.Blocks.Select(block => _model.NewIntVar(0, Most(problem.Kinds[block.Kind]), $"{block.Kind}"))];
        foreach (var (kind, place) in problem.Kinds.Select((kind, place) => (kind, place)))
        {
            _model.AddLinearConstraint(LinearExpr.Sum(_steps.Where((_, block) => _network.Blocks[block].Kind == place)), Least(kind), Most(kind));
        }

        var cost = LinearExpr.WeightedSum(_steps, _costs);
        if (problem.MaxPosts is { } posts)
        {
            _model.Add(LinearExpr.Sum(_steps) <= Steps(posts));
        }

        if (problem.MaxPayFund is { } fund)
        {
            _model.Add(cost <= (long)decimal.Floor(fund * _costScale));
        }

        _undoneByLaw = _model.NewIntVar(0, Size(_network.ByLaw), "undone by law");
        _undone = _model.NewIntVar(0, Size(_network.All), "undone");
        _model.Add(_undoneByLaw <= _undone);
        _goals = [_undoneByLaw, _undone, cost];
        Demand(_undoneByLaw, [.. _network.ByLaw.Select(function => new[] { function }), [.. _network.ByLaw]]);
        Demand(_undone, [.. _network.All.Select(function => new[] { function }), [.. _network.All]]);
    }

    /// <summary>
    /// Minimizes uncovered work by law, then all uncovered work, then (if asked) cost; each is held before the next is sought.
    /// </summary>
    public StaffingAnswer Solve(bool withCost, TimeLeft time)
    {
        var answer = new StaffingAnswer { IsWhole = _network.IsWhole };
        (long, long, long) best = (long.MaxValue, 0, 0);
        for (var place = 0; place < (withCost ? 3 : 2); place++)
        {
            _model.Minimize(_goals[place]);
            for (var settled = false; !settled;)
            {
                var solver = new CpSolver { StringParameters = FormattableString.Invariant($"max_time_in_seconds:{time.Seconds:F3},num_workers:1,random_seed:1") };
                var status = solver.Solve(_model);
                if (status is not (CpSolverStatus.Optimal or CpSolverStatus.Feasible))
                {
                    return place == 0 && status == CpSolverStatus.Infeasible ? answer with { Infeasible = true } : answer with { Proven = false };
                }

                var steps = _steps.Select(solver.Value).ToList();
                var coverage = new Coverage(_network, [.. steps.Select(count => count * _network.Step)]);
                var found = (coverage.UncoveredByLaw, coverage.Uncovered, Cost(steps));
                settled = coverage.UncoveredByLaw <= solver.Value(_undoneByLaw) && (place == 0 || coverage.Uncovered <= solver.Value(_undone));
                if (found.CompareTo(best) < 0)
                {
                    (best, answer) = (found, answer with { Posts = Posts(coverage, steps) });
                }

                if (status != CpSolverStatus.Optimal || (!settled && time.IsOver))
                {
                    return Bounded(answer, place, solver.BestObjectiveBound) with { Proven = false };
                }

                if (settled)
                {
                    var reached = place switch { 0 => found.UncoveredByLaw, 1 => found.Uncovered, _ => found.Item3 };
                    answer = Bounded(answer, place, reached);
                    _model.Add(_goals[place] <= reached);
                }
                else
                {
                    Demand(_undoneByLaw, coverage.CutsByLaw);
                    Demand(_undone, coverage.CutsOfAll);
                }
            }
        }

        return answer;
    }

    /// <summary>The work of a set of functions is done by those who can do any of them, or stays undone.</summary>
    private void Demand(IntVar undone, IEnumerable<int[]> sets)
    {
        foreach (var set in sets)
        {
            var able = set.SelectMany(function => _network.BlocksOf[function]).Distinct().Select(block => _steps[block]);
            _model.Add((LinearExpr.Sum(able) * _network.Step) + undone >= Size(set));
        }
    }

    private StaffingAnswer Bounded(StaffingAnswer answer, int place, double bound)
    {
        var whole = (decimal)Math.Ceiling(bound - 0.000001);
        return answer with { Bounds = [.. answer.Bounds, place == 2 ? whole / _costScale : _network.Posts((long)whole)] };
    }

    private List<PlannedPost> Posts(Coverage coverage, List<long> steps)
    {
        var posts = new List<PlannedPost>();
        foreach (var (block, place) in _network.Blocks.Select((block, place) => (block, place)))
        {
            var work = coverage.WorkOf(place).OrderBy(pair => pair.Key).Select(pair => (Function: pair.Key, Left: pair.Value)).ToList();
            for (var left = steps[place]; left > 0; left -= Steps(1))
            {
                var size = Math.Min(left, Steps(1));
                posts.Add(new(_problem.Kinds[block.Kind].Id, size * _problem.Step, Take(work, size * _network.Step)));
            }
        }

        return posts;
    }

    private List<PlannedDuty> Take(List<(int Function, long Left)> work, long room)
    {
        var duties = new List<PlannedDuty>();
        while (room > 0 && work.Count > 0)
        {
            var (function, left) = work[0];
            var taken = Math.Min(left, room);
            duties.Add(new(_problem.Needs[function].Function, _network.Posts(taken)));
            room -= taken;
            if (taken == left)
            {
                work.RemoveAt(0);
            }
            else
            {
                work[0] = (function, left - taken);
            }
        }

        return duties;
    }

    private long Size(IReadOnlyList<int> functions) => functions.Sum(function => _network.Sizes[function]);

    private long Cost(List<long> steps) => steps.Zip(_costs, (count, cost) => count * cost).Sum();

    private long Least(PostKind kind) => (long)decimal.Ceiling(kind.Min / _problem.Step);

    private long Most(PostKind kind) => Math.Max(Least(kind), Steps(kind.Max));

    private long Steps(decimal posts) => (long)decimal.Floor(posts / _problem.Step);

    private static long ScaleOf(IEnumerable<decimal> costs)
    {
        var scale = 1L;
        while (scale < 1_000_000 && costs.Any(cost => cost * scale != decimal.Floor(cost * scale)))
        {
            scale *= 10;
        }

        return scale;
    }
}

/// <summary>What the solver found, goal by goal.</summary>
internal sealed record StaffingAnswer
{
    public bool Infeasible { get; init; }

    /// <summary>Whether every way of keeping functions apart was looked at.</summary>
    public bool IsWhole { get; init; } = true;

    public bool Proven { get; init; } = true;

    public IReadOnlyList<decimal> Bounds { get; init; } = [];

    public IReadOnlyList<PlannedPost> Posts { get; init; } = [];
}
