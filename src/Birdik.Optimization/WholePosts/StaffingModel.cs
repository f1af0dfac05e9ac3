using Google.OrTools.Sat;

namespace Birdik.Optimization.WholePosts;

/// <summary>The whole-number model of a staffing problem: steps of posts, and work in millionths of a post.</summary>
internal sealed class StaffingModel
{
    private const int MostPartPosts = 40;
    private const long Scale = 1_000_000;

    private readonly StaffingProblem _problem;
    private readonly CpModel _model = new();
    private readonly List<Block> _blocks = [];
    private readonly Dictionary<string, IntVar> _uncovered = new(StringComparer.Ordinal);
    private readonly long _stepSize;
    private readonly decimal _costScale;
    private readonly LinearExpr[] _goals;

    public StaffingModel(StaffingProblem problem)
    {
        _problem = problem;
        _stepSize = (long)(problem.Step * Scale);
        _costScale = ScaleOf(problem.Kinds.Select(problem.StepCost));
        foreach (var kind in problem.Kinds)
        {
            AddKind(kind);
        }

        AddNeeds();
        var steps = LinearExpr.Sum(_blocks.Select(block => block.Steps));
        var cost = LinearExpr.WeightedSum(
            _blocks.Select(block => block.Steps), _blocks.Select(block => (long)(problem.StepCost(block.Kind) * _costScale)));
        if (problem.MaxPosts is { } posts)
        {
            _model.Add(steps <= Steps(posts));
        }

        if (problem.MaxPayFund is { } fund)
        {
            _model.Add(cost <= (long)decimal.Floor(fund * _costScale));
        }

        _goals = [Sum(need => need.ByLaw), Sum(_ => true), cost];
    }

    /// <summary>
    /// Minimizes uncovered work by law, then all uncovered work, then (if asked) cost; each is held before the next is sought.
    /// </summary>
    public StaffingAnswer Solve(bool withCost, double seconds)
    {
        var answer = new StaffingAnswer();
        foreach (var (goal, place) in _goals.Take(withCost ? 3 : 2).Select((goal, place) => (goal, place)))
        {
            _model.Minimize(goal);
            var solver = new CpSolver { StringParameters = $"max_time_in_seconds:{seconds},num_workers:1,random_seed:1" };
            var status = solver.Solve(_model);
            if (status is not (CpSolverStatus.Optimal or CpSolverStatus.Feasible))
            {
                // A later goal that ran out of time leaves the plan of the goal before.
                return place == 0 && status == CpSolverStatus.Infeasible ? answer with { Infeasible = true } : answer with { Proven = false };
            }

            var unit = place == 2 ? _costScale : Scale;
            answer = answer with
            {
                Proven = answer.Proven && status == CpSolverStatus.Optimal,
                Values = [.. answer.Values, solver.Value(goal) / unit],
                Bounds = [.. answer.Bounds, Math.Ceiling((decimal)solver.BestObjectiveBound - 0.000001m) / unit],
                Posts = Posts(solver),
            };
            _model.Add(goal <= solver.Value(goal));
            Hint(solver);
        }

        return answer;
    }

    private void AddKind(PostKind kind)
    {
        var (min, max) = ((long)decimal.Ceiling(kind.Min / _problem.Step), Steps(kind.Max));
        var functions = _problem.Doable(kind).ToList();
        var apart = _problem.Incompatible.Where(pair => functions.Contains(pair.First) && functions.Contains(pair.Second)).ToList();
        if (apart.Count == 0)
        {
            // Nobody of this kind is in another's way, so that only their number matters.
            AddBlock(kind, functions, [], min, max);
            return;
        }

        var posts = Enumerable.Range(0, (int)Math.Min(max, MostPartPosts))
            .Select(_ => AddBlock(kind, functions, apart, 0, Math.Min(max, Steps(1)))).ToList();
        _model.AddLinearConstraint(LinearExpr.Sum(posts.Select(post => post.Steps)), min, max);
        for (var post = 1; post < posts.Count; post++)
        {
            _model.Add(posts[post - 1].Steps >= posts[post].Steps);
        }
    }

