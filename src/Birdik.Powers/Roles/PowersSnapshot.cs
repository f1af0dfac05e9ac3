using Birdik.Methods.Powers;
using Birdik.Platform.Ids;
using Birdik.Powers.Bodies;
using Birdik.Powers.Functions;

namespace Birdik.Powers.Roles;

/// <summary>The functions in force on a day, in the order of their codes, with their roles and whether the law gives them.</summary>
public sealed class PowersSnapshot(
    DateOnly on,
    IReadOnlyList<Function> functions,
    IReadOnlyList<Body> bodies,
    ILookup<Id<Function>, FunctionRole> roles,
    IReadOnlySet<Id<Function>> given)
{
    private readonly Dictionary<Id<Body>, Body> _bodies = bodies.ToDictionary(body => body.Id);

    public DateOnly On { get; } = on;

    public IReadOnlyList<Function> Functions { get; } = functions;

    /// <summary>In the order of lists.</summary>
    public IReadOnlyList<Body> Bodies { get; } = bodies;

    public bool HasBasis(Function function) => given.Contains(function.Id);

    public Body Body(Id<Body> id) => _bodies[id];

    /// <summary>The roles of a function in force that day.</summary>
    public IEnumerable<FunctionRole> RolesOf(Function function) => roles[function.Id];

    /// <summary>The bodies in one role, in the order of lists.</summary>
    public IEnumerable<Body> Holders(Function function, FunctionRoleKind kind) =>
        RolesOf(function).Where(role => role.Kind == kind).Select(role => Body(role.BodyId)).Distinct().OrderBy(body => body.Order);

    /// <summary>A function as the detector sees it.</summary>
    public FunctionFacts FactsOf(Function function, int? practice = null) => new()
    {
        Code = function.Code,
        Matter = function.Matter,
        Kind = function.Kind,
        Place = function.Place,
        HasBasis = HasBasis(function),
        Practice = practice,
        Holders = [.. RolesOf(function).Select(Holder)],
    };

    private FunctionHolder Holder(FunctionRole role)
    {
        var body = Body(role.BodyId);
        return new FunctionHolder(body.Code, body.Level, role.Kind, role.Place);
    }
}
