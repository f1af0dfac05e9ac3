using Birdik.Methods.Powers;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Birdik.Platform.Time;
using Birdik.Powers.Findings;
using Birdik.Powers.Functions;
using Birdik.Powers.Roles;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Powers.Scenarios;

/// <summary>Compares a scenario of one's own office with the division that is in force. Staffing and Budget read the moves here.</summary>
public sealed class ReadScenario(BirdikDbContext db, ReadPowers read, IEnumerable<IFunctionCost> costs, TimeProvider clock)
{
    private static readonly (string Body, FunctionPlace Place)[] Municipal =
        [("aiyl-okmotu", FunctionPlace.AiylAimak), ("city-hall", FunctionPlace.City)];

    public async Task<ScenarioView?> ByIdAsync(Id<Scenario> id, CancellationToken ct)
    {
        if (await db.Set<Scenario>().AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, ct) is not { } scenario)
        {
            return null;
        }

        var powers = await read.OnAsync(clock.Today(), ct);
        var targets = await db.Set<ScenarioMove>().AsNoTracking().Where(move => move.ScenarioId == id)
            .ToDictionaryAsync(move => move.FunctionId, move => move.To, ct);
        var before = powers.Functions.Select(function => powers.FactsOf(function)).ToList();
        var after = powers.Functions.Zip(before, (function, facts) => targets.TryGetValue(function.Id, out var to)
            ? FunctionMoves.Move(facts, to, Doers(facts, to))
            : facts).ToList();
        var cost = costs.FirstOrDefault() is { } known ? await known.OfYearAsync(powers.On.Year, null, ct) : null;
        return new ScenarioView(
            scenario,
            powers,
            [.. powers.Functions.Zip(before).Where(pair => targets.ContainsKey(pair.First.Id)).Select(pair => new MoveView(
                pair.First, FunctionMoves.LevelOf(pair.Second), targets[pair.First.Id], cost?.GetValueOrDefault(pair.First.Id)))],
            Levels(before),
            Levels(after),
            FindingDetector.Find(before),
            FindingDetector.Find(after));
    }

    private static Dictionary<FunctionLevel, int> Levels(IEnumerable<FunctionFacts> functions) =>
        functions.CountBy(FunctionMoves.LevelOf).ToDictionary();

    /// <summary>Who would do it: the municipal executives, the rayon's administration, or the body of the state that controls, pays or decides now.</summary>
    private static List<FunctionHolder> Doers(FunctionFacts function, FunctionLevel to) => to switch
    {
        FunctionLevel.Municipality =>
        [
            .. Municipal.Where(body => function.Place.Covers(body.Place) || function.Place == body.Place)
                .Select(body => new FunctionHolder(body.Body, BodyLevel.Municipality, FunctionRoleKind.Does, body.Place)),
        ],
        FunctionLevel.Rayon => [new("local-administration", BodyLevel.Rayon, FunctionRoleKind.Does, FunctionPlace.Rayon)],
        FunctionLevel.State =>
        [
            new(
                function.Holders.Where(holder => holder.Level == BodyLevel.State).OrderByDescending(holder => holder.Role)
                    .Select(holder => holder.Body).FirstOrDefault() ?? "cabinet",
                BodyLevel.State, FunctionRoleKind.Does, FunctionPlace.Republic),
        ],
    };
}

/// <summary>A scenario beside what is in force.</summary>
public sealed record ScenarioView(
    Scenario Scenario,
    PowersSnapshot Powers,
    IReadOnlyList<MoveView> Moves,
    IReadOnlyDictionary<FunctionLevel, int> LevelsBefore,
    IReadOnlyDictionary<FunctionLevel, int> LevelsAfter,
    IReadOnlyList<FunctionFinding> Before,
    IReadOnlyList<FunctionFinding> After)
{
    /// <summary>Posts that go with the functions from one level to another; null where any is not known.</summary>
    public decimal? Posts => Moves.All(move => move.Cost is not null) ? Moves.Sum(move => move.Cost!.Posts) : null;

    public decimal? Som => Moves.All(move => move.Cost is not null) ? Moves.Sum(move => move.Cost!.Som) : null;
}

/// <summary>A function moved, and its yearly need where it is known.</summary>
public sealed record MoveView(Function Function, FunctionLevel From, FunctionLevel To, FunctionCost? Cost);