    private Block AddBlock(
        PostKind kind, List<string> functions, List<(string First, string Second)> apart, long min, long max)
    {
        var steps = _model.NewIntVar(min, Math.Max(min, max), kind.Id);
        var work = functions.ToDictionary(function => function, function => _model.NewIntVar(0, Math.Max(min, max) * _stepSize, function));
        _model.Add(LinearExpr.Sum(work.Values) <= steps * _stepSize);
        var does = apart.SelectMany(pair => new[] { pair.First, pair.Second }).Distinct()
            .ToDictionary(function => function, function => _model.NewBoolVar(function));
        foreach (var (function, flag) in does)
        {
            _model.Add(work[function] <= flag * (max * _stepSize));
        }

        foreach (var (first, second) in apart)
        {
            _model.AddAtMostOne([does[first], does[second]]);
        }

        var block = new Block(kind, steps, work);
        _blocks.Add(block);
        return block;
    }

    private void AddNeeds()
    {
        foreach (var need in _problem.Needs)
        {
            var size = (long)decimal.Round(need.Fte * Scale);
            var uncovered = _model.NewIntVar(0, size, need.Function);
            var work = _blocks.Where(block => block.Work.ContainsKey(need.Function)).Select(block => block.Work[need.Function]);
            _model.Add(LinearExpr.Sum([.. work, uncovered]) == size);
            _uncovered.Add(need.Function, uncovered);
        }
    }

    private LinearExpr Sum(Func<FunctionNeed, bool> counts) =>
        LinearExpr.Sum(_problem.Needs.Where(counts).Select(need => _uncovered[need.Function]));

    private void Hint(CpSolver solver)
    {
        _model.ClearHints();
        foreach (var block in _blocks)
        {
            _model.AddHint(block.Steps, solver.Value(block.Steps));
            foreach (var work in block.Work.Values)
            {
                _model.AddHint(work, solver.Value(work));
            }
        }
    }

    private List<PlannedPost> Posts(CpSolver solver)
    {
        var posts = new List<PlannedPost>();
        foreach (var block in _blocks)
        {
            var work = block.Work.Select(pair => (pair.Key, Left: solver.Value(pair.Value))).Where(pair => pair.Left > 0).ToList();
            for (var steps = solver.Value(block.Steps); steps > 0; steps -= Steps(1))
            {
                var size = Math.Min(steps, Steps(1));
                posts.Add(new(block.Kind.Id, size * _problem.Step, Take(work, size * _stepSize)));
            }
        }

        return posts;
    }

    private static List<PlannedDuty> Take(List<(string Function, long Left)> work, long room)
    {
        var duties = new List<PlannedDuty>();
        while (room > 0 && work.Count > 0)
        {
            var (function, left) = work[0];
            var taken = Math.Min(left, room);
            duties.Add(new(function, taken / (decimal)Scale));
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

    private long Steps(decimal posts) => (long)decimal.Floor(posts / _problem.Step);

    private static decimal ScaleOf(IEnumerable<decimal> costs)
    {
        var scale = 1m;
        while (scale < 1_000_000 && costs.Any(cost => cost * scale != decimal.Floor(cost * scale)))
        {
            scale *= 10;
        }

        return scale;
    }

    private sealed record Block(PostKind Kind, IntVar Steps, IReadOnlyDictionary<string, IntVar> Work);
}

/// <summary>What the solver found, goal by goal.</summary>
internal sealed record StaffingAnswer
{
    public bool Infeasible { get; init; }

    public bool Proven { get; init; } = true;

    public IReadOnlyList<decimal> Values { get; init; } = [];

    public IReadOnlyList<decimal> Bounds { get; init; } = [];

    public IReadOnlyList<PlannedPost> Posts { get; init; } = [];
}
