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
    private readonly CpModel _model = new();
    private readonly List<OfficeModel> _offices;
    private readonly LinearExpr[] _goals;
    private readonly long _costScale;
    private readonly long[][]? _most;

    public StaffingModel(StaffingProblem problem)
    {
        _costScale = ScaleOf(problem.Kinds.Select(problem.StepCost));
        _offices = [new OfficeModel(_model, problem, _costScale, shared: null)];
        _goals = Goals();
    }

    /// <summary>Two offices that share people; neither may be worse off than alone.</summary>
    /// <param name="alone">Of each office.</param>
    public StaffingModel(SharedProblem problem, IReadOnlyList<StaffingFigures> alone)
    {
        var offices = Enumerable.Range(0, 2).Select(place => problem.Of(place) with { Step = problem.Step }).ToList();
        _costScale = ScaleOf(offices.SelectMany(office => office.Kinds.Select(office.StepCost)));
        _offices = [.. offices.Select(office => new OfficeModel(_model, office, _costScale, problem.SharedKinds))];
        var people = problem.SharedKinds.Select(kind =>
        {
            _offices.ForEach(office => office.OnePart(kind));
            var person = _model.NewBoolVar($"shared {kind}");
            _model.Add(LinearExpr.Sum(_offices.Select(office => office.PartOf(kind))) == person * (long)(1 / problem.Step));
            return person;
        }).ToList();
        _goals = [.. Goals(), LinearExpr.Sum(people)];

        _most = [.. _offices.Select((office, place) => new[] { office.Network.Size(alone[place].UncoveredByLaw), office.Network.Size(alone[place].Uncovered) })];
        foreach (var (office, most) in _offices.Zip(_most))
        {
            _model.Add(office.UndoneByLaw <= most[0]);
            _model.Add(office.Undone <= most[1]);
        }
    }

    /// <summary>
    /// Minimizes uncovered work by law, then all uncovered work, then (if asked) cost, and last the people who are shared; each is held
    /// before the next is sought.
    /// </summary>
    public StaffingAnswer Solve(bool withCost, TimeLeft time)
    {
        var answer = new StaffingAnswer { IsWhole = _offices.TrueForAll(office => office.Network.IsWhole) };
        (long, long, long, long) best = (long.MaxValue, 0, 0, 0);
        for (var place = 0; place < (withCost ? _goals.Length : 2); place++)
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

                var steps = _offices.Select(office => office.Read(solver)).ToList();
                var coverages = _offices.Select((office, at) => office.Cover(steps[at])).ToList();
                var found = (
                    Sum(at => coverages[at].UncoveredByLaw), Sum(at => coverages[at].Uncovered), _offices.Select((office, at) => office.CostOf(steps[at])).Sum(),
                    _goals.Length > 3 ? solver.Value(_goals[3]) : 0);
                settled = _offices.Select((office, at) => IsKept(solver, office, coverages[at], place)).All(kept => kept);
                if (found.CompareTo(best) < 0 && IsAllowed(coverages))
                {
                    (best, answer) = (found, answer with { Offices = [.. _offices.Select((office, at) => office.Posts(coverages[at], steps[at]))] });
                }

                if (status != CpSolverStatus.Optimal || (!settled && time.IsOver))
                {
                    return Bounded(answer, place, solver.BestObjectiveBound) with { Proven = false };
                }

                if (settled)
                {
                    var reached = place switch { 0 => found.Item1, 1 => found.Item2, 2 => found.Item3, _ => found.Item4 };
                    answer = Bounded(answer, place, reached);
                    _model.Add(_goals[place] <= reached);
                }
                else
                {
                    foreach (var (office, coverage) in _offices.Zip(coverages))
                    {
                        office.Demand(coverage);
                    }
                }
            }
        }

        return answer;
    }

    private LinearExpr[] Goals() =>
    [
        LinearExpr.WeightedSum(_offices.Select(office => office.UndoneByLaw), _offices.Select(office => office.Network.Unit)),
        LinearExpr.WeightedSum(_offices.Select(office => office.Undone), _offices.Select(office => office.Network.Unit)),
        LinearExpr.Sum(_offices.Select(office => office.Cost)),
    ];

    /// <summary>Whether the posts do the work that the model promised for them, as far as it counts yet.</summary>
    private bool IsKept(CpSolver solver, OfficeModel office, Coverage coverage, int place) =>
        coverage.UncoveredByLaw <= solver.Value(office.UndoneByLaw)
        && ((place == 0 && _most is null) || coverage.Uncovered <= solver.Value(office.Undone));

    private bool IsAllowed(List<Coverage> coverages) =>
        _most is null || coverages.Zip(_most).All(pair => pair.First.UncoveredByLaw <= pair.Second[0] && pair.First.Uncovered <= pair.Second[1]);

    private long Sum(Func<int, long> ofOffice) => _offices.Select((office, at) => office.Network.Unit * ofOffice(at)).Sum();

    private StaffingAnswer Bounded(StaffingAnswer answer, int place, double bound)
    {
        if (place > 2)
        {
            return answer;
        }

        var whole = (decimal)Math.Ceiling(bound - 0.000001);
        return answer with { Bounds = [.. answer.Bounds, whole / (place == 2 ? _costScale : StaffingNetwork.Scale)] };
    }

    private static long ScaleOf(IEnumerable<decimal> costs)
    {
        var scale = 1L;
        var all = costs.ToList();
        while (scale < 1_000_000 && all.Exists(cost => cost * scale != decimal.Floor(cost * scale)))
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

    /// <summary>Posts of each office; empty where none was found in time.</summary>
    public IReadOnlyList<IReadOnlyList<PlannedPost>> Offices { get; init; } = [];

    /// <summary>Posts of the only office.</summary>
    public IReadOnlyList<PlannedPost> Posts => Offices.Count > 0 ? Offices[0] : [];
}
