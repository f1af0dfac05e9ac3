using Google.OrTools.Sat;

namespace Birdik.Optimization.WholePosts;

/// <summary>The posts of one office as unknowns of a model, under its own limits.</summary>
internal sealed class OfficeModel
{
    private readonly CpModel _model;
    private readonly StaffingProblem _problem;
    private readonly LinearExpr[] _steps;
    private readonly IntVar?[] _parts;
    private readonly long[] _costs;

    /// <param name="costScale">Units of cost in a som.</param>
    /// <param name="shared">Kinds of which one post may be parted with another office, all other posts being whole; null where any may be parts.</param>
    public OfficeModel(CpModel model, StaffingProblem problem, long costScale, IReadOnlyCollection<string>? shared)
    {
        (_model, _problem, Network) = (model, problem, new StaffingNetwork(problem));
        _costs = [.. Network.Blocks.Select(block => (long)(problem.StepCost(problem.Kinds[block.Kind]) * costScale))];
        _parts = new IntVar?[Network.Blocks.Count];
        _steps = [.. Network.Blocks.Select((block, place) => Variable(problem.Kinds[block.Kind], place, shared))];
        foreach (var (kind, place) in problem.Kinds.Select((kind, place) => (kind, place)))
        {
            _model.AddLinearConstraint(LinearExpr.Sum(Of(_steps, place)), Least(kind), Most(kind));
        }

        Cost = LinearExpr.WeightedSum(_steps, _costs);
        if (problem.MaxPosts is { } posts)
        {
            _model.Add(LinearExpr.Sum(_steps) <= Steps(posts));
        }

        if (problem.MaxPayFund is { } fund)
        {
            _model.Add(Cost <= (long)decimal.Floor(fund * costScale));
        }

        UndoneByLaw = _model.NewIntVar(0, Size(Network.ByLaw), "undone by law");
        Undone = _model.NewIntVar(0, Size(Network.All), "undone");
        _model.Add(UndoneByLaw <= Undone);
        Demand(UndoneByLaw, [.. Network.ByLaw.Select(function => new[] { function }), [.. Network.ByLaw]]);
        Demand(Undone, [.. Network.All.Select(function => new[] { function }), [.. Network.All]]);
    }

    public StaffingNetwork Network { get; }

    public IntVar UndoneByLaw { get; }

    public IntVar Undone { get; }

    public LinearExpr Cost { get; }

    /// <summary>The part of a post of a kind that is shared, in steps; at most one block has any.</summary>
    public LinearExpr PartOf(string kind)
    {
        var place = _problem.Kinds.Select((one, at) => (one.Id, at)).First(one => one.Id == kind).at;
        return LinearExpr.Sum(Of(_parts, place).OfType<IntVar>());
    }

    /// <summary>Of every block, as the solver found.</summary>
    public IReadOnlyList<long> Read(CpSolver solver) => [.. _steps.Select(solver.Value)];

    public Coverage Cover(IReadOnlyList<long> steps) => new(Network, [.. steps.Select(count => count * Network.Step)]);

    public long CostOf(IReadOnlyList<long> steps) => steps.Zip(_costs, (count, cost) => count * cost).Sum();

    public void Demand(Coverage coverage)
    {
        Demand(UndoneByLaw, coverage.CutsByLaw);
        Demand(Undone, coverage.CutsOfAll);
    }

    public List<PlannedPost> Posts(Coverage coverage, IReadOnlyList<long> steps)
    {
        var posts = new List<PlannedPost>();
        foreach (var (block, place) in Network.Blocks.Select((block, place) => (block, place)))
        {
            var work = coverage.WorkOf(place).OrderBy(pair => pair.Key).Select(pair => (Function: pair.Key, Left: pair.Value)).ToList();
            for (var left = steps[place]; left > 0; left -= Steps(1))
            {
                var size = Math.Min(left, Steps(1));
                posts.Add(new(_problem.Kinds[block.Kind].Id, size * _problem.Step, Take(work, size * Network.Step)));
            }
        }

        return posts;
    }

    private LinearExpr Variable(PostKind kind, int block, IReadOnlyCollection<string>? shared)
    {
        if (shared is null)
        {
            return _model.NewIntVar(0, Most(kind), kind.Id);
        }

        var whole = _model.NewIntVar(0, Most(kind) / Steps(1), kind.Id) * Steps(1);
        if (!shared.Contains(kind.Id))
        {
            return whole;
        }

        return whole + (_parts[block] = _model.NewIntVar(0, Steps(1) - 1, $"part of {kind.Id}"));
    }

    /// <summary>Of the blocks of a kind at most one may have a part: it is one person, who never holds what is kept apart.</summary>
    public void OnePart(string kind)
    {
        var parts = _parts.Where((_, block) => _problem.Kinds[Network.Blocks[block].Kind].Id == kind).OfType<IntVar>().ToList();
        var has = parts.Select(part =>
        {
            var some = _model.NewBoolVar($"some of {kind}");
            _model.Add(part <= some * (Steps(1) - 1));
            return some;
        }).ToList();
        _model.Add(LinearExpr.Sum(has) <= 1);
    }

    /// <summary>The work of a set of functions is done by those who can do any of them, or stays undone.</summary>
    private void Demand(IntVar undone, IEnumerable<int[]> sets)
    {
        foreach (var set in sets)
        {
            var able = set.SelectMany(function => Network.BlocksOf[function]).Distinct().Select(block => _steps[block]);
            _model.Add((LinearExpr.Sum(able) * Network.Step) + undone >= Size(set));
        }
    }

    private IEnumerable<T> Of<T>(IEnumerable<T> ofBlocks, int kind) => ofBlocks.Where((_, block) => Network.Blocks[block].Kind == kind);

    private List<PlannedDuty> Take(List<(int Function, long Left)> work, long room)
    {
        var duties = new List<PlannedDuty>();
        while (room > 0 && work.Count > 0)
        {
            var (function, left) = work[0];
            var taken = Math.Min(left, room);
            duties.Add(new(_problem.Needs[function].Function, Network.Posts(taken)));
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

    private long Size(IReadOnlyList<int> functions) => functions.Sum(function => Network.Sizes[function]);

    private long Least(PostKind kind) => (long)decimal.Ceiling(kind.Min / _problem.Step);

    private long Most(PostKind kind) => Math.Max(Least(kind), Steps(kind.Max));

    private long Steps(decimal posts) => (long)decimal.Floor(posts / _problem.Step);
}
