using Birdik.Methods.Powers;
using Birdik.Powers.Functions;

namespace Birdik.Powers.Demo;

/// <summary>
/// The roles the demonstration adds: all of a synthetic function, and what the sources do not tell of a real one, so that nothing is missing
/// but what is planted.
/// </summary>
internal static class DemoRoles
{
    private static readonly string[] Executives = ["aiyl-okmotu", "city-hall"];
    private static readonly string[] Councils = ["aiyl-kenesh", "city-kenesh"];

    /// <param name="function">The function.</param>
    /// <param name="controls">The body of the state that controls it.</param>
    /// <param name="known">The roles it has already.</param>
    public static IEnumerable<(string Body, FunctionRoleKind Kind)> Of(
        Function function, string controls, IReadOnlySet<FunctionRoleKind> known)
    {
        var plant = DemoPlants.All.GetValueOrDefault(function.Code);
        foreach (var kind in Enum.GetValues<FunctionRoleKind>().Where(kind => !known.Contains(kind)))
        {
            foreach (var body in Planted(Usual(function, controls, kind), kind, plant))
            {
                yield return (body, kind);
            }
        }
    }

    private static string[] Usual(Function function, string controls, FunctionRoleKind kind) => kind switch
    {
        FunctionRoleKind.Decides => function.Kind == FunctionKind.Own ? Here(Councils, function) : [controls],
        FunctionRoleKind.Does => function.Kind == FunctionKind.State ? ["local-administration"] : Here(Executives, function),
        FunctionRoleKind.Pays => function.Kind == FunctionKind.Own ? Here(Executives, function) : ["minfin"],
        FunctionRoleKind.Controls => [controls],
        FunctionRoleKind.Informed => ["local-administration"],
    };

    private static IEnumerable<string> Planted(string[] usual, FunctionRoleKind kind, DemoPlant? plant) => (plant?.Kind, kind) switch
    {
        (FindingKind.NoDoer, FunctionRoleKind.Does) => usual.Where(body => body == plant!.Body),
        (FindingKind.NoPayer, FunctionRoleKind.Pays) or (FindingKind.NoController, FunctionRoleKind.Controls) => [],
        (FindingKind.Overlap, FunctionRoleKind.Does) when plant!.Body.Length > 0 => [.. usual, plant.Body],
        (FindingKind.Unfunded, FunctionRoleKind.Pays) => Executives,
        _ => usual,
    };

    private static string[] Here(string[] bodies, Function function) => function.Place switch
    {
        FunctionPlace.AiylAimak => [bodies[0]],
        FunctionPlace.City => [bodies[1]],
        FunctionPlace.Municipality or FunctionPlace.Rayon or FunctionPlace.Oblast or FunctionPlace.Republic => bodies,
    };
}
