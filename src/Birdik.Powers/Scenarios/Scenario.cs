using Birdik.Methods.Powers;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Birdik.Powers.Functions;

namespace Birdik.Powers.Scenarios;

/// <summary>A trial of another division of functions, kept by the office that makes it. It changes nothing in the register.</summary>
public sealed class Scenario : TenantEntity<Scenario>
{
    public const int MaxTitle = 200;
    public const int MostMoves = 500;

    public required string Title { get; set; }

    public required DateTime MadeAt { get; init; }
}

/// <summary>A function put at another level.</summary>
public sealed class ScenarioMove : TenantEntity<ScenarioMove>
{
    public required Id<Scenario> ScenarioId { get; init; }

    public required Id<Function> FunctionId { get; init; }

    public required FunctionLevel To { get; set; }
}
